package org.tangthu.iiif.auth;

import java.time.Duration;

/** What is said to a viewer that asks for a token. */
public sealed interface TokenAnswer {
    /**
     * A token that stands for what the visitor may see. It opens a probe or an image's description, never an image.
     *
     * @param token opaque, no secret of the visitor's
     * @param lasts until it ceases to be valid
     */
    record Granted(String token, Duration lasts) implements TokenAnswer {}

    /** There is none. */
    record Refused(Refusal refusal) implements TokenAnswer {}

    /** Why there is no token (Authorization Flow API 2.0, section 4.5). */
    enum Refusal {
        /** The request is not as it has to be. */
        INVALID_REQUEST,
        /** No access service was opened from this origin. */
        INVALID_ORIGIN,
        /** Nothing says that the visitor may see more than anybody. */
        MISSING_ASPECT,
        /** What was sent can never have been given out here. */
        INVALID_ASPECT,
        /** What was sent holds no longer. */
        EXPIRED_ASPECT,
        /** It cannot be found out now. */
        UNAVAILABLE
    }
}
