package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.ItemDate;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.Title;
import org.tangthu.repository.testing.SampleEntities;

/** An item and its pages, said step by step: a plain book of the sample library unless something else is said. */
final class Books {
    private final Ark ark;
    private String kind = "book";
    private Optional<String> direction = Optional.empty();
    private final List<Title> titles = new ArrayList<>();
    private final List<ItemDate> dates = new ArrayList<>();
    private final List<LocalizedText> subjects = new ArrayList<>();
    private final List<LocalizedText> texts = new ArrayList<>();
    private Rights rights = new Rights(Optional.empty(), AccessLevel.OPEN, List.of(), Optional.empty());
    private final List<Page> pages = new ArrayList<>();
    private final List<PageList.Section> sections = new ArrayList<>();

    private Books(int number) {
        ark = SampleEntities.ark(number);
    }

    /** @param number of which there is one in a test */
    static Books book(int number) {
        return new Books(number);
    }

    Books kind(String code) {
        kind = code;
        return this;
    }

    Books direction(String code) {
        direction = Optional.of(code);
        return this;
    }

    Books title(String value, String lang) {
        titles.add(new Title(LocalizedText.of(value, lang), Optional.empty()));
        return this;
    }

    Books date(String edtf, String role) {
        dates.add(new ItemDate(Optional.of(new Edtf(edtf)), Optional.empty(), role));
        return this;
    }

    Books subject(String value, String lang) {
        subjects.add(LocalizedText.of(value, lang));
        return this;
    }

    Books text(String value, String lang) {
        texts.add(LocalizedText.of(value, lang));
        return this;
    }

    Books rights(String statement) {
        return rights(new Rights(Optional.of(statement), AccessLevel.OPEN, List.of(), Optional.empty()));
    }

    Books rights(Rights given) {
        rights = given;
        return this;
    }

    /** Adds so many pages of one size. */
    Books pages(int count, int width, int height) {
        IntStream.range(0, count).forEach(i -> pages.add(page(width, height)));
        return this;
    }

    /** Adds a page that a reader calls so. */
    Books page(String label, int width, int height) {
        Page page = page(width, height);
        pages.add(new Page(page.name(), Optional.of(label), page.master(), Optional.empty()));
        return this;
    }

    /** Gives each page so far a text. */
    Books withTexts() {
        pages.replaceAll(page -> page.withText(Page.TextFile.deposited(
                page.name(), page.name() + ".xml", Page.TextFormat.ALTO, "0".repeat(128), new TextOrigin.Person())));
        return this;
    }

    Books section(PageList.Section section) {
        sections.add(section);
        return this;
    }

    private Page page(int width, int height) {
        String name = "%04d".formatted(pages.size() + 1);
        return new Page(
                name,
                Optional.empty(),
                new Page.Master(
                        "masters/" + name + ".tif",
                        name + ".tif",
                        "image/tiff",
                        width,
                        height,
                        1,
                        "%0128x".formatted(pages.size())),
                Optional.empty());
    }

    Ark ark() {
        return ark;
    }

    Item item() {
        List<Title> named =
                titles.isEmpty() ? List.of(new Title(LocalizedText.of("Sách thử", "vi"), Optional.empty())) : titles;
        return new Item(
                ark,
                SampleEntities.LIBRARY,
                Optional.empty(),
                kind,
                List.of(),
                new Description(
                        named,
                        List.of(),
                        dates,
                        List.of(),
                        subjects,
                        List.of(),
                        List.of(),
                        texts,
                        Optional.empty(),
                        List.of()),
                new Holding(Optional.empty(), Optional.empty(), List.of()),
                List.of("han-nom"),
                rights,
                "published",
                State.PUBLISHED,
                direction);
    }

    PageList list() {
        return new PageList(pages, sections, pages.size());
    }
}
