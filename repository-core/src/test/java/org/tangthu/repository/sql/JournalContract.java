package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What every journal must do. */
abstract class JournalContract extends DatabaseContract {
    private Journal journal() {
        return sql.journal();
    }

    @Test
    void anEmptyJournalEndsAtZero() {
        assertThat(journal().last()).isZero();
        assertThat(journal().after(0, 10)).isEmpty();
        assertThat(journal().of("no-such")).isEmpty();
    }

    @Test
    void entriesComeBackInOrderAndWhole() {
        JournalEntry first = create(SampleEntities.item(1));
        JournalEntry second = create(SampleEntities.agent());
        JournalEntry third = commit(SampleEntities.item(1), 2, Event.ACCESS, Optional.empty());

        assertThat(journal().after(0, 10)).containsExactly(first, second, third);
        assertThat(journal().after(first.sequence(), 1)).containsExactly(second);
        assertThat(journal().after(third.sequence(), 10)).isEmpty();
        assertThat(journal().last()).isEqualTo(third.sequence());
        assertThat(journal().of(SampleEntities.item(1).id())).containsExactly(first, third);
        assertThat(second.library()).isEmpty();
    }

    @Test
    void whatAVersionDidToWhatCanBeViewedIsToldForGood() {
        Item item = SampleEntities.item(1);
        PageList pages = SampleEntities.pages(2);
        List<Item> versions = List.of(
                item.withState(State.DRAFT),
                item,
                item.withRights(item(AccessLevel.ON_SITE).rights()),
                item.withRights(item(AccessLevel.PRESERVATION).rights()),
                item.withState(State.WITHDRAWN),
                item,
                item.withState(State.WITHDRAWN),
                item.withState(State.DRAFT));
        for (int i = 0; i < versions.size(); i++) {
            commit(versions.get(i), i + 1, Event.UPDATED, i == 0 ? Optional.of(pages) : Optional.empty());
        }
        assertThat(journal().lines(item.id()))
                .extracting(JournalLine::appearance)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Appearance.APPEARED),
                        Optional.of(Appearance.CHANGED),
                        Optional.of(Appearance.DISAPPEARED),
                        Optional.empty(),
                        Optional.of(Appearance.APPEARED),
                        Optional.of(Appearance.DISAPPEARED),
                        Optional.empty());
        assertThat(journal().appearances(3, 6))
                .extracting(line -> line.entry().sequence())
                .containsExactly(3L, 4L, 6L);
        assertThat(journal().countAppearances(3, 0)).isEqualTo(Map.of(0L, 2, 1L, 2, 2L, 1));
        assertThat(journal().countAppearances(3, 1)).isEqualTo(Map.of(1L, 2, 2L, 1));
        assertThat(journal().countAppearances(3, 3)).isEmpty();
    }

    @Test
    void itemsWithoutPagesAndAgentsAreNothingToViewButCollectionsAre() {
        create(SampleEntities.item(1));
        create(SampleEntities.agent());
        create(SampleEntities.library());
        assertThat(journal().appearances(1, 10)).isEmpty();
        JournalEntry collection = create(SampleEntities.collection());
        assertThat(journal().appearances(1, 10))
                .containsExactly(new JournalLine(collection, Optional.of(Appearance.APPEARED), Optional.empty()));
    }

    private static Item item(AccessLevel access) {
        return SampleEntities.item(1, access);
    }

    @Test
    void aCancelledIntentLeavesAGapThatIsNotFilled() {
        create(SampleEntities.item(1));
        sql.commits().cancel(begin(SampleEntities.item(2), 1, Event.CREATED));
        JournalEntry after = create(SampleEntities.item(2));

        assertThat(journal().after(0, 10)).extracting(JournalEntry::sequence).containsExactly(1L, 3L);
        assertThat(after.at()).isAfter(NOON);
    }
}
