package org.tangthu.portal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Alternative;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/** A catalogue, journal and page texts in memory. */
final class Shelf implements Catalogue, PageTextSource {
    private static final String DIGEST = "0".repeat(128);

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private long sequence;

    /** Puts the head of an item. @return the journal's entry */
    JournalEntry put(Item item, String... pageTexts) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(++sequence);
        texts.put(item.id(), List.of(pageTexts));
        Optional<String> first = pageTexts.length == 0 ? Optional.empty() : Optional.of("0001");
        entries.put(item.id(), new CatalogueEntry(item, 1, sequence, at, at, pageTexts.length, first));
        return entry(item.id());
    }

    JournalEntry purge(Item item) {
        entries.remove(item.id());
        sequence++;
        return entry(item.id());
    }

    void clear() {
        entries.clear();
        texts.clear();
    }

    private JournalEntry entry(String id) {
        return new JournalEntry(
                sequence, Instant.EPOCH, EntityKind.ITEM, id, 1, Event.UPDATED, "test", Optional.empty());
    }

    @Override
    public Optional<PageText> text(Ark item, Page page) {
        String text = texts.get(item.toString()).get(Integer.parseInt(page.name()) - 1);
        List<Word> words = Stream.of(text.split(" ")).map(Shelf::word).toList();
        Line line = new Line(Box.NONE, Optional.empty(), words);
        Block block = new Block(Box.NONE, Optional.empty(), Direction.LEFT_TO_RIGHT, List.of(line));
        return Optional.of(new PageText(10, 10, Optional.empty(), List.of(block)));
    }

    /** @param text of a word, its reading after a slash */
    private static Word word(String text) {
        String[] parts = text.split("/");
        List<Alternative> readings = parts.length == 1
                ? List.of()
                : List.of(new Alternative(Optional.of(Alternative.TRANSCRIPTION), parts[1]));
        return new Word(parts[0], Box.NONE, Optional.empty(), Optional.empty(), readings, List.of());
    }

    @Override
    public Optional<CatalogueEntry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public PageList pages(String id) {
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= texts.get(id).size(); number++) {
            String name = "%04d".formatted(number);
            String path = "masters/" + name + ".png";
            Page.Master master = new Page.Master(path, name + ".png", "image/png", 10, 10, 100, DIGEST);
            pages.add(new Page(name, Optional.empty(), master, Optional.empty()));
        }
        return new PageList(pages, List.of(), pages.size());
    }

    @Override
    public Optional<String> findByLocalId(String library, String localId) {
        return Optional.empty();
    }

    @Override
    public List<CatalogueEntry> list(EntityKind kind, String afterId, int limit) {
        return entries.values().stream().limit(limit).toList();
    }

    @Override
    public long count(EntityKind kind) {
        return entries.size();
    }

    @Override
    public boolean taken(Ark ark) {
        return entries.containsKey(ark.toString());
    }
}
