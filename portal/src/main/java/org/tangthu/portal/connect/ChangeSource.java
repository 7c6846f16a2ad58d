package org.tangthu.portal.connect;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.feed.SetSpec;

/** The feed of one set, with what there is to tell of each line. Thread-safe. */
final class ChangeSource {
    private final Feed feed;
    private final PublicItems items;
    private final Optional<SetSpec> set;
    private final InstantSource clock;

    /** @param clock by which commits go */
    ChangeSource(Feed feed, PublicItems items, Optional<SetSpec> set, InstantSource clock) {
        this.feed = feed;
        this.items = items;
        this.set = set;
        this.clock = clock;
    }

    /** Up to where the feed is complete. */
    long head() {
        return feed.head(clock.instant()).sequence();
    }

    List<FeedLine> lines(long after, long last, int most) {
        return feed.lines(new FeedRange(set, after, last), most);
    }

    /** What lines tell. An item that has changed since its line was read stands in a later line, and is left out. */
    List<Change> of(List<FeedLine> lines) {
        Map<String, CatalogueEntry> entries = items.findAll(
                lines.stream().filter(FeedLine::present).map(FeedLine::item).toList());
        return lines.stream()
                .filter(line -> !line.present() || stands(entries.get(line.item()), line.sequence()))
                .map(line -> new Change(
                        line.item(), line.sequence(), line.at(), Optional.ofNullable(entries.get(line.item()))))
                .toList();
    }

    /** What is to be told of an item now; empty if a line that tells it is to come. */
    Optional<Change> of(String item) {
        return feed.state(item).flatMap(this::mark).flatMap(mark -> {
            CatalogueEntry entry = mark.present() ? items.findAll(List.of(item)).get(item) : null;
            return !mark.present() || stands(entry, mark.sequence())
                    ? Optional.of(new Change(item, mark.sequence(), mark.at(), Optional.ofNullable(entry)))
                    : Optional.empty();
        });
    }

    private Optional<Mark> mark(FeedState state) {
        return set.filter(some -> !some.whole())
                .map(some -> Optional.ofNullable(state.sets().get(some)))
                .orElse(Optional.of(state.item()));
    }

    private static boolean stands(CatalogueEntry entry, long sequence) {
        return entry != null && entry.sequence() == sequence;
    }
}
