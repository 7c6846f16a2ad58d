package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.portal.search.PageTextSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Alternative;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/** Items with the texts of their pages, in memory. */
final class Shelf implements PageTextSource {
    /** Before the text of a page that a machine made. */
    static final String MACHINE = "(máy) ";

    private static final String DIGEST = "0".repeat(128);

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final MemoryCatalogue catalogue = new MemoryCatalogue();

    Catalogue catalogue() {
        return catalogue;
    }

    /** Puts the head of an item. @return the journal's entry */
    JournalEntry put(Item item, String... pageTexts) {
        texts.put(item.id(), List.of(pageTexts));
        return catalogue.put(item, pages(pageTexts));
    }

    JournalEntry put(Entity entity) {
        return catalogue.put(entity);
    }

    JournalEntry purge(Item item) {
        return catalogue.purge(item);
    }

    void clear() {
        catalogue.clear();
        texts.clear();
    }

    private static PageList pages(String... texts) {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= texts.length; number++) {
            String name = "%04d".formatted(number);
            String path = "masters/" + name + ".png";
            Page.Master master = new Page.Master(path, name + ".png", "image/png", 10, 10, 100, DIGEST);
            pages.add(new Page(name, Optional.empty(), master, Optional.of(file(name, texts[number - 1]))));
        }
        return new PageList(pages, List.of(), texts.length);
    }

    private static Page.TextFile file(String name, String text) {
        TextOrigin origin = text.startsWith(MACHINE) ? TextOrigin.Machine.UNKNOWN : TextOrigin.PERSON;
        String path = "text/" + name + ".alto.xml";
        return new Page.TextFile(
                path, Optional.empty(), Page.TextFormat.ALTO, DIGEST, origin, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<PageText> text(Ark item, Page page) {
        String text = texts.get(item.toString()).get(Integer.parseInt(page.name()) - 1);
        String[] written = text.replace(MACHINE, "").split("\n");
        List<Line> lines = IntStream.range(0, written.length)
                .mapToObj(number -> line(number, written[number].split(" ")))
                .toList();
        Block block = new Block(Box.NONE, Optional.empty(), Direction.LEFT_TO_RIGHT, lines);
        return Optional.of(new PageText(1_000, 1_000, Optional.empty(), List.of(block)));
    }

    private static Line line(int number, String... words) {
        List<Word> placed = IntStream.range(0, words.length)
                .mapToObj(word -> word(words[word], box(number, word)))
                .toList();
        return new Line(Box.NONE, Optional.empty(), placed);
    }

    /** Of a word of a line, both counted from 0. */
    static Box box(int line, int word) {
        return new Box(100 * word, 50 * line, 90, 40);
    }

    /** @param text of a word, its reading after a slash */
    private static Word word(String text, Box box) {
        String[] parts = text.split("/");
        List<Alternative> readings = parts.length == 1
                ? List.of()
                : List.of(new Alternative(Optional.of(Alternative.TRANSCRIPTION), parts[1]));
        return new Word(parts[0], box, Optional.empty(), Optional.empty(), readings, List.of());
    }
}
