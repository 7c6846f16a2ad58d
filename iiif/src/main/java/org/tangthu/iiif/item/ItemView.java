package org.tangthu.iiif.item;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** An item at its head with its pages, which are found by name at once. */
public final class ItemView {
    private final CatalogueEntry entry;
    private final PageList pages;
    private final Map<String, Page> byName;

    ItemView(CatalogueEntry entry, PageList pages) {
        this.entry = entry;
        this.pages = pages;
        this.byName = pages.pages().stream().collect(Collectors.toUnmodifiableMap(Page::name, Function.identity()));
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
