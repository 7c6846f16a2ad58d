package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.commit.Intent;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.feed.FeedItem;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.feed.FeedRange;
import org.tangthu.repository.feed.FeedSpan;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What every feed must do. */
abstract class FeedContract extends DatabaseContract {
    private static final SetSpec A = SetSpec.collection("a");
    private static final SetSpec B = SetSpec.collection("b");
    private static final FeedRange ALL = new FeedRange(0, Long.MAX_VALUE);

    private Feed feed() {
        return sql.feed();
    }

    private JournalEntry update(Item item, int version) {
        return commit(item, version, Event.UPDATED, Optional.empty());
    }

    private JournalEntry purge(int number, int version) {
        Intent intent = begin(SampleEntities.item(number), version, Event.PURGED);
        sql.commits().finishPurge(intent);
        return intent.entry();
    }

    private static Item item(int number, String... collections) {
        return SampleEntities.inCollections(SampleEntities.item(number), List.of(collections));
    }

    private static Item withdrawn(int number) {
        return item(number).withState(State.WITHDRAWN);
    }

    private static FeedRange of(SetSpec set) {
        return new FeedRange(Optional.of(set), 0, Long.MAX_VALUE);
    }

    private List<String> items(FeedRange range) {
        return feed().lines(range, 100).stream().map(FeedLine::item).toList();
    }

    private static String id(int number) {
        return SampleEntities.ark(number).toString();
    }

