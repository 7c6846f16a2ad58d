package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
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
    void aCancelledIntentLeavesAGapThatIsNotFilled() {
        create(SampleEntities.item(1));
        sql.commits().cancel(begin(SampleEntities.item(2), 1, Event.CREATED));
        JournalEntry after = create(SampleEntities.item(2));

        assertThat(journal().after(0, 10)).extracting(JournalEntry::sequence).containsExactly(1L, 3L);
        assertThat(after.at()).isAfter(NOON);
    }
}
