package org.tangthu.repository.text;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.Page;

/**
 * What an ALTO document says of the page it describes.
 *
 * @param page with the file of its text
 * @param position among the pages of its item, from 1
 * @param address of the page for good
 * @param item address of the item for good
 */
public record AltoSource(Page page, int position, String address, String item) {
    public AltoSource {
        Objects.requireNonNull(address);
        Objects.requireNonNull(item);
        if (page.text().isEmpty()) {
            throw new IllegalArgumentException("page " + page.name() + " has no text to write");
        }
    }

    Page.TextFile file() {
        return page.text().orElseThrow();
    }

    Optional<String> label() {
        return page.label();
    }
}
