package org.tangthu.iiif.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.pdf.Cover.Paragraph;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Title;

/** What the cover says: the titles, then the same in Vietnamese and in English. */
final class CoverText {
    private static final double TITLE = 21;
    private static final double OTHER_TITLE = 14;
    private static final double TEXT = 10.5;
    private static final double GAP = 7;

    private CoverText() {}

    static List<Paragraph> of(Book book, List<Words> languages) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Title> titles = book.item().description().titles();
        paragraphs.add(Paragraph.of(book.title(), TITLE, 60));
        titles.stream()
                .map(title -> title.text().value())
                .filter(title -> !title.equals(book.title()))
                .forEach(title -> paragraphs.add(Paragraph.of(title, OTHER_TITLE, GAP)));
        double before = 40;
        for (Words words : languages) {
            paragraphs.addAll(of(book, words, before));
            before = 26;
        }
        return paragraphs;
    }

    private static List<Paragraph> of(Book book, Words words, double before) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String language = words.language();
        paragraphs.add(Paragraph.of(words.text("cite", book.citations().get(language)), TEXT, before));
        book.record()
                .library()
                .ifPresent(library ->
                        paragraphs.add(Paragraph.of(words.text("source", name(library.names(), language)), TEXT, GAP)));
        if (book.rights().containsKey(language)) {
            String statement = words.text("rights", book.rights().get(language));
            paragraphs.add(
                    new Paragraph(statement, TEXT, GAP, book.item().rights().statement()));
        }
        paragraphs.add(new Paragraph(words.text("address", book.address()), TEXT, GAP, Optional.of(book.address())));
        if (book.part()) {
            String first = Book.label(book.pages().get(0));
            String last = Book.label(book.pages().get(book.pages().size() - 1));
            paragraphs.add(Paragraph.of(words.text("part", first, last), TEXT, GAP));
        }
        if (book.hasMachineText()) {
            paragraphs.add(Paragraph.of(words.text("machine"), TEXT, GAP));
        }
        paragraphs.add(Paragraph.of(words.text("made", day(book, language), book.version()), TEXT, GAP));
        return paragraphs;
    }

    /** The one in a language, else the first. */
    private static String name(List<LocalizedText> names, String language) {
        return names.stream()
                .filter(name -> name.lang().filter(language::equals).isPresent())
                .findFirst()
                .orElse(names.get(0))
                .value();
    }

    private static String day(Book book, String language) {
        return language.equals("vi")
                ? "%02d/%02d/%d"
                        .formatted(
                                book.made().getDayOfMonth(),
                                book.made().getMonthValue(),
                                book.made().getYear())
                : book.made().toString();
    }
}
