package org.tangthu.iiif.search;

import java.time.Duration;
import org.tangthu.iiif.error.RetryLaterException;

/** The texts cannot be searched now; the same question may be answered later. */
public final class PageTextSearchUnavailable extends RetryLaterException {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(10);

    public PageTextSearchUnavailable(String message, Throwable cause) {
        super(message, SOON, cause);
    }
}
