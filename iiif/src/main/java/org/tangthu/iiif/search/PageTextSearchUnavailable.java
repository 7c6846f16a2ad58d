package org.tangthu.iiif.search;

import org.tangthu.iiif.error.IiifException;

/** The texts cannot be searched now; the same question may be answered later. */
public final class PageTextSearchUnavailable extends IiifException {
    private static final long serialVersionUID = 1L;

    public PageTextSearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
