package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Answer.Found;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.pages.ItemPage.Download;
import org.tangthu.portal.pages.request.RequestPages;
import org.tangthu.portal.usage.ItemFigures;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.request.RequestKind;

/** Builds item pages. */
final class ItemPages {
    private final Sources sources;
    private final Openings openings;
    private final Records records;

    ItemPages(Sources sources, Openings openings, Records records) {
        this.sources = sources;
        this.openings = openings;
        this.records = records;
    }

    /** @param parameters of the address, which tell where the reader opens */
    Found build(CatalogueEntry entry, Visitor visitor, Map<String, List<String>> parameters, Edition edition) {
        Item item = (Item) entry.entity();
        Standing standing = Standing.of(sources, item, visitor);
        Decision decision = standing.decision();
        Names names = new Names(sources.catalogue(), edition);
        PageList pages = entry.pageCount() > 0 ? sources.catalogue().pages(item.id()) : PageList.NONE;
        Opening opening = openings.of(parameters, pages);
        ReaderBuilder reader = new ReaderBuilder(sources, edition, item, pages, standing);
        Titles titles = Titles.of(item);
        ItemRecord record = records.of(entry);
        List<Download> downloads = new ArrayList<>(new Downloads(sources.addresses(), edition)
                .of(item, !pages.isEmpty() && sources.access().imagesForSomebody(item), hasText(pages, standing)));
        downloads.addAll(records.descriptions(item.ark()));
        Head head = head(item, titles, downloads, edition)
                .with(sources.embedded().of(entry))
                .showing(PageImages.shared(sources, item, entry.firstPage()));
        if (standing.downloads() && !pages.isEmpty()) {
            // Not among the head's alternates: robots that follow these would have all items made.
            downloads.add(0, new Download("PDF", edition.links().pdf(item.ark()), "application/pdf"));
        }
        ItemFigures usage = sources.usage().of(item.id());
        ItemPage page = new ItemPage(
                head,
                titles,
                sources.codes()
                        .scheme("kind")
                        .label(item.kind(), edition.language().tag()),
                crumbs(item, names, edition),
                new Notices(sources, edition).of(item, standing, pages.isEmpty()),
                pages.isEmpty() || !decision.images() ? Optional.empty() : Optional.of(reader.reader(opening.page())),
                opening,
                !pages.isEmpty() && sources.access().imagesForSomebody(item)
                        ? Optional.of(Sharing.of(item, sources.addresses(), edition.links()))
                        : Optional.empty(),
                reader.contents(),
                abstracts(item, edition),
                new ItemFields(edition, sources.codes(), names).of(entry, titles),
                rights(item, edition),
                sources.addresses().ark(item.ark()),
                records.box(record, edition),
                downloads,
                edition.links().similar(item.ark()),
                edition.links().to(RequestPages.path(item.ark(), RequestKind.DIGITIZATION)),
                edition.links().to(RequestPages.path(item.ark(), RequestKind.ERROR)),
                usage,
                edition.links().plain("/api/usage?item=" + item.ark().name()));
        long sequence = Math.max(record.sequence(), names.sequence());
        Optional<String> tag = standing.tag(sequence).map(own -> own + "-" + usage.tag());
        return new Found(page, tag, Signs.of(sources.signposts().ofPage(entry)), standing.lasting());
    }

    private static boolean hasText(PageList pages, Standing standing) {
        return standing.downloads()
                && pages.pages().stream().anyMatch(page -> page.text().isPresent());
    }

    private Head head(Item item, Titles titles, List<Download> downloads, Edition edition) {
        Optional<String> description = item.description().texts().isEmpty()
                ? Optional.empty()
                : Optional.of(edition.best(item.description().texts()).value());
        return new Head(
                titles.first().value(),
                description,
                Optional.of(sources.addresses().item(item.ark())),
                Downloads.alternates(downloads));
    }

    private static List<Value> crumbs(Item item, Names names, Edition edition) {
        List<Value> crumbs = new ArrayList<>();
        crumbs.add(Value.of(names.of(item.library())).to(edition.links().library(item.library())));
        item.collections()
                .forEach(id ->
                        crumbs.add(Value.of(names.of(id)).to(edition.links().collection(id))));
        return crumbs;
    }

    /** Those in the page's language, else all. */
    private static List<LocalizedText> abstracts(Item item, Edition edition) {
        List<LocalizedText> texts = item.description().texts();
        List<LocalizedText> own = texts.stream()
                .filter(text ->
                        text.lang().filter(edition.language().tag()::equals).isPresent())
                .toList();
        return own.isEmpty() ? texts : own;
    }

    private Optional<Value> rights(Item item, Edition edition) {
        return item.rights().statement().map(uri -> Value.of(sources.codes()
                        .scheme("rights")
                        .label(uri, edition.language().tag()))
                .to(uri));
    }
}
