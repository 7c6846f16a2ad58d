package org.tangthu.iiif.error;

/** The request makes sense, but this is not done here. */
public final class NotOfferedException extends IiifException {
    public NotOfferedException(String message) {
        super(message);
    }
}
