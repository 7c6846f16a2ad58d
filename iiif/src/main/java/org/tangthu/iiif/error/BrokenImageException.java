package org.tangthu.iiif.error;

/** An image file cannot be used as it is: truncated, contradictory, of an unknown kind, or larger than allowed. */
public final class BrokenImageException extends IiifException {
    public BrokenImageException(String message) {
        super(message);
    }

    public BrokenImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
