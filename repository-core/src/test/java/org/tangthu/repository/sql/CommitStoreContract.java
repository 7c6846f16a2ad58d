package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.commit.CommitFenced;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.Intent;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.testing.SampleEntities;

/** What every store of commits must do. */
abstract class CommitStoreContract extends DatabaseContract {
    private CommitStore commits() {
        return sql.commits();
    }

    @Test
    void anIntentIsPendingUntilItEnds() {
        Intent kept = begin(SampleEntities.item(1), 1, Event.CREATED);
        Intent dropped = begin(SampleEntities.item(2), 1, Event.CREATED);
        assertThat(commits().pending()).containsExactly(kept, dropped);

        commits().finish(kept, SampleEntities.item(1), Optional.empty());
        commits().cancel(dropped);
        commits().cancel(dropped);
        assertThat(commits().pending()).isEmpty();
        assertThat(sql.journal().after(0, 10)).containsExactly(kept.entry());
    }

    @Test
    void aSettledIntentCannotBeFinished() {
        Intent intent = begin(SampleEntities.item(1), 1, Event.CREATED);
        commits().cancel(intent);

        assertThatThrownBy(() -> commits().finish(intent, SampleEntities.item(1), Optional.empty()))
                .isInstanceOf(CommitFenced.class)
                .hasMessageContaining("overtaken");
        assertThat(sql.catalogue().find(SampleEntities.item(1).id())).isEmpty();
        assertThat(sql.journal().last()).isZero();
    }

    @Test
    void aFinishThatFailsLeavesTheIntentPendingAndNothingElse() {
        create(SampleEntities.item(1));
        Intent intent = begin(SampleEntities.item(2), 1, Event.CREATED);

        assertThatThrownBy(() -> commits()
                        .finish(
                                intent,
                                SampleEntities.rival(1, SampleEntities.ark(2)),
                                Optional.of(SampleEntities.pages(2))))
                .as("the local id of item 1 again")
                .isInstanceOf(RuntimeException.class);
        assertThat(commits().pending()).containsExactly(intent);
        assertThat(sql.catalogue().find(SampleEntities.item(2).id())).isEmpty();
        assertThat(sql.catalogue().pages(SampleEntities.item(2).id()).isEmpty()).isTrue();
        assertThat(sql.journal().last()).isEqualTo(1);
    }

    @Test
    void thePurgeOfAnEntityLeavesItsHistoryAndItsArk() {
        commit(SampleEntities.item(1), 1, Event.CREATED, Optional.of(SampleEntities.pages(2)));
        JournalEntry other = create(SampleEntities.item(2));
        Intent intent = begin(SampleEntities.item(1), 2, Event.PURGED);
        commits().finishPurge(intent);

        String id = SampleEntities.item(1).id();
        assertThat(sql.catalogue().find(id)).isEmpty();
        assertThat(sql.catalogue().pages(id).isEmpty()).isTrue();
        assertThat(dump("membership")).singleElement().asString().contains(other.id());
        assertThat(dump("local_key")).singleElement().asString().contains(other.id());
        assertThat(sql.catalogue().taken(SampleEntities.ark(1))).isTrue();
        assertThat(sql.journal().of(id)).hasSize(2).endsWith(intent.entry());
        assertThat(sql.journal().lines(id).get(1).appearance()).contains(Appearance.DISAPPEARED);
        assertThat(sql.histories().version(id)).isEqualTo(2);
        assertThatThrownBy(() -> commits().finishPurge(intent)).isInstanceOf(CommitFenced.class);
    }

    @Test
    void placesInTheOrderOnlyIncrease() {
        JournalEntry first = create(SampleEntities.item(1));
        JournalEntry second = create(SampleEntities.item(2));
        Intent later = commits()
                .begin(
                        NOON.plusSeconds(60),
                        tick -> new JournalEntry(
                                tick.sequence(),
                                tick.at(),
                                first.kind(),
                                "x",
                                1,
                                Event.CREATED,
                                "tester",
                                Optional.empty()));

        assertThat(List.of(first.sequence(), second.sequence(), later.entry().sequence()))
                .containsExactly(1L, 2L, 3L);
        assertThat(List.of(first.at(), second.at(), later.entry().at()))
                .containsExactly(NOON, NOON.plusMillis(1), NOON.plusSeconds(60));
    }

    @Test
    void whatAWriterWroteIsDurableBeforeItIsThrough() {
        commits().exclusively(() -> {
            Intent intent = begin(SampleEntities.item(1), 1, Event.CREATED);
            List<Intent> seen =
                    CompletableFuture.supplyAsync(commits()::pending).join();
            assertThat(seen).as("by another connection").containsExactly(intent);
            return intent;
        });
    }

    @Test
    void onlyOneWriterIsInside() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    awaitQuietly(start);
                    for (int round = 0; round < 20; round++) {
                        commits().exclusively(() -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            return inside.decrementAndGet();
                        });
                    }
                }))
                .limit(6)
                .toList();
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(most).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
