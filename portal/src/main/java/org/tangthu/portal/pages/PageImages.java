package org.tangthu.portal.pages;

import java.util.Optional;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Links;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;

/** Addresses of the images of one item's pages, by what a visitor may see of them. */
final class PageImages {
    private static final String PREVIEW = "/full/max/0/default.jpg";

    private final Links links;
    private final Ark ark;
    private final Decision decision;

    PageImages(Links links, Ark ark, Decision decision) {
        this.links = links;
        this.ark = ark;
        this.decision = decision;
    }

    /** Stored ready, open wherever any image is. */
    static String small(Links links, Ark ark, String page) {
        return links.previewService(ark, page) + PREVIEW;
    }

    /** The same for cards elsewhere; empty where not everybody may see it. @param page empty where the item has none */
    static Optional<Head.Picture> shared(Sources sources, Item item, Optional<String> page) {
        return sources.access().decide(item, Visitor.ANONYMOUS).images()
                ? page.map(name -> new Head.Picture(
                        sources.addresses().previewService(item.ark(), name) + PREVIEW,
                        item.label().value()))
                : Optional.empty();
    }

    String small(Page page) {
        return small(links, ark, page.name());
    }

    /** The image service to zoom in. */
    String service(Page page) {
        return service(page.name());
    }

    String service(String page) {
        return decision.full() ? links.imageService(ark, page) : links.previewService(ark, page);
    }

    /** To be read without zooming: the whole page, in the largest size that stands ready. */
    String reading(Page page) {
        return service(page) + "/full/" + (decision.full() ? size(page.master()) : "max") + "/0/default.jpg";
    }

    private static String size(Page.Master master) {
        Dimensions ready = new Dimensions(master.width(), master.height()).halvedInto(PyramidSettings.LONGEST_WHOLE);
        return ready.width() + "," + ready.height();
    }
}
