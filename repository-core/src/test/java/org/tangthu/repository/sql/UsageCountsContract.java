package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.repository.usage.UsedBy.PEOPLE;
import static org.tangthu.repository.usage.UsedBy.ROBOTS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

/** What every store of sums of uses must do. */
abstract class UsageCountsContract extends DatabaseContract {
    private static final String LIBRARY = "VN-HD-TVT";
    private static final String BOOK = "ark:/99999/b0000000x";
    private static final String MAP = "ark:/99999/m0000000x";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);
    private static final LocalDate NEXT = DAY.plusDays(1);

    private UsageCounts counts() {
        return sql.usage();
    }

    private static Use item(String item, LocalDate day, UsageKind kind, UsedBy by) {
        return new Use(new Used.OfItem(item, LIBRARY), day, kind, by);
    }

    private static Use library(LocalDate day, UsageKind kind, UsedBy by) {
        return new Use(new Used.OfLibrary(LIBRARY), day, kind, by);
    }

    private static Use site(LocalDate day, UsageKind kind, UsedBy by) {
        return new Use(new Used.Site(), day, kind, by);
    }

    @Test
    void whatIsAddedIsSummedByDayAndKind() {
        counts().add(Map.of(library(DAY, UsageKind.VIEW, PEOPLE), 2L, library(DAY, UsageKind.READ, PEOPLE), 1L));
        counts().add(Map.of(library(DAY, UsageKind.VIEW, PEOPLE), 3L, library(NEXT, UsageKind.VIEW, PEOPLE), 1L));

        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, NEXT))
                .containsExactlyInAnyOrder(
                        new Usage(DAY, UsageKind.VIEW, 5, 0),
                        new Usage(DAY, UsageKind.READ, 1, 0),
                        new Usage(NEXT, UsageKind.VIEW, 1, 0));
    }

    @Test
    void daysOutsideOfTheSpanAreLeftOut() {
        counts().add(Map.of(library(DAY, UsageKind.VIEW, PEOPLE), 2L, library(NEXT, UsageKind.VIEW, PEOPLE), 1L));

        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, DAY))
                .containsExactly(new Usage(DAY, UsageKind.VIEW, 2, 0));
        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY.minusDays(9), DAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void theSiteItsLibrariesAndTheirItemsAreCountedApart() {
        counts().add(Map.of(
                site(DAY, UsageKind.SEARCH, PEOPLE), 7L,
                library(DAY, UsageKind.SEARCH, PEOPLE), 3L,
                item(BOOK, DAY, UsageKind.SEARCH, PEOPLE), 1L));

        assertThat(counts().ofLibrary(Optional.empty(), DAY, DAY))
                .containsExactly(new Usage(DAY, UsageKind.SEARCH, 7, 0));
        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, DAY))
                .containsExactly(new Usage(DAY, UsageKind.SEARCH, 3, 0));
        assertThat(counts().ofItem(BOOK, DAY, DAY)).containsExactly(new Usage(DAY, UsageKind.SEARCH, 1, 0));
        assertThat(counts().ofItem(MAP, DAY, DAY)).isEmpty();
    }

    @Test
    void theItemsThatPeopleUsedMostComeFirst() {
        counts().add(Map.of(
                item(BOOK, DAY, UsageKind.VIEW, PEOPLE), 2L,
                item(BOOK, NEXT, UsageKind.VIEW, PEOPLE), 2L,
                item(BOOK, NEXT, UsageKind.READ, PEOPLE), 1L,
                item(MAP, DAY, UsageKind.VIEW, PEOPLE), 9L,
                item("ark:/99999/r0000000x", DAY, UsageKind.VIEW, ROBOTS), 100L,
                item("ark:/99999/z0000000x", DAY, UsageKind.VIEW, PEOPLE), 1L));

        assertThat(counts().mostUsed(LIBRARY, DAY, NEXT, 2))
                .containsExactly(
                        new ItemUsage(MAP, new Usage(DAY, UsageKind.VIEW, 9, 0)),
                        new ItemUsage(BOOK, new Usage(DAY, UsageKind.VIEW, 4, 0)),
                        new ItemUsage(BOOK, new Usage(DAY, UsageKind.READ, 1, 0)));
        assertThat(counts().mostUsed(LIBRARY, NEXT, NEXT, 1))
                .extracting(ItemUsage::item)
                .containsOnly(BOOK);
        assertThat(counts().mostUsed("VN-NONE", DAY, NEXT, 2)).isEmpty();
    }

    @Test
    void peopleAndRobotsAreCountedApart() {
        counts().add(Map.of(library(DAY, UsageKind.VIEW, PEOPLE), 1L, library(DAY, UsageKind.VIEW, ROBOTS), 400L));

        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, DAY))
                .containsExactly(new Usage(DAY, UsageKind.VIEW, 1, 400));
    }

    @Test
    void robotsUsesOfSingleItemsAreKeptByMonth() {
        counts().add(Map.of(
                item(BOOK, DAY, UsageKind.VIEW, ROBOTS), 2L,
                item(BOOK, NEXT, UsageKind.VIEW, ROBOTS), 3L,
                item(BOOK, NEXT, UsageKind.VIEW, PEOPLE), 1L));

        LocalDate first = LocalDate.of(2026, 2, 1);
        assertThat(counts().ofItem(BOOK, first, NEXT))
                .containsExactly(new Usage(first, UsageKind.VIEW, 0, 5), new Usage(NEXT, UsageKind.VIEW, 1, 0));
    }

    @Test
    void peopleWhoUsedAnItemAreSummedByKind() {
        counts().add(Map.of(
                item(BOOK, DAY, UsageKind.VIEW, PEOPLE), 2L,
                item(BOOK, NEXT, UsageKind.VIEW, PEOPLE), 3L,
                item(BOOK, NEXT, UsageKind.PDF, PEOPLE), 1L,
                item(BOOK, NEXT, UsageKind.READ, ROBOTS), 9L,
                item(MAP, DAY, UsageKind.VIEW, PEOPLE), 50L));

        assertThat(counts().people(BOOK, DAY, NEXT))
                .containsExactlyInAnyOrderEntriesOf(Map.of(UsageKind.VIEW, 5L, UsageKind.PDF, 1L));
        assertThat(counts().people(BOOK, DAY, DAY)).containsExactly(Map.entry(UsageKind.VIEW, 2L));
    }

    @Test
    void theItemsOfALibraryAreToldByMonthAFewAtATime() {
        counts().add(Map.of(
                item(BOOK, DAY, UsageKind.VIEW, PEOPLE),
                2L,
                item(BOOK, NEXT, UsageKind.VIEW, PEOPLE),
                3L,
                item(BOOK, DAY.plusMonths(1), UsageKind.VIEW, PEOPLE),
                1L,
                item(MAP, DAY, UsageKind.READ, ROBOTS),
                4L,
                new Use(new Used.OfItem("ark:/99999/z0000000x", "VN-OTHER"), DAY, UsageKind.VIEW, PEOPLE),
                6L));

        LocalDate february = LocalDate.of(2026, 2, 1);
        LocalDate march = LocalDate.of(2026, 3, 1);
        List<ItemUsage> first = counts().ofItems(LIBRARY, february, march.plusDays(30), "", 1);
        assertThat(first)
                .containsExactly(
                        new ItemUsage(BOOK, new Usage(february, UsageKind.VIEW, 5, 0)),
                        new ItemUsage(BOOK, new Usage(march, UsageKind.VIEW, 1, 0)));
        assertThat(counts().ofItems(LIBRARY, february, march.plusDays(30), BOOK, 9))
                .containsExactly(new ItemUsage(MAP, new Usage(february, UsageKind.READ, 0, 4)));
        assertThat(counts().ofItems(LIBRARY, february, march.plusDays(30), MAP, 9))
                .isEmpty();
    }

    @Test
    void aForgottenItemLeavesTheSumsOfItsLibrary() {
        counts().add(Map.of(
                item(BOOK, DAY, UsageKind.VIEW, PEOPLE), 2L,
                library(DAY, UsageKind.VIEW, PEOPLE), 2L,
                site(DAY, UsageKind.VIEW, PEOPLE), 2L));
        counts().forget(BOOK);

        assertThat(counts().ofItem(BOOK, DAY, DAY)).isEmpty();
        assertThat(dump("usage_item")).isEmpty();
        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, DAY))
                .containsExactly(new Usage(DAY, UsageKind.VIEW, 2, 0));
    }

    @Test
    void nothingToAddIsNothing() {
        counts().add(Map.of());
        assertThat(dump("usage_library")).isEmpty();
    }

    @Test
    void noneIsLostWhenManyAddToTheSameSumsAtOnce() {
        CompletableFuture<?>[] writers = IntStream.range(0, 4)
                .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                    for (int round = 0; round < 10; round++) {
                        Map<Use, Long> uses = new HashMap<>();
                        IntStream.range(0, 20)
                                .forEach(i -> uses.put(
                                        item("ark:/99999/" + (i * 7 + writer * 3) % 20, DAY, UsageKind.VIEW, PEOPLE),
                                        1L));
                        uses.put(library(DAY, UsageKind.VIEW, PEOPLE), 20L);
                        counts().add(uses);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(writers).join();

        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, DAY))
                .containsExactly(new Usage(DAY, UsageKind.VIEW, 800, 0));
        assertThat(counts().ofItem("ark:/99999/7", DAY, DAY)).containsExactly(new Usage(DAY, UsageKind.VIEW, 40, 0));
    }

    @Test
    void aRebuildFromTheTruthLeavesTheSumsAlone() {
        counts().add(Map.of(item(BOOK, DAY, UsageKind.VIEW, PEOPLE), 2L, library(DAY, UsageKind.VIEW, PEOPLE), 2L));
        List<String> before = dump("usage_item");
        sql.histories().replaceAll(Stream.empty());

        assertThat(dump("usage_item")).isEqualTo(before).isNotEmpty();
        assertThat(counts().ofLibrary(Optional.of(LIBRARY), DAY, DAY)).hasSize(1);
    }
}
