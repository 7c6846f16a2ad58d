package org.tangthu.iiif.error;

import java.time.Duration;

/**
 * The answer exists or will exist, but not at this moment: the server is full, an image is not prepared yet, or an index
 * does not answer.
 */
public class RetryLaterException extends IiifException {
    private final Duration retryAfter;

    public RetryLaterException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public RetryLaterException(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
