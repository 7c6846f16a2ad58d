package org.tangthu.iiif.state;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.iiif.image.request.Region;
import org.tangthu.repository.ark.Ark;

/** What a content state points to, as far as we can open it. */
public sealed interface ContentState {
    /**
     * An item of ours, or a page of it, or an area of that page. That there are such an item and page is not said.
     *
     * @param page its permanent name; empty for the item as a whole
     * @param area of the page, in pixels of its master or in hundredths; never without a page
     */
    record Ours(Ark ark, Optional<String> page, Optional<Region> area) implements ContentState {
        public Ours {
            Objects.requireNonNull(ark);
            if (area.isPresent() && page.isEmpty()) {
                throw new IllegalArgumentException("An area lies on a page");
            }
        }
    }

    /** A resource of another site. @param address http or https, of the manifest where it is named */
    record Foreign(String address) implements ContentState {}

    /** Nothing that could be understood. @param reason for the maker of the link, in English */
    record Unreadable(String reason) implements ContentState {}
}
