package org.tangthu.iiif.error;

/** There is nothing of this name for the public. */
public final class NotFoundException extends IiifException {
    public NotFoundException(String message) {
        super(message);
    }
}
