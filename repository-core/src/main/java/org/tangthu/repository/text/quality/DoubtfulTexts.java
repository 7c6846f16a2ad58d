package org.tangthu.repository.text.quality;

import java.util.List;
import java.util.Set;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.State;

/** Lists the pages whose texts are doubtful, out of the page lists alone: no text is read. Thread-safe. */
public final class DoubtfulTexts {
    private static final int BATCH = 200;

    private final Catalogue catalogue;

    public DoubtfulTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A page with what is doubtful of its text; at least one doubt. */
    public record Finding(Page page, Set<Doubt> doubts) {}

    /** An item with the pages of which something was found, at least one. */
    public record ItemFindings(CatalogueEntry entry, List<Finding> pages) {}

    /** Told of items in the order of their identifiers. */
    @FunctionalInterface
    public interface Listener {
        /** @return whether to go on */
        boolean found(ItemFindings item);
    }

    /**
     * Goes through all items that are not withdrawn. The time grows with the number of pages of all of them.
     *
     * @param afterId identifier of the item after which to go on; "" to begin
     */
    public void list(String afterId, Listener listener) {
        String after = afterId;
        for (List<CatalogueEntry> batch = catalogue.list(EntityKind.ITEM, after, BATCH);
                !batch.isEmpty();
                batch = catalogue.list(EntityKind.ITEM, after, BATCH)) {
            for (CatalogueEntry entry : batch) {
                ItemFindings findings = of(entry);
                if (!findings.pages().isEmpty() && !listener.found(findings)) {
                    return;
                }
            }
            after = batch.get(batch.size() - 1).entity().id();
        }
    }

    /** The doubtful pages of an item, in reading order; none if it is withdrawn. */
    public ItemFindings of(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        if (item.state() == State.WITHDRAWN) {
            return new ItemFindings(entry, List.of());
        }
        return new ItemFindings(
                entry,
                catalogue.pages(item.id()).pages().stream()
                        .map(page -> new Finding(page, doubts(page, item)))
                        .filter(finding -> !finding.doubts().isEmpty())
                        .toList());
    }

    /** What is doubtful of a page's text; nothing where there is none, or it was never measured. */
    public static Set<Doubt> doubts(Page page, Item item) {
        return page.text()
                .flatMap(Page.TextFile::quality)
                .map(quality -> Doubt.of(quality, languages(item)))
                .orElse(Set.of());
    }

    /** Languages of an item: those of the content; where nobody says, those of the titles. */
    public static List<String> languages(Item item) {
        List<String> languages = item.description().languages();
        return languages.isEmpty()
                ? item.description().titles().stream()
                        .flatMap(title -> title.text().lang().stream())
                        .toList()
                : languages;
    }
}
