package org.tangthu.portal.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tangthu.portal.frame.Answer;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.object.StoredFile;
import org.tangthu.repository.text.AltoSource;
import org.tangthu.repository.text.AltoWriter;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.TextLanguages;

/** Gives texts as files: that of a page to those who may read it, more to those who may take it along. */
final class TextFiles {
    private static final String PLAIN = "text/plain;charset=UTF-8";
    private static final String ALTO = "application/xml;charset=UTF-8";

    private final Sources sources;
    private final Visitor visitor;
    private final Edition edition;

    /** @param edition in which a refusal is explained and headings are written */
    TextFiles(Sources sources, Visitor visitor, Edition edition) {
        this.sources = sources;
        this.visitor = visitor;
        this.edition = edition;
    }

    /** The text of a page, nothing else. */
    Answer plain(CatalogueEntry entry, String name) {
        return ofPage(entry, name, Standing::full, (pages, page) -> {
            PageText text = sources.texts().read(ark(entry), page).orElseThrow();
            return file(PLAIN, entry, page, text, out -> out.write(text.plain().getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** The text of a page as ALTO: byte for byte as it is kept where it is ALTO, else written from what was read of it. */
    Answer alto(CatalogueEntry entry, String name) {
        return ofPage(entry, name, Standing::downloads, (pages, page) -> {
            PageText text = sources.texts().read(ark(entry), page).orElseThrow();
            Optional<StoredFile> kept = sources.texts().kept(ark(entry), page, Page.TextFormat.ALTO);
            return file(
                    ALTO,
                    entry,
                    page,
                    text,
                    kept.<Answer.Content>map(file -> out -> copy(file, out))
                            .orElseGet(() -> out -> AltoWriter.write(text, source(entry, pages, page), out)));
        });
    }

    /** The texts of all pages, one after the other. */
    Answer whole(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        PageList pages = sources.catalogue().pages(item.id());
        if (pages.pages().stream().noneMatch(page -> page.text().isPresent())) {
            return new Answer.Missing();
        }
        return allowed(
                entry,
                Standing::downloads,
                () -> new Answer.Text(
                        PLAIN,
                        tag(entry) + "-" + edition.language().tag(),
                        open(item),
                        new TextLanguages(item.description().languages()).item(),
                        Optional.empty(),
                        List.of(new Answer.Link("cite-as", sources.addresses().ark(item.ark()))),
                        new WholeText(sources, item, pages, edition)::writeTo));
    }

    private Answer ofPage(
            CatalogueEntry entry, String name, Predicate<Standing> right, BiFunction<PageList, Page, Answer> answer) {
        PageList pages = sources.catalogue().pages(entry.entity().id());
        return pages.page(name)
                .filter(page -> page.text().isPresent())
                .map(page -> allowed(entry, right, () -> answer.apply(pages, page)))
                .orElseGet(Answer.Missing::new);
    }

    private Answer allowed(CatalogueEntry entry, Predicate<Standing> right, Supplier<Answer> answer) {
        Item item = (Item) entry.entity();
        Standing standing = Standing.of(sources, item, visitor);
        return right.test(standing) ? answer.get() : new Notices(sources, edition).refusedFile(item, standing);
    }

    private Answer file(String type, CatalogueEntry entry, Page page, PageText text, Answer.Content content) {
        Item item = (Item) entry.entity();
        return new Answer.Text(
                type,
                tag(entry),
                open(item),
                new TextLanguages(item.description().languages()).of(text),
                page.text().map(Page.TextFile::origin),
                List.of(new Answer.Link("cite-as", sources.addresses().ark(item.ark(), page.name()))),
                content);
    }

    private AltoSource source(CatalogueEntry entry, PageList pages, Page page) {
        return new AltoSource(
                page,
                pages.pages().indexOf(page) + 1,
                sources.addresses().ark(ark(entry), page.name()),
                sources.addresses().ark(ark(entry)));
    }

    private boolean open(Item item) {
        return sources.access().decide(item, Visitor.ANONYMOUS).full();
    }

    private String tag(CatalogueEntry entry) {
        return entry.sequence() + "-text";
    }

    private static Ark ark(CatalogueEntry entry) {
        return ((Item) entry.entity()).ark();
    }

    private static void copy(StoredFile file, OutputStream out) throws IOException {
        try (InputStream in = file.open()) {
            in.transferTo(out);
        }
    }
}
