package org.tangthu.linkeddata.oai;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;

/** Finds the lines of lists. Thread-safe. */
final class ListSource {
    /** So many lists are begun again and again between two changes. */
    private static final int MOST_COUNTED = 256;

    private final Feed feed;
    private final Journal journal;
    private final Map<Counted, Long> totals = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Long> eldest) {
            return size() > MOST_COUNTED;
        }
    });

    /** A list as it was counted at some state of the repository. To count a million lines takes longer than a page of them. */
    private record Counted(FeedRange range, long head) {}

    ListSource(Feed feed, Journal journal) {
        this.feed = feed;
        this.journal = journal;
    }

    /**
     * The beginning of a list.
     *
     * @param head at which it ends
     * @throws OaiError noRecordsMatch
     */
    ListToken begin(OaiRequest.Selection selection, FeedHead head) {
        long after = selection.from().map(from -> feed.lastBefore(from.begin())).orElse(0L);
        long last = selection
                .until()
                .map(until -> Math.min(head.sequence(), feed.lastBefore(until.end())))
                .orElse(head.sequence());
        FeedRange range = new FeedRange(selection.set(), after, last);
        long total = total(new Counted(range, head.sequence()));
        if (total == 0) {
            throw new OaiError(OaiCode.NO_RECORDS_MATCH, "No record is of this set and of this time");
        }
        return new ListToken(selection.prefix(), range, 0, total);
    }

    private long total(Counted list) {
        Long known = totals.get(list);
        if (known != null) {
            return known;
        }
        long total = feed.count(list.range());
        totals.put(list, total);
        return total;
    }

    /**
     * The next lines of a list, never none: where all that were left have changed since, and so moved into the harvest
     * to come, the first of them as it is now; gone, where it left the set.
     *
     * @throws OaiError badResumptionToken if the token is from a state that this repository has not reached;
     *     noRecordsMatch if the list has just begun, and nothing is left of it already
     */
    List<FeedLine> next(ListToken token, int limit, FeedHead head) {
        FeedRange range = token.range();
        if (range.last() > head.sequence()) {
            throw new OaiError(
                    OaiCode.BAD_RESUMPTION_TOKEN,
                    "This resumption token is of a later state than this repository is in; begin the list anew");
        }
        List<FeedLine> lines = feed.lines(range, limit);
        if (lines.isEmpty() && token.cursor() == 0) {
            throw new OaiError(OaiCode.NO_RECORDS_MATCH, "All records of this list have just changed");
        }
        return lines.isEmpty() ? moved(range) : lines;
    }

    /** The lines that follow within a page; none at the end of the list. */
    List<FeedLine> after(FeedRange range, int limit) {
        return feed.lines(range, limit);
    }

    /** A range begins right before a line that there was when its token was given. */
    private List<FeedLine> moved(FeedRange range) {
        Optional<FeedLine> line = journal.after(range.after(), 1).stream()
                .map(JournalEntry::id)
                .flatMap(item -> asOf(range.set(), item).stream())
                .findFirst();
        return List.of(line.orElseThrow(
                () -> new OaiError(OaiCode.BAD_RESUMPTION_TOKEN, "Nothing is left of this list; begin it anew")));
    }

    private Optional<FeedLine> asOf(Optional<SetSpec> set, String item) {
        Optional<SetSpec> part = set.filter(one -> !one.whole());
        return part.isEmpty() ? feed.find(item) : feed.state(item).flatMap(state -> line(item, state, part.get()));
    }

    private static Optional<FeedLine> line(String item, FeedState state, SetSpec set) {
        return Optional.ofNullable(state.sets().get(set))
                .map(told -> new FeedLine(
                        item, state.first(), told.sequence(), told.at(), told.present(), sets(state, told)));
    }

    /** Those that it is in, or left at the same time. */
    private static SortedSet<SetSpec> sets(FeedState state, Mark told) {
        return state.sets().entrySet().stream()
                .filter(set -> set.getValue().equals(told)
                        || told.present() && set.getValue().present())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
