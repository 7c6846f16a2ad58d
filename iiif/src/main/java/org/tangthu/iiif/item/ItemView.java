package org.tangthu.iiif.item;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** An item at its head with its pages, which are found by name at once. Immutable, and true for a short time only. */
public final class ItemView {
    private final CatalogueEntry entry;
    private final PageList pages;
    private final Map<String, Page> byName;
    private final long until;

    /** @param until milliseconds of the clock that says what is fresh */
    ItemView(CatalogueEntry entry, PageList pages, long until) {
        this(
                entry,
                pages,
                pages.pages().stream().collect(Collectors.toUnmodifiableMap(Page::name, Function.identity())),
                until);
    }

    private ItemView(CatalogueEntry entry, PageList pages, Map<String, Page> byName, long until) {
        this.entry = entry;
        this.pages = pages;
        this.byName = byName;
        this.until = until;
    }

    /** The same, found to be so still. */
    ItemView until(long later) {
        return new ItemView(entry, pages, byName, later);
    }

    boolean isFresh(long now) {
        return now < until;
    }

    public CatalogueEntry entry() {
        return entry;
    }

    public Item item() {
        return (Item) entry.entity();
    }

    public PageList pages() {
        return pages;
    }

    public Optional<Page> page(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
