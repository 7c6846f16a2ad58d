package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a viewer opens an item, as its address asks.
 *
 * @param page name of the page, one of the item's; empty for the first
 * @param area of that page to fill the view with, as {@code x,y,width,height} in pixels of its master, inside of it
 * @param foreign address of what a content state names on another site: it is not opened, only linked to
 * @param misread whether there was a content state that says nothing
 */
public record Opening(Optional<String> page, Optional<String> area, Optional<String> foreign, boolean misread) {
    public Opening {
        Objects.requireNonNull(page);
        Objects.requireNonNull(area);
        Objects.requireNonNull(foreign);
    }
}
