package org.tangthu.repository.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryJournal;
import org.tangthu.repository.testing.SampleEntities;

class RecentChangesTest {
    private static final Entity LIBRARY = SampleEntities.library();
    private static final Entity ITEM = SampleEntities.item(1);

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final CountedJournal journal = new CountedJournal();
    private final JournalBell bell = new JournalBell();
    private final AtomicLong now = new AtomicLong();

    private void commit(Entity entity) {
        journal.entries.append(new JournalLine(catalogue.put(entity), Optional.empty(), Optional.empty()));
    }

    private void commitHere(Entity entity) {
        commit(entity);
        bell.ring();
    }

    private RecentChanges changes() {
        return new RecentChanges(journal, bell, now::get);
    }

    private static boolean unchanged(RecentChanges changes, Entity entity, long since) {
        return changes.unchanged(List.of(entity.id()), List.of(), since);
    }

    @Test
    void whatThisProcessCommitsIsKnownAtOnce() {
        try (RecentChanges changes = changes()) {
            long head = changes.head();
            assertThat(unchanged(changes, LIBRARY, head)).isTrue();
            commitHere(LIBRARY);
            assertThat(unchanged(changes, LIBRARY, head)).isFalse();
            assertThat(unchanged(changes, ITEM, head)).as("another one").isTrue();
            assertThat(unchanged(changes, LIBRARY, changes.head())).isTrue();
        }
    }

    @Test
    void whatOthersCommitIsKnownWithinASecond() {
        try (RecentChanges changes = changes()) {
            long head = changes.head();
            commit(LIBRARY);
            now.addAndGet(Duration.ofMillis(1_001).toNanos());
            assertThat(unchanged(changes, LIBRARY, head)).isFalse();
        }
    }

    @Test
    void whileNothingIsCommittedTheJournalIsNotAsked() {
        try (RecentChanges changes = changes()) {
            long head = changes.head();
            int asked = journal.asked.get();
            for (int i = 0; i < 100; i++) {
                unchanged(changes, ITEM, head);
            }
            assertThat(journal.asked).hasValue(asked);
        }
    }

    @Test
    void aKindChangesWithAnyEntityOfIt() {
        try (RecentChanges changes = changes()) {
            long head = changes.head();
            commitHere(LIBRARY);
            assertThat(changes.unchanged(List.of(), List.of(EntityKind.LIBRARY), head))
                    .isFalse();
            assertThat(changes.unchanged(List.of(), List.of(EntityKind.ITEM), head))
                    .isTrue();
        }
    }

    @Test
    void ofWhatWasBeforeItsTimeNothingCanBeTold() {
        commit(LIBRARY);
        commit(ITEM);
        try (RecentChanges changes = changes()) {
            assertThat(unchanged(changes, SampleEntities.agent(), 1)).isFalse();
            assertThat(unchanged(changes, LIBRARY, 2)).isTrue();
        }
    }

    @Test
    void afterMoreThanItFollowsItBeginsAnew() {
        try (RecentChanges changes = changes()) {
            long head = changes.head();
            for (int i = 0; i < 5_500; i++) {
                commit(ITEM);
            }
            bell.ring();
            assertThat(unchanged(changes, LIBRARY, head))
                    .as("it cannot be told")
                    .isFalse();
            assertThat(changes.head()).isEqualTo(5_500);
            assertThat(unchanged(changes, LIBRARY, 5_500)).isTrue();
        }
    }

    @Test
    void aFailureIsNotTakenForSilence() {
        try (RecentChanges changes = changes()) {
            long head = changes.head();
            commitHere(ITEM);
            journal.away = true;
            assertThatThrownBy(() -> unchanged(changes, ITEM, head)).isInstanceOf(IllegalStateException.class);
            journal.away = false;
            assertThat(unchanged(changes, ITEM, head)).isFalse();
        }
    }

    @Test
    void onceClosedItHearsNothing() {
        RecentChanges changes = changes();
        changes.close();
        commitHere(ITEM);
        assertThat(changes.head()).isZero();
    }

    /** Counts how often it is read, and fails when it is told to. */
    private static final class CountedJournal implements Journal {
        private final MemoryJournal entries = new MemoryJournal();
        private final AtomicInteger asked = new AtomicInteger();
        private boolean away;

        private MemoryJournal ask() {
            if (away) {
                throw new IllegalStateException("away");
            }
            asked.incrementAndGet();
            return entries;
        }

        @Override
        public List<JournalEntry> after(long sequence, int limit) {
            return ask().after(sequence, limit);
        }

        @Override
        public List<JournalEntry> of(String id) {
            return ask().of(id);
        }

        @Override
        public List<JournalLine> lines(String id) {
            return ask().lines(id);
        }

        @Override
        public long last() {
            return ask().last();
        }

        @Override
        public List<JournalLine> appearances(long first, long last) {
            return ask().appearances(first, last);
        }

        @Override
        public SortedMap<Long, Integer> countAppearances(int span, long from) {
            return ask().countAppearances(span, from);
        }
    }
}
