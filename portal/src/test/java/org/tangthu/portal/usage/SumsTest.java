package org.tangthu.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

class SumsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

    private final MemoryUsage stored = new MemoryUsage();
    private final Away away = new Away(stored);
    private final Sums sums = new Sums(away);

    private static Use view(int item) {
        return new Use(new Used.OfItem("ark:/99999/" + item, "VN-A"), DAY, UsageKind.VIEW, UsedBy.PEOPLE);
    }

    @Test
    void aMillionItemsFitBecauseSumsAreWrittenBeforeTheyAreTooMany() {
        for (int item = 0; item < 1_000_000; item++) {
            sums.add(view(item));
            if (sums.many()) {
                assertThat(sums.write()).isZero();
            }
            assertThat(sums.size()).isLessThanOrEqualTo(Sums.MOST);
        }
        sums.write();
        assertThat(stored.ofItem("ark:/99999/0", DAY, DAY)).hasSize(1);
        assertThat(stored.ofItem("ark:/99999/999999", DAY, DAY)).hasSize(1);
    }

    @Test
    void whatTheDatabaseDoesNotTakeNowItTakesLaterOnce() {
        sums.add(view(1));
        away.gone = true;
        assertThatThrownBy(sums::write).isInstanceOf(RepositoryException.class);
        sums.add(view(1));
        away.gone = false;
        assertThat(sums.write()).isZero();
        assertThat(sums.write()).isZero();

        assertThat(stored.ofItem("ark:/99999/1", DAY, DAY)).containsExactly(new Usage(DAY, UsageKind.VIEW, 2, 0));
    }

    @Test
    void whenItIsAwayForLongNewSumsAreLeftOutAndToldOldOnesGrow() {
        away.gone = true;
        for (int item = 0; item < Sums.MOST + 7; item++) {
            sums.add(view(item));
        }
        sums.add(view(0));
        away.gone = false;

        assertThat(sums.write()).isEqualTo(7);
        assertThat(stored.ofItem("ark:/99999/0", DAY, DAY)).containsExactly(new Usage(DAY, UsageKind.VIEW, 2, 0));
    }

    /** A store that may be away. */
    private static final class Away implements UsageCounts {
        private final UsageCounts stored;
        private boolean gone;

        Away(UsageCounts stored) {
            this.stored = stored;
        }

        @Override
        public void add(Map<Use, Long> uses) {
            if (gone) {
                throw new RepositoryException("away");
            }
            stored.add(uses);
        }

        @Override
        public List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to) {
            return stored.ofLibrary(library, from, to);
        }

        @Override
        public List<Usage> ofItem(String item, LocalDate from, LocalDate to) {
            return stored.ofItem(item, from, to);
        }

        @Override
        public Map<UsageKind, Long> people(String item, LocalDate from, LocalDate to) {
            return stored.people(item, from, to);
        }

        @Override
        public List<ItemUsage> ofItems(String library, LocalDate from, LocalDate to, String after, int most) {
            return stored.ofItems(library, from, to, after, most);
        }

        @Override
        public List<ItemUsage> mostUsed(String library, LocalDate from, LocalDate to, int most) {
            return stored.mostUsed(library, from, to, most);
        }

        @Override
        public void forget(String item) {
            stored.forget(item);
        }
    }
}
