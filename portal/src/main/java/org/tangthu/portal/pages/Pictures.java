package org.tangthu.portal.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Area;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** Makes the pictures of exhibits for one visitor and one page; the pages of each item are read once. For one thread. */
public final class Pictures {
    /** Longer side of a picture: that of the largest tile, so that it costs no more than one. */
    private static final int LONGEST = 1_024;

    private static final int PREVIEW = 512;

    private final Sources sources;
    private final Visitor visitor;
    private final Edition edition;
    private final Map<String, PageList> pages = new HashMap<>();

    public Pictures(Sources sources, Visitor visitor, Edition edition) {
        this.sources = sources;
        this.visitor = visitor;
        this.edition = edition;
    }

    /**
     * The page that an exhibit shows, or the part of it; of a guarded page the whole preview. Empty where the item has no
     * such page, or the visitor may see no image of it.
     *
     * @param entry of the exhibit's item, which is public
     */
    public Optional<Picture> of(Exhibit exhibit, CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        Decision decision = sources.access().decide(item, visitor);
        return decision.images()
                ? page(exhibit, entry).map(page -> picture(item, page, exhibit.area(), decision))
                : Optional.empty();
    }

    /** The page that an exhibit names, else the first. */
    public Optional<Page> page(Exhibit exhibit, CatalogueEntry entry) {
        return exhibit.page()
                .or(entry::firstPage)
                .flatMap(pages.computeIfAbsent(entry.entity().id(), sources.catalogue()::pages)::page);
    }

    private Picture picture(Item item, Page page, Optional<Area> area, Decision decision) {
        int width = page.master().width();
        int height = page.master().height();
        String text = edition.text(
                "exhibition.picture",
                ReaderBuilder.spoken(ReaderBuilder.label(page), edition),
                item.label().value());
        if (!decision.full()) {
            Dimensions size = fitted(width, height, PREVIEW);
            String address = PageImages.small(edition.links(), item.ark(), page.name());
            return new Picture(address, size.width(), size.height(), text, true);
        }
        String service = edition.links().imageService(item.ark(), page.name());
        Optional<Area> part = area.flatMap(asked -> asked.within(width, height));
        Dimensions size = part.map(found -> fitted(found.width(), found.height(), LONGEST))
                .orElseGet(() -> new Dimensions(width, height).halvedInto(LONGEST));
        String region = part.map(Area::toString).orElse("full");
        String address = service + "/" + region + "/" + size.width() + "," + size.height() + "/0/default.jpg";
        return new Picture(address, size.width(), size.height(), text, false);
    }

    /** Never larger than it is. */
    private static Dimensions fitted(int width, int height, int longest) {
        double factor = Math.min(1, (double) longest / Math.max(width, height));
        return new Dimensions(
                (int) Math.max(1, Math.round(width * factor)), (int) Math.max(1, Math.round(height * factor)));
    }
}
