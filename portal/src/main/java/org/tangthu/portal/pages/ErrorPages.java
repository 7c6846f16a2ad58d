package org.tangthu.portal.pages;

import java.util.Optional;
import java.util.Set;

/** Builds the pages that say what went wrong. */
final class ErrorPages {
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 406, 410, 429, 500, 503);

    private ErrorPages() {}

    static ErrorPage build(int status, Optional<String> requestId, Edition edition) {
        int told = TOLD.contains(status) ? status : status < 500 ? 400 : 500;
        String title = edition.text("error." + told + ".title");
        return new ErrorPage(
                Head.unindexed(title), status, title, edition.text("error." + told + ".explanation"), requestId);
    }
}
