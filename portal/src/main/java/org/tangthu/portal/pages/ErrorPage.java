package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Notice;
import org.tangthu.portal.frame.PageModel;

/**
 * What went wrong, and where to go from here.
 *
 * @param status of HTTP
 * @param help what the reader can do about it
 * @param requestId to tell the operator, where somebody should look at it
 * @param overBudget whether too much was asked for, so that the doors for much data are shown
 */
public record ErrorPage(
        Head head,
        int status,
        String title,
        String explanation,
        Optional<Notice.Help> help,
        Optional<String> requestId,
        boolean overBudget)
        implements PageModel {

    public ErrorPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(help);
        Objects.requireNonNull(requestId);
    }

    @Override
    public String template() {
        return "pages/error";
    }
}
