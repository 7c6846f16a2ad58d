package org.tangthu.iiif.auth;

import java.util.Optional;
import org.tangthu.repository.access.Visitor;

/**
 * The sessions of those who look at guarded images through viewers. They are opened by the access service's page, each for
 * the pages of certain origins, and ended by the logout service's. Thread-safe.
 */
public interface ViewerSessions {
    /** The name of the cookie that carries a session's secret. */
    String cookie();

    /**
     * A token for a viewer.
     *
     * @param secret the cookie's value as it came
     * @param origin of the viewer's page, from which an access service must have been opened in this session; empty for a
     *     program that sends the cookie itself and so is no page
     */
    TokenAnswer token(String secret, Optional<Origin> origin);

    /**
     * What whoever brings a token may see, wherever the request comes from.
     *
     * @param sender what the sender may see anyway, and where the request comes from
     * @return the sender where the token is none of ours or has ended
     */
    Visitor visitor(String token, Visitor sender);

    /** Where nobody signs in: a cookie or token of ours cannot be. */
    static ViewerSessions none() {
        return new ViewerSessions() {
            @Override
            public String cookie() {
                return "viewer";
            }

            @Override
            public TokenAnswer token(String secret, Optional<Origin> origin) {
                return new TokenAnswer.Refused(TokenAnswer.Refusal.INVALID_ASPECT);
            }

            @Override
            public Visitor visitor(String token, Visitor sender) {
                return sender;
            }
        };
    }
}
