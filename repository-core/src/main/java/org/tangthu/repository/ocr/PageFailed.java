package org.tangthu.repository.ocr;

import org.tangthu.repository.RepositoryException;

/** A page could not be read; the others can. The message says why, without naming the page. */
public final class PageFailed extends RepositoryException {
    private static final long serialVersionUID = 1L;

    public PageFailed(String message) {
        super(message);
    }

    public PageFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
