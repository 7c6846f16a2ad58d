package org.tangthu.portal.connect;

import java.time.Duration;
import java.util.Optional;

/** Why a message did not arrive, in words for who looks after the connector. */
abstract sealed class NotDelivered extends Exception {
    private static final long serialVersionUID = 1L;

    private NotDelivered(String message, Throwable cause) {
        super(message, cause);
    }

    /** It is the message that the target does not take, and it will not take it tomorrow. */
    static final class Refused extends NotDelivered {
        private static final long serialVersionUID = 1L;

        private final transient String answer;

        /** @param answer of the target, bounded */
        Refused(String message, String answer) {
            super(message, null);
            this.answer = answer;
        }

        String answer() {
            return answer;
        }
    }

    /** The target, or the way to it, is not as it should be; the same message may arrive later. */
    static final class Unavailable extends NotDelivered {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Duration> pause;

        /** @param pause for how long the target does not want to be asked */
        Unavailable(String message, Optional<Duration> pause) {
            super(message, null);
            this.pause = pause;
        }

        Unavailable(String message) {
            this(message, Optional.empty());
        }

        Optional<Duration> pause() {
            return pause;
        }
    }
}
