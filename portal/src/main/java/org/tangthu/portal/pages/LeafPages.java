package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.text.PageText;

/** Builds the pages of an item's pages, and gives their text alone. */
final class LeafPages {
    private final Sources sources;
    private final Records records;

    LeafPages(Sources sources, Records records) {
        this.sources = sources;
        this.records = records;
    }

    Answer build(CatalogueEntry entry, String name, Visitor visitor, Edition edition) {
        Item item = (Item) entry.entity();
        Decision decision = sources.access().decide(item, visitor);
        PageList pages = sources.catalogue().pages(item.id());
        ItemRecord record = records.of(entry);
        return pages.page(name)
                .<Answer>map(page -> new Answer.Found(
                        model(item, pages, page, decision, records.box(record, page, edition), edition),
                        Optional.of(ItemPages.tag(record.sequence(), decision)),
                        List.of(new Answer.Link("cite-as", sources.addresses().ark(item.ark(), name)))))
                .orElseGet(Answer.Missing::new);
    }

    /** The text alone. @param edition in which a refusal is explained */
    Answer text(CatalogueEntry entry, String name, Visitor visitor, Edition edition) {
        Item item = (Item) entry.entity();
        Optional<Page> page = sources.catalogue().pages(item.id()).page(name);
        Decision decision = sources.access().decide(item, visitor);
        if (page.isPresent() && !decision.full()) {
            List<String> reasons = new Notices(sources, edition).of(item, decision, false);
            return new Answer.Refused(String.join(" ", reasons));
        }
        return page.flatMap(known -> plain(item, known)).orElseGet(Answer.Missing::new);
    }

    private Optional<Answer> plain(Item item, Page page) {
        return page.text().flatMap(file -> sources.texts()
                .read(item.ark(), page)
                .map(text -> new Answer.Plain(text.plain(), file.origin())));
    }

    private LeafPage model(Item item, PageList pages, Page page, Decision decision, CiteBox cite, Edition edition) {
        List<Page> all = pages.pages();
        int index = all.indexOf(page);
        LocalizedText title = item.label();
        String label = ReaderBuilder.spoken(ReaderBuilder.label(page), edition);
        Optional<PageText> text = decision.full() ? sources.texts().read(item.ark(), page) : Optional.empty();
        return new LeafPage(
                Head.of(
                        edition.text("leaf.title", label, title.value()),
                        Optional.empty(),
                        sources.addresses().page(item.ark(), page.name())),
                title,
                edition.links().item(item.ark()),
                label,
                edition.text("leaf.position", index + 1, all.size()),
                new Notices(sources, edition).of(item, decision, false),
                decision.images()
                        ? Optional.of(new PageImages(edition.links(), item.ark(), decision).reading(page))
                        : Optional.empty(),
                edition.links().reader(item.ark(), page.name()),
                ReaderBuilder.rightToLeft(item),
                neighbour(item, all, index - 1, edition),
                neighbour(item, all, index + 1, edition),
                text.map(TextBlocks::of).orElse(List.of()),
                new TextNotices(edition).of(item, page),
                sources.addresses().page(item.ark(), page.name()) + ".txt",
                cite);
    }

    private static Optional<String> neighbour(Item item, List<Page> all, int index, Edition edition) {
        return index < 0 || index >= all.size()
                ? Optional.empty()
                : Optional.of(edition.links().page(item.ark(), all.get(index).name()));
    }
}
