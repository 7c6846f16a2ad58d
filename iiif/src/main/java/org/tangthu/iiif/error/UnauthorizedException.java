package org.tangthu.iiif.error;

/** It is there, but not for this visitor. */
public final class UnauthorizedException extends IiifException {
    public UnauthorizedException(String message) {
        super(message);
    }
}