    @Test
    void anEmptyFeedHasComeNowhere() {
        assertThat(feed().lines(ALL, 10)).isEmpty();
        assertThat(feed().count(ALL)).isZero();
        assertThat(feed().find(id(1))).isEmpty();
        assertThat(feed().head(NOON)).isEqualTo(new FeedHead(0, NOON));
        assertThat(feed().earliest()).isEmpty();
        assertThat(feed().sets()).isEmpty();
        assertThat(feed().changes(0, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(feed().spans(10, 0)).isEmpty();
        assertThat(feed().lastDisappearance()).isZero();
        assertThat(feed().arrivals(Optional.empty(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void eachItemStandsWhereItWasLastChanged() {
        JournalEntry first = create(item(1, "a"));
        JournalEntry second = create(item(2, "a"));
        JournalEntry third = update(item(1, "b"), 2);

        assertThat(items(ALL)).containsExactly(id(2), id(1));
        FeedLine line = feed().find(id(1)).orElseThrow();
        assertThat(line)
                .isEqualTo(new FeedLine(
                        id(1),
                        first.sequence(),
                        third.sequence(),
                        third.at(),
                        true,
                        new java.util.TreeSet<>(line.sets())));
        assertThat(line.sets())
                .contains(
                        B, SetSpec.library(SampleEntities.LIBRARY), SetSpec.kind("manuscript"), SetSpec.heritage("old"))
                .doesNotContain(A);
        assertThat(feed().lines(new FeedRange(second.sequence(), Long.MAX_VALUE), 10))
                .containsExactly(line);
        assertThat(feed().lines(new FeedRange(0, second.sequence()), 10)).hasSize(1);
        assertThat(feed().lines(ALL, 1)).hasSize(1);
        assertThat(feed().count(ALL)).isEqualTo(2);
    }

    @Test
    void draftsAndWhatIsNoItemAreNotInIt() {
        create(item(1).withState(State.DRAFT));
        create(SampleEntities.library());
        create(SampleEntities.collection());
        purge(1, 2);

        assertThat(feed().lines(ALL, 10)).isEmpty();
        assertThat(feed().sets()).isEmpty();
        assertThat(feed().head(NOON).sequence()).isEqualTo(4);
    }

    @Test
    void whatIsGoneStaysWithItsSets() {
        create(item(1, "a"));
        JournalEntry gone = update(withdrawn(1), 2);

        FeedLine line = feed().find(id(1)).orElseThrow();
        assertThat(line.present()).isFalse();
        assertThat(line.at()).isEqualTo(gone.at());
        assertThat(line.sets()).contains(A, new SetSpec("collection"));
        assertThat(items(of(A))).containsExactly(id(1));

        JournalEntry erased = purge(1, 3);
        assertThat(feed().find(id(1)).orElseThrow().sequence()).isEqualTo(erased.sequence());
        assertThat(feed().lines(of(A), 10)).extracting(FeedLine::sequence).containsExactly(erased.sequence());
    }

    @Test
    void whoReadsASetIsToldOfWhatLeavesIt() {
        create(item(1, "a"));
        JournalEntry left = update(item(1, "b"), 2);
        update(item(1, "b"), 3);

        FeedLine line = feed().lines(of(A), 10).get(0);
        assertThat(line.present()).isFalse();
        assertThat(line.sequence()).isEqualTo(left.sequence());
        assertThat(line.at()).isEqualTo(left.at());
        assertThat(line.sets()).containsExactly(A);
        assertThat(feed().lines(of(B), 10)).extracting(FeedLine::present).containsExactly(true);
        assertThat(feed().count(of(A))).isEqualTo(1);
    }

    @Test
    void theSetBeforeTheColonHoldsAllBehindIt() {
        create(item(1, "a"));
        create(item(2, "b"));
        create(item(3));

        assertThat(items(of(new SetSpec("collection")))).containsExactly(id(1), id(2));
        assertThat(items(of(new SetSpec("library")))).hasSize(3);
        assertThat(items(of(new SetSpec("kind")))).hasSize(3);
        assertThat(items(of(SetSpec.collection("c")))).isEmpty();
        assertThat(feed().sets())
                .isSorted()
                .contains(A, B, new SetSpec("collection"), SetSpec.kind("manuscript"))
                .doesNotHaveDuplicates();
    }

    private List<Tuple> changes(long after, long last, int limit) {
        return feed().changes(after, last, limit).stream()
                .map(change -> tuple(change.item(), change.kind()))
                .toList();
    }

    @Test
    void everyChangeThatThePublicWasToldOfStaysWhereItWas() {
        create(item(1).withState(State.DRAFT));
        update(item(1), 2);
        create(SampleEntities.collection());
        update(item(1, "a"), 3);
        JournalEntry gone = update(withdrawn(1), 4);
        update(withdrawn(1), 5);
        purge(1, 6);
        create(item(2));

        assertThat(changes(0, Long.MAX_VALUE, 10))
                .containsExactly(
                        tuple(id(1), Appearance.APPEARED),
                        tuple(id(1), Appearance.CHANGED),
                        tuple(id(1), Appearance.DISAPPEARED),
                        tuple(id(1), Appearance.DISAPPEARED),
                        tuple(id(2), Appearance.APPEARED));
        assertThat(feed().changes(gone.sequence() - 1, gone.sequence(), 10))
                .containsExactly(new FeedChange(id(1), gone.sequence(), gone.at(), Appearance.DISAPPEARED));
        assertThat(changes(0, Long.MAX_VALUE, 2)).hasSize(2);
        assertThat(feed().spans(3, 0))
                .extracting(FeedSpan::number, FeedSpan::count)
                .containsExactly(tuple(0L, 1), tuple(1L, 2), tuple(2L, 2));
        assertThat(feed().spans(3, 0).get(1).last()).isEqualTo(gone.at());
        assertThat(feed().spans(3, 2)).extracting(FeedSpan::number).containsExactly(2L);
        assertThat(feed().lastDisappearance()).isEqualTo(7);
    }

    @Test
    void whatIsThereIsListedOnceWhateverChangesMeanwhile() {
        create(item(1));
        create(item(2));
        create(item(3));
        create(item(4).withState(State.DRAFT));
        List<String> ids = List.of(id(1), id(2), id(3)).stream().sorted().toList();
        List<String> listed = new ArrayList<>();
        for (List<FeedItem> page = feed().present("", 1); !page.isEmpty(); page = feed().present(last(listed), 1)) {
            page.forEach(there -> listed.add(there.item()));
            update(item(1), listed.size() + 1);
        }
        assertThat(listed).isEqualTo(ids);
        update(withdrawn(2), 2);
        assertThat(feed().present("", 10)).hasSize(2).extracting(FeedItem::item).doesNotContain(id(2));
    }

    private static String last(List<String> ids) {
        return ids.get(ids.size() - 1);
    }

    @Test
    void whatArrivedLastIsToldFirstAndOnce() {
        JournalEntry first = create(item(1));
        create(item(2));
        update(item(1), 2);
        update(withdrawn(2), 2);
        create(item(3));
        assertThat(arrivals(Optional.empty(), Long.MAX_VALUE)).containsExactly(id(3), id(1));

        JournalEntry again = update(item(2), 3);
        assertThat(arrivals(Optional.empty(), Long.MAX_VALUE)).containsExactly(id(2), id(3), id(1));
        assertThat(arrivals(Optional.empty(), again.sequence())).containsExactly(id(3), id(1));
        assertThat(arrivals(Optional.empty(), first.sequence())).isEmpty();
        assertThat(arrivals(Optional.of(SampleEntities.LIBRARY), Long.MAX_VALUE))
                .containsExactly(id(2), id(3), id(1));
        assertThat(arrivals(Optional.of("VN-OTHER"), Long.MAX_VALUE)).isEmpty();

        assertThat(feed().arrivalsFrom(Optional.empty(), 1, 2))
                .extracting(FeedChange::item)
                .containsExactly(id(1), id(3));
        assertThat(feed().arrivalsFrom(Optional.of(SampleEntities.LIBRARY), again.sequence(), 2))
                .extracting(FeedChange::item)
                .containsExactly(id(2));
    }

    private List<String> arrivals(Optional<String> library, long before) {
        return feed().arrivals(library, before, 10).stream()
                .map(FeedChange::item)
                .toList();
    }

    @Test
    void whoGoesOnFromTheHeadMissesNothingThatIsBeingCommitted() {
        create(item(1));
        Intent slow = begin(item(2), 1, Event.CREATED);
        Instant later = NOON.plusSeconds(60);

        FeedHead head = feed().head(later);
        assertThat(head.sequence()).isEqualTo(1);
        assertThat(head.asOf()).isEqualTo(slow.entry().at());

        sql.commits().finish(slow, item(2), Optional.empty());
        assertThat(feed().head(later)).isEqualTo(new FeedHead(2, later));
        assertThat(items(new FeedRange(feed().lastBefore(head.asOf()), Long.MAX_VALUE)))
                .containsExactly(id(2));
    }

    @Test
    void whoGoesOnFromTheHeadMissesNothingWhoseClockWasReadBefore() {
        create(item(1));
        FeedHead head = feed().head(NOON.plusSeconds(60));

        Intent late = begin(item(2), 1, Event.CREATED);
        assertThat(late.entry().at()).isEqualTo(head.asOf());
        assertThat(head.asOf()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void theHeadIsAWholeSecond() {
        create(item(1));
        assertThat(feed().head(NOON.plusSeconds(60).plusMillis(999)).asOf()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whoKnowsEverythingUpToASequenceKnowsAllUpToWhatThePublicWasToldNext() {
        JournalEntry first = create(item(1));
        create(item(2).withState(State.DRAFT));
        JournalEntry third = update(item(1), 2);
        Instant now = NOON.plusSeconds(60);

        assertThat(feed().knownAt(first.sequence(), now)).isEqualTo(third.at());
        assertThat(feed().knownAt(third.sequence(), now)).isEqualTo(now);
        assertThat(feed().knownAt(third.sequence() + 5, now)).isEqualTo(now);
        Intent slow = begin(item(3), 1, Event.CREATED);
        assertThat(feed().knownAt(third.sequence(), now)).isEqualTo(slow.entry().at());
    }

    @Test
    void aClockThatWentBackIsNotBelievedPastTheHead() {
        create(item(1));
        assertThat(feed().head(NOON.minusSeconds(5))).isEqualTo(new FeedHead(1, NOON.minusSeconds(5)));
    }

    @Test
    void instantsLeadToSequences() {
        JournalEntry first = create(item(1));
        JournalEntry second = create(item(2));

        assertThat(feed().earliest()).contains(first.at());
        assertThat(feed().lastBefore(first.at())).isZero();
        assertThat(feed().lastBefore(second.at())).isEqualTo(1);
        assertThat(feed().lastBefore(second.at().plusMillis(1))).isEqualTo(2);
    }

    /** Whoever reads all up to a head, in pages of any size, and then all from that head on, has what there is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pagesAndThenTheChangesLeadToTheCatalogue(long seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> versions = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            write(random, versions);
        }
        Map<String, Boolean> copy = new HashMap<>();
        Map<String, Boolean> copyOfA = new HashMap<>();
        FeedHead head = feed().head(NOON.plusSeconds(1_000));
        read(random, versions, new FeedRange(0, head.sequence()), copy);
        FeedHead headOfA = feed().head(NOON.plusSeconds(1_000));
        read(random, versions, new FeedRange(Optional.of(A), 0, headOfA.sequence()), copyOfA);
        FeedHead end = feed().head(NOON.plusSeconds(1_000));
        feed().lines(new FeedRange(head.sequence(), end.sequence()), 1_000)
                .forEach(line -> copy.put(line.item(), line.present()));
        feed().lines(new FeedRange(Optional.of(A), headOfA.sequence(), end.sequence()), 1_000)
                .forEach(line -> copyOfA.put(line.item(), line.present()));

        Set<String> published = new HashSet<>();
        Set<String> inA = new HashSet<>();
        for (int number : versions.keySet()) {
            sql.catalogue().find(id(number)).map(found -> (Item) found.entity()).ifPresent(item -> {
                if (item.state() == State.PUBLISHED) {
                    published.add(item.id());
                    if (item.collections().contains("a")) {
                        inA.add(item.id());
                    }
                }
            });
        }
        assertThat(present(copy)).isEqualTo(published);
        assertThat(present(copyOfA)).isEqualTo(inA);
        assertThat(feed().count(ALL)).isEqualTo(feed().lines(ALL, 1_000).size());
    }

    private static Set<String> present(Map<String, Boolean> copy) {
        Set<String> present = new HashSet<>();
        copy.forEach((item, there) -> {
            if (there) {
                present.add(item);
            }
        });
        return present;
    }

    /** With writes between the pages. */
    private void read(Random random, Map<Integer, Integer> versions, FeedRange range, Map<String, Boolean> copy) {
        FeedRange rest = range;
        List<FeedLine> page = feed().lines(rest, 1 + random.nextInt(5));
        while (!page.isEmpty()) {
            page.forEach(line -> copy.put(line.item(), line.present()));
            write(random, versions);
            rest = rest.from(page.get(page.size() - 1).sequence());
            page = feed().lines(rest, 1 + random.nextInt(5));
        }
    }

    private void write(Random random, Map<Integer, Integer> versions) {
        int number = 1 + random.nextInt(12);
        int version = versions.merge(number, 1, Integer::sum);
        List<Item> forms = new ArrayList<>(List.of(
                item(number, "a"),
                item(number, "b"),
                item(number, "a", "b"),
                item(number),
                withdrawn(number),
                item(number).withState(State.DRAFT)));
        int form = random.nextInt(forms.size() + 1);
        if (form == forms.size() && version > 1) {
            purge(number, version);
        } else {
            update(forms.get(Math.min(form, forms.size() - 1)), version);
        }
    }
}
