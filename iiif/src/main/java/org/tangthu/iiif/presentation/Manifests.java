package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.presentation.model.Behavior;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.Layout;
import org.tangthu.iiif.presentation.model.Manifest;
import org.tangthu.iiif.presentation.model.Range;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.Page;

/** Makes the manifest of an item. */
final class Manifests {
    private static final String LEFT_TO_RIGHT = "left-to-right";

    /** Kinds of things that are not bound, however many views of them there are. */
    private static final Set<String> LOOSE = Set.of(
            "map",
            "photograph",
            "picture",
            "rubbing",
            "stele",
            "woodblock",
            "inscribed-board",
            "decree",
            "object",
            "recording",
            "film");

    private final Labels labels;
    private final Descriptions descriptions;
    private final ItemLinks links;
    private final Canvases canvases;

    Manifests(Labels labels, Descriptions descriptions, ItemLinks links, Canvases canvases) {
        this.labels = labels;
        this.descriptions = descriptions;
        this.links = links;
        this.canvases = canvases;
    }

    /** @param guard why the images are not for everybody; empty if they are */
    Manifest of(ItemView view, Optional<Library> library, Optional<Reason> guard) {
        Item item = view.item();
        List<Page> pages = view.pages().pages();
        List<Canvas> shown =
                pages.stream().map(page -> canvases.of(item.ark(), page, guard)).toList();
        Optional<Range> contents = contents(view);
        boolean text = hasText(pages);
        boolean embargoed = guard.filter(Reason.EMBARGO::equals).isPresent();
        return new Manifest(
                item.ark(),
                descriptions.of(item, library),
                layout(item, pages, contents),
                links.of(item, guard.isEmpty(), text, text && !embargoed),
                canvases.thumbnail(item.ark(), pages.get(0), guard),
                shown,
                contents);
    }

    private static boolean hasText(List<Page> pages) {
        return pages.stream().anyMatch(page -> page.text().isPresent());
    }

    /** What is known of the structure; empty if nothing is. */
    Optional<Range> contents(ItemView view) {
        return Ranges.of(view.item().ark(), view.pages(), labels.text("contents"));
    }

    private static Layout layout(Item item, List<Page> pages, Optional<Range> contents) {
        String direction = item.viewingDirection().orElse(LEFT_TO_RIGHT);
        String first = pages.get(0).name();
        // What lies before the first part that somebody described are covers and empty leaves.
        Optional<String> start = contents.map(Range::first).filter(page -> !page.equals(first));
        return new Layout(direction, behavior(item, direction, pages), start);
    }

    private static Behavior behavior(Item item, String direction, List<Page> pages) {
        if (pages.size() == 1 || LOOSE.contains(item.kind())) {
            return Behavior.INDIVIDUALS;
        } else if (direction.equals("top-to-bottom") || direction.equals("bottom-to-top")) {
            return Behavior.CONTINUOUS;
        }
        return isUpright(pages) ? Behavior.PAGED : Behavior.INDIVIDUALS;
    }

    /** Pages that are mostly upright make openings; mostly wide ones show an opening each, or a leaf. */
    private static boolean isUpright(List<Page> pages) {
        long upright = pages.stream()
                .map(Page::master)
                .filter(master -> master.height() > master.width())
                .count();
        return upright * 2 > pages.size();
    }
}
