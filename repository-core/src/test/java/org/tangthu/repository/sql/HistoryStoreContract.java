package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.History;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What every store of histories must do. */
abstract class HistoryStoreContract extends DatabaseContract {
    private static History history(Entity entity, PageList pages, long... sequences) {
        List<JournalEntry> entries = new ArrayList<>();
        for (long sequence : sequences) {
            int version = entries.size() + 1;
            entries.add(new JournalEntry(
                    sequence,
                    at(sequence),
                    entity.entityKind(),
                    entity.id(),
                    version,
                    version == 1 ? Event.CREATED : Event.UPDATED,
                    "tester",
                    entity.owner()));
        }
        JournalEntry last = entries.get(entries.size() - 1);
        List<JournalLine> lines = entries.stream()
                .map(entry -> new JournalLine(entry, Optional.empty(), Optional.empty()))
                .toList();
        return new History(
                CatalogueEntry.of(entity, last, entries.get(0).at(), pages), pages, lines, feed(entries, entity));
    }

    private static Optional<FeedState> feed(List<JournalEntry> entries, Entity entity) {
        Optional<FeedState> feed = Optional.empty();
        for (JournalEntry entry : entries) {
            feed = FeedState.after(feed, entry, Optional.of(entity));
        }
        return feed;
    }

    private static Instant at(long sequence) {
        return NOON.plusSeconds(sequence);
    }

    @Test
    void whatIsWrittenInBulkIsWhatCommitsWrite() {
        commit(SampleEntities.item(1), 1, Event.CREATED, Optional.of(SampleEntities.pages(2)));
        create(SampleEntities.library());
        Map<String, List<String>> committed = Dump.truth(sql);

        List<JournalEntry> entries = sql.journal().after(0, 10);
        sql.histories()
                .replaceAll(Stream.of(
                        new History(
                                sql.catalogue().find(entries.get(1).id()).orElseThrow(),
                                PageList.NONE,
                                sql.journal().lines(entries.get(1).id()),
                                Optional.empty()),
                        new History(
                                sql.catalogue().find(entries.get(0).id()).orElseThrow(),
                                SampleEntities.pages(2),
                                sql.journal().lines(entries.get(0).id()),
                                feed(entries.subList(0, 1), SampleEntities.item(1)))));
        assertThat(Dump.truth(sql)).isEqualTo(committed);
    }

    @Test
    void ofWhatWasPurgedTheHistoryAndTheArkAreWritten() {
        commit(SampleEntities.item(1), 1, Event.CREATED, Optional.of(SampleEntities.pages(2)));
        sql.commits().finishPurge(begin(SampleEntities.item(1), 2, Event.PURGED));
        Map<String, List<String>> committed = Dump.truth(sql);
        List<JournalLine> lines = sql.journal().lines(SampleEntities.item(1).id());
        Dump.forget(sql, "ark_name");

        Optional<FeedState> feed = FeedState.after(
                feed(List.of(lines.get(0).entry()), SampleEntities.item(1)),
                lines.get(1).entry(),
                Optional.empty());
        sql.histories().replaceAll(Stream.of(History.erased(lines, feed, false)));
        assertThat(Dump.truth(sql)).isEqualTo(committed);
        sql.histories().replace(History.erased(lines, feed, false));
        assertThat(Dump.truth(sql)).isEqualTo(committed);
    }

    @Test
    void whatThePublicDidNotKnowOfStaysHidden() {
        commit(SampleEntities.item(1).withState(State.DRAFT), 1, Event.CREATED, Optional.empty());
        sql.commits().finishPurge(begin(SampleEntities.item(1), 2, Event.PURGED));
        assertThat(sql.catalogue().taken(SampleEntities.ark(1))).isTrue();
        assertThat(sql.catalogue().remembered(SampleEntities.ark(1))).isFalse();
        Map<String, List<String>> committed = Dump.truth(sql);
        List<JournalLine> lines = sql.journal().lines(SampleEntities.item(1).id());
        Dump.forget(sql, "ark_name");

        sql.histories().replaceAll(Stream.of(History.erased(lines, Optional.empty(), true)));
        assertThat(Dump.truth(sql)).isEqualTo(committed);
    }

    @Test
    void replacingAllIsAllOrNothing() {
        create(SampleEntities.item(1));
        Map<String, List<String>> before = Dump.truth(sql);
        History good = history(SampleEntities.item(2), PageList.NONE, 4);

        assertThatThrownBy(() -> sql.histories().replaceAll(Stream.of(good, good)))
                .isInstanceOf(RuntimeException.class);
        assertThat(Dump.truth(sql)).isEqualTo(before);
    }

    @Test
    void theOrderOfCommitsGoesOnAfterWhatWasWritten() {
        sql.histories().append(List.of(history(SampleEntities.item(1), PageList.NONE, 7, 9)));

        JournalEntry next = create(SampleEntities.item(2));
        assertThat(next.sequence()).isEqualTo(10);
        assertThat(next.at()).isEqualTo(at(9).plusMillis(1));
    }

    @Test
    void theOrderOfCommitsNeverGoesBack() {
        create(SampleEntities.item(1));
        create(SampleEntities.item(2));
        sql.histories().replaceAll(Stream.empty());

        assertThat(create(SampleEntities.item(3)).sequence()).isEqualTo(3);
    }

    @Test
    void oneEntityIsReplacedAndTheOthersStay() {
        create(SampleEntities.item(1));
        commit(SampleEntities.item(2), 1, Event.CREATED, Optional.of(SampleEntities.pages(2)));
        List<JournalEntry> first = sql.journal().of(SampleEntities.item(1).id());

        sql.histories().replace(history(SampleEntities.item(2), SampleEntities.pages(5), 2, 5));
        assertThat(sql.journal().of(SampleEntities.item(1).id())).isEqualTo(first);
        assertThat(sql.journal().of(SampleEntities.item(2).id())).hasSize(2);
        assertThat(sql.catalogue().pages(SampleEntities.item(2).id()).size()).isEqualTo(5);
        assertThat(sql.catalogue()
                        .find(SampleEntities.item(2).id())
                        .orElseThrow()
                        .sequence())
                .isEqualTo(5);
    }
}
