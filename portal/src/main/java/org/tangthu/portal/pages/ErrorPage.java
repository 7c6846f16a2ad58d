package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * What went wrong, and where to go from here.
 *
 * @param status of HTTP
 * @param requestId to tell the operator, where somebody should look at it
 * @param overBudget whether too much was asked for, so that the doors for much data are shown
 */
public record ErrorPage(
        Head head, int status, String title, String explanation, Optional<String> requestId, boolean overBudget)
        implements PageModel {

    public ErrorPage {
        Objects.requireNonNull(head);
        Objects.requireNonNull(requestId);
    }

    @Override
    public String template() {
        return "pages/error";
    }
}
