package org.tangthu.linkeddata.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.record.ItemRecord;
import org.tangthu.repository.record.ItemRecords;

/** Finds what is written of the lines of the feed, for many lines with few questions. Thread-safe. */
final class RecordSource {
    private final Feed feed;
    private final PublicItems items;
    private final ItemRecords records;

    RecordSource(Feed feed, PublicItems items, ItemRecords records) {
        this.feed = feed;
        this.items = items;
        this.records = records;
    }

    /**
     * Records of lines, at most 1,000. Of an item that has changed since its line was read, the line is the newer one:
     * it stands in the harvest to come as well, and nobody sees it where it was.
     */
    List<OaiRecord> of(List<FeedLine> lines) {
        Map<String, CatalogueEntry> entries = items.findAll(
                lines.stream().filter(FeedLine::present).map(FeedLine::item).toList());
        Map<String, ItemRecord> content = records.of(entries.values()).stream()
                .collect(Collectors.toMap(record -> record.item().id(), Function.identity()));
        return lines.stream()
                .flatMap(line -> line.present()
                        ? present(line, Optional.ofNullable(entries.get(line.item())), content).stream()
                        : Optional.of(new OaiRecord(line, Optional.empty())).stream())
                .toList();
    }

    private Optional<OaiRecord> present(
            FeedLine line, Optional<CatalogueEntry> entry, Map<String, ItemRecord> content) {
        Optional<FeedLine> now = entry.filter(found -> found.sequence() == line.sequence())
                .map(found -> line)
                .or(() -> feed.find(line.item()));
        return now.map(current -> new OaiRecord(
                current,
                entry.filter(found -> current.present())
                        .map(found -> new OaiRecord.Content(found, content.get(line.item())))));
    }
}
