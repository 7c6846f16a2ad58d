package org.tangthu.portal.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

class PublicUsageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 5);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final String LIBRARY = "VN-A";
    private static final String BOOK = "ark:/99999/h4nn0mx7r";

    private final MemoryUsage counts = new MemoryUsage();
    private final PublicUsage usage = new PublicUsage(counts, () -> TODAY);

    private void used(Used what, LocalDate day, UsageKind kind, long times) {
        counts.add(Map.of(new Use(what, day, kind, UsedBy.PEOPLE), times));
    }

    private void book(LocalDate day, UsageKind kind, long times) {
        used(new Used.OfItem(BOOK, LIBRARY), day, kind, times);
    }

    @Test
    void daysOfALibraryThatAreOverAreToldAsTheyAre() {
        used(new Used.OfLibrary(LIBRARY), TODAY.minusDays(1), UsageKind.READ, 1);
        assertThat(usage.ofLibrary(Optional.of(LIBRARY), JANUARY, TODAY))
                .containsExactly(new Usage(TODAY.minusDays(1), UsageKind.READ, 1, 0));
    }

    @Test
    void theRunningDayOfALibraryIsToldInStepsSoThatNobodyCanWatchSingleReaders() {
        used(new Used.OfLibrary(LIBRARY), TODAY, UsageKind.READ, 4);
        assertThat(usage.ofLibrary(Optional.of(LIBRARY), TODAY, TODAY)).isEmpty();

        used(new Used.OfLibrary(LIBRARY), TODAY, UsageKind.READ, 5);
        assertThat(usage.ofLibrary(Optional.of(LIBRARY), TODAY, TODAY))
                .containsExactly(new Usage(TODAY, UsageKind.READ, 5, 0));
    }

    @Test
    void ofAnItemOnlyMonthsAreToldAndTheRunningOneInSteps() {
        book(JANUARY.plusDays(3), UsageKind.READ, 1);
        book(JANUARY.plusDays(9), UsageKind.READ, 2);
        book(FEBRUARY, UsageKind.READ, 6);
        book(TODAY, UsageKind.VIEW, 4);

        assertThat(usage.ofItem(BOOK, JANUARY, TODAY))
                .containsExactly(new Usage(JANUARY, UsageKind.READ, 3, 0), new Usage(FEBRUARY, UsageKind.READ, 5, 0));
        UsageFigures.Items items = usage.ofItems(LIBRARY, JANUARY, TODAY, "", 9);
        assertThat(items.usages())
                .containsExactly(
                        new ItemUsage(BOOK, new Usage(JANUARY, UsageKind.READ, 3, 0)),
                        new ItemUsage(BOOK, new Usage(FEBRUARY, UsageKind.READ, 5, 0)));
        assertThat(items.next()).isEmpty();
    }

    @Test
    void itemsOfWhichNothingIsToldStillLeadOn() {
        book(TODAY, UsageKind.VIEW, 1);
        UsageFigures.Items items = usage.ofItems(LIBRARY, JANUARY, TODAY, "", 1);
        assertThat(items.usages()).isEmpty();
        assertThat(items.next()).contains(BOOK);
    }

    @Test
    void theFiguresOfAnItemSumAllThatIsToldOfItAndTheTagChangesWithThem() {
        book(JANUARY, UsageKind.VIEW, 3);
        book(TODAY, UsageKind.VIEW, 7);
        book(TODAY, UsageKind.PDF, 5);
        book(TODAY, UsageKind.IMAGE, 5);
        book(TODAY, UsageKind.READ, 4);
        ItemFigures figures = usage.of(BOOK);
        assertThat(figures).isEqualTo(new ItemFigures(8, 0, 10));

        book(TODAY, UsageKind.VIEW, 1);
        assertThat(usage.of(BOOK).tag()).as("nothing else to be seen").isEqualTo(figures.tag());
        book(TODAY, UsageKind.READ, 1);
        assertThat(usage.of(BOOK).tag()).isNotEqualTo(figures.tag());
    }
}
