package org.tangthu.iiif.error;

/** Root of this module's failures. The message says what failed, on which object, and what to do. */
public class IiifException extends RuntimeException {
    public IiifException(String message) {
        super(message);
    }

    public IiifException(String message, Throwable cause) {
        super(message, cause);
    }
}
