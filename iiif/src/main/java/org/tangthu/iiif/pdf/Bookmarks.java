package org.tangthu.iiif.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.tangthu.repository.model.PageList.Section;

/** The structure of an item as bookmarks: the parts whose first page is in the file, and parts of those that are not. */
final class Bookmarks {
    private final Map<String, PDPage> pages;

    /** @param pages of the file by their names in the item */
    Bookmarks(Map<String, PDPage> pages) {
        this.pages = pages;
    }

    /** Empty where there is nothing to mark. */
    Optional<PDDocumentOutline> of(List<Section> structure) {
        PDDocumentOutline outline = new PDDocumentOutline();
        add(structure, outline);
        return outline.hasChildren() ? Optional.of(outline) : Optional.empty();
    }

    private void add(List<Section> sections, PDOutlineNode parent) {
        for (Section section : sections) {
            PDPage first = pages.get(section.first());
            if (first == null) {
                add(section.parts(), parent);
            } else {
                PDOutlineItem item = new PDOutlineItem();
                PDPageFitDestination destination = new PDPageFitDestination();
                destination.setPage(first);
                item.setTitle(section.label().value());
                item.setDestination(destination);
                add(section.parts(), item);
                parent.addLast(item);
            }
        }
    }
}
