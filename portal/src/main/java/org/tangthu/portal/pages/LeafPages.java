package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.pages.request.RequestPages;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.request.RequestKind;

/** Builds the pages of an item's pages. */
final class LeafPages {
    private final Sources sources;
    private final Records records;

    LeafPages(Sources sources, Records records) {
        this.sources = sources;
        this.records = records;
    }

    /** Another page of the item where its label is asked for, else this one. */
    Answer build(CatalogueEntry entry, String name, LeafAsked asked, Visitor visitor, Edition edition) {
        Item item = (Item) entry.entity();
        PageList pages = sources.catalogue().pages(item.id());
        LeafLinks links = new LeafLinks(item.ark(), pages, asked, edition);
        return pages.page(name)
                .map(page -> asked.to()
                        .flatMap(links::labelled)
                        .<Answer>map(
                                there -> new Answer.Elsewhere(edition.links().absolute(links.to(there))))
                        .orElseGet(() -> new Leaf(item, pages, page, asked, links, visitor, edition).found(entry)))
                .orElseGet(Answer.Missing::new);
    }

    /** One page for one visitor. */
    private final class Leaf {
        private final Item item;
        private final PageList pages;
        private final Page page;
        private final LeafAsked asked;
        private final LeafLinks links;
        private final Edition edition;
        private final Standing standing;
        private final Decision decision;
        private final LeafText text;

        Leaf(Item item, PageList pages, Page page, LeafAsked asked, LeafLinks links, Visitor visitor, Edition edition) {
            this.item = item;
            this.pages = pages;
            this.page = page;
            this.asked = asked;
            this.links = links;
            this.edition = edition;
            this.standing = Standing.of(sources, item, visitor);
            this.decision = standing.decision();
            this.text = new LeafText(sources, item, page, asked, decision);
        }

        Answer found(CatalogueEntry entry) {
            ItemRecord record = records.of(entry);
            return new Answer.Found(
                    model(records.box(record, page, edition)),
                    standing.tag(record.sequence()),
                    links.signposts(page, sources.addresses()),
                    standing.lasting());
        }

        private LeafPage model(CiteBox cite) {
            String label = links.spoken(page);
            List<ItemPage.Download> forms = new LeafForms(sources.addresses(), edition).of(item, page, standing);
            return new LeafPage(
                    head(label, forms),
                    item.label(),
                    edition.links().item(item.ark()),
                    label,
                    edition.text("leaf.position", pages.pages().indexOf(page) + 1, pages.size()),
                    links.parts(page),
                    new Notices(sources, edition).of(item, standing, false),
                    image(),
                    links.reader(page, text.spot()),
                    ReaderBuilder.rightToLeft(item),
                    links.neighbour(page, -1),
                    links.neighbour(page, 1),
                    links.jump(page),
                    text.passages(links.beginning(page)),
                    text.exists() ? new TextNotices(edition).of(item, page) : List.of(),
                    search(),
                    readings(),
                    forms,
                    sources.addresses().ark(item.ark(), page.name()),
                    edition.links().to(RequestPages.path(item.ark(), RequestKind.ERROR) + "?page=" + page.name()),
                    cite);
        }

        private Head head(String label, List<ItemPage.Download> forms) {
            return new Head(
                            edition.text("leaf.title", label, item.label().value()),
                            Optional.empty(),
                            Optional.of(sources.addresses().page(item.ark(), page.name())),
                            Downloads.alternates(forms))
                    .showing(PageImages.shared(sources, item, Optional.of(page.name())));
        }

        private Optional<String> image() {
            return decision.images()
                    ? Optional.of(new PageImages(edition.links(), item.ark(), decision).reading(page))
                    : Optional.empty();
        }

        private Optional<LeafPage.Search> search() {
            return text.exists() && !asked.words().isEmpty()
                    ? Optional.of(new LeafPage.Search(
                            asked.words(), text.matches().size(), links.to(page, asked.withoutWords())))
                    : Optional.empty();
        }

        private Optional<LeafPage.Readings> readings() {
            return text.hasReadings()
                    ? Optional.of(new LeafPage.Readings(
                            asked.readings(), links.to(page, asked.withReadings(!asked.readings()))))
                    : Optional.empty();
        }
    }
}
