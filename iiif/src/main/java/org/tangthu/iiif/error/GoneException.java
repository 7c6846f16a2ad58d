package org.tangthu.iiif.error;

/** It was public and was withdrawn. */
public final class GoneException extends IiifException {
    public GoneException(String message) {
        super(message);
    }
}
