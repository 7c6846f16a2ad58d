package org.tangthu.linkeddata.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.linkeddata.ahead.ReadAhead;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.json.UnreadableRecord;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.ItemRecords;

/** Finds what is written of the lines of the feed, for many lines with few questions. Thread-safe. */
final class RecordSource {
    /** So many are read by one question. */
    private static final int PORTION = 50;

    private static final int IDLE_SECONDS = 30;

    private final Feed feed;
    private final PublicItems items;
    private final ItemRecords records;
    private final StandIns standIns;
    private final LackingRecords lacking;

    RecordSource(Feed feed, PublicItems items, ItemRecords records, StandIns standIns, LackingRecords lacking) {
        this.feed = feed;
        this.items = items;
        this.records = records;
        this.standIns = standIns;
        this.lacking = lacking;
    }

    /**
     * Records of lines, at most 1,000. Of an item that has changed since its line was read, the line is the newer one:
     * it stands in the harvest to come as well, and nobody sees it where it was. Where some cannot be read, each is read
     * alone.
     */
    List<OaiRecord> of(List<FeedLine> lines) {
        try {
            return read(lines);
        } catch (UnreadableRecord e) {
            return lines.stream().flatMap(this::alone).toList();
        }
    }

    /**
     * The same while those before are written, on as many threads as there are processors: to read a record takes longer than to
     * write it, and a harvester waits for one page at a time. The threads end when there is nothing to read, and keep no
     * program from ending.
     */
    ReadAhead<FeedLine, OaiRecord> ahead() {
        int width = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                width, width, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RecordSource::thread);
        threads.allowCoreThreadTimeOut(true);
        return new ReadAhead<>(this::of, threads, PORTION, width);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "oai-read");
        thread.setDaemon(true);
        return thread;
    }

    private Stream<OaiRecord> alone(FeedLine line) {
        try {
            return read(List.of(line)).stream();
        } catch (UnreadableRecord e) {
            return Stream.of(lacking(line, e));
        }
    }

    private OaiRecord lacking(FeedLine line, RuntimeException why) {
        lacking.unreadable(line, why);
        return new OaiRecord(line, Optional.of(standIns.of(line)));
    }

    private List<OaiRecord> read(List<FeedLine> lines) {
        Map<String, CatalogueEntry> entries = items.findAll(
                lines.stream().filter(FeedLine::present).map(FeedLine::item).toList());
        Map<String, ItemRecord> content = records.of(entries.values()).stream()
                .collect(Collectors.toMap(record -> record.item().id(), Function.identity()));
        return lines.stream()
                .map(line -> Optional.ofNullable(entries.get(line.item()))
                        .map(entry -> present(line, entry, content.get(line.item())))
                        .orElseGet(() -> absent(line)))
                .toList();
    }

    private OaiRecord present(FeedLine line, CatalogueEntry entry, ItemRecord record) {
        lacking.read(line);
        FeedLine now = entry.sequence() == line.sequence()
                ? line
                : feed.find(line.item()).orElse(line);
        return new OaiRecord(
                now, Optional.of(new OaiRecord.Content(entry, record)).filter(content -> now.present()));
    }

    /** Of what is gone, be it since its line was read. What came back even since then is read again. */
    private OaiRecord absent(FeedLine line) {
        FeedLine now = line.present() ? feed.find(line.item()).orElse(line) : line;
        if (!now.present()) {
            lacking.gone(now);
            return new OaiRecord(now, Optional.empty());
        }
        return now.sequence() == line.sequence()
                ? lacking(now, new IllegalStateException("The feed tells of it as present, the catalogue does not"))
                : of(List.of(now)).get(0);
    }
}
