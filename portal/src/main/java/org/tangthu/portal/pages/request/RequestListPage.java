package org.tangthu.portal.pages.request;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.PageModel;

/**
 * The queue.
 *
 * @param choices which requests can be looked at
 * @param more address of those before
 */
public record RequestListPage(Head head, List<Choice> choices, List<RequestRow> requests, Optional<String> more)
        implements PageModel {
    public RequestListPage {
        choices = List.copyOf(choices);
        requests = List.copyOf(requests);
    }

    /** @param here whether these are shown */
    public record Choice(String label, String href, boolean here) {}

    @Override
    public String template() {
        return "pages/request/list";
    }
}
