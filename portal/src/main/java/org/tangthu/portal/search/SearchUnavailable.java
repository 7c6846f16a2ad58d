package org.tangthu.portal.search;

import org.tangthu.portal.PortalException;

/** The search index cannot answer now: it is being built, or its Solr is away. */
public final class SearchUnavailable extends PortalException {
    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String message) {
        super(message);
    }

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
