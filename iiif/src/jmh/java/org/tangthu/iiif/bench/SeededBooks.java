package org.tangthu.iiif.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.History;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.testing.SampleEntities;

/** Open books of many pages with texts and chapters, put into catalogue and journal only. */
final class SeededBooks {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CHAPTER = 25;

    private final RepositoryCore repository;
    private final Map<Integer, List<Ark>> books = new HashMap<>();
    private int number;

    SeededBooks(RepositoryCore repository) {
        this.repository = repository;
        put(SampleEntities.library(), PageList.NONE);
    }

    void add(int pages, int count) {
        for (int i = 0; i < count; i++) {
            Item item = SampleEntities.item(++number);
            put(item, pages(pages));
            books.computeIfAbsent(pages, key -> new ArrayList<>()).add(item.ark());
        }
    }

    /** Those of so many pages. */
    List<Ark> of(int pages) {
        return books.get(pages);
    }

    private void put(Entity entity, PageList pages) {
        long sequence = repository.journal().last() + 1;
        Instant at = START.plusSeconds(sequence);
        JournalEntry entry = new JournalEntry(
                sequence, at, entity.entityKind(), entity.id(), 1, Event.CREATED, "bench", entity.owner());
        JournalLine line = new JournalLine(entry, Optional.empty(), Optional.empty());
        repository.sql().commits().exclusively(() -> {
            repository
                    .sql()
                    .histories()
                    .append(List.of(new History(
                            CatalogueEntry.of(entity, entry, at, pages), pages, List.of(line), Optional.empty())));
            return 1;
        });
    }

    private static PageList pages(int count) {
        List<Page> pages =
                IntStream.rangeClosed(1, count).mapToObj(SeededBooks::page).toList();
        List<PageList.Section> chapters = IntStream.iterate(1, first -> first <= count, first -> first + CHAPTER)
                .mapToObj(first -> new PageList.Section(
                        LocalizedText.of("Chương " + (first / CHAPTER + 1), "vi"),
                        name(first),
                        name(first + CHAPTER - 1),
                        List.of()))
                .toList();
        return new PageList(pages, chapters, count);
    }

    private static String name(int page) {
        return "%04d".formatted(page);
    }

    private static Page page(int number) {
        String name = name(number);
        String digest = "%0128x".formatted(number * 0x9E3779B97F4A7C15L);
        Page.Master master = new Page.Master(
                "masters/" + name + ".tif",
                "scan_" + name + ".tif",
                "image/tiff",
                2400 + number % 40,
                3600 + number % 60,
                25_000_000,
                digest);
        return new Page(name, Optional.of(String.valueOf(number)), master, Optional.empty())
                .withText(Page.TextFile.deposited(
                        name, "scan_" + name + ".xml", Page.TextFormat.ALTO, digest, new TextOrigin.Person()));
    }
}
