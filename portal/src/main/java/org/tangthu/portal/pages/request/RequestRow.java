package org.tangthu.portal.pages.request;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;

/**
 * A request as it stands in the queue.
 *
 * @param state in words
 * @param waiting whether it waits for somebody
 * @param page label of the page it is about
 * @param pageHref of that page
 * @param library its name
 * @param count how many said the same
 * @param contact where an answer may be sent
 */
public record RequestRow(
        long number,
        String href,
        String kind,
        String state,
        boolean waiting,
        LocalizedText item,
        String itemHref,
        Optional<String> page,
        Optional<String> pageHref,
        LocalizedText library,
        String text,
        int count,
        String received,
        String changed,
        Optional<String> contact) {
    public RequestRow {
        Objects.requireNonNull(item);
        Objects.requireNonNull(page);
        Objects.requireNonNull(pageHref);
        Objects.requireNonNull(contact);
    }
}
