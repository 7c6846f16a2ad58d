package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.item.TextAccess;
import org.tangthu.iiif.presentation.model.AnnotatedPage;
import org.tangthu.iiif.presentation.model.PresentationApi;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageTexts;
import org.tangthu.repository.text.TextLanguages;

/** Gives the texts of pages to those who may read them, as annotations of their canvases. Thread-safe. */
public final class PageAnnotations {
    private final TextAccess access;
    private final PageTexts texts;
    /** What the settings put into every document, as a part of tags. */
    private final String settings;

    public PageAnnotations(TextAccess access, PageTexts texts, Addresses addresses) {
        this.access = access;
        this.texts = texts;
        this.settings = Integer.toHexString(addresses.base().hashCode());
    }

    /**
     * The text of a page; without a line where the page has none.
     *
     * @param name of the item and {@code pageName} of its page as they came in an address
     * @throws NotFoundException if the item has no such page
     * @throws org.tangthu.iiif.error.IiifException as {@link TextAccess#readable}
     */
    public Document of(PresentationApi api, String name, String pageName, Visitor visitor) {
        TextAccess.Readable readable = access.readable(name, visitor);
        Item item = readable.item().item();
        Page page =
                readable.item().page(pageName).orElseThrow(() -> new NotFoundException("The item has no such page"));
        String tag = settings + "-" + readable.item().entry().version();
        return new Document(tag, readable.open(), List.of(), () -> Packed.of(api.annotations(annotated(item, page))));
    }

    private AnnotatedPage annotated(Item item, Page page) {
        TextLanguages languages = new TextLanguages(item.description().languages());
        return new AnnotatedPage(
                item.ark(),
                page.name(),
                texts.read(item.ark(), page).map(text -> lines(text, languages)).orElse(List.of()),
                page.text().flatMap(text -> text.origin().machine()));
    }

    private static List<AnnotatedPage.Line> lines(PageText text, TextLanguages languages) {
        return text.blocks().stream()
                .flatMap(block -> block.lines().stream()
                        .filter(line -> !line.words().isEmpty())
                        .map(line -> line(line, line.lang().or(block::lang).or(text::lang), languages)))
                .toList();
    }

    private static AnnotatedPage.Line line(PageText.Line line, Optional<String> named, TextLanguages languages) {
        String words = line.written();
        return new AnnotatedPage.Line(
                words, languages.of(words, named), Optional.of(line.box()).filter(box -> !box.equals(Box.NONE)));
    }
}
