package org.tangthu.iiif.error;

/** The client asked for something that the specification or our limits do not allow; asking again will not help. */
public final class InvalidRequestException extends IiifException {
    public InvalidRequestException(String message) {
        super(message);
    }

    /** @param cause what a parser found wrong */
    public InvalidRequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
