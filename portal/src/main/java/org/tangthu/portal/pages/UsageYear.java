package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageKind;

/**
 * How a library was used in the months of a year, the last of which may still run.
 *
 * @param months the oldest first, from the first one in which anything was used
 * @param json address of the same as data
 * @param table address of the same as a file for spreadsheets
 */
public record UsageYear(List<Month> months, String json, String table) {
    private static final int MONTHS = 12;
    private static final int HEIGHT = 100;

    public UsageYear {
        months = List.copyOf(months);
    }

    /**
     * @param name 11/2026, say
     * @param robots whatever robots did
     * @param viewBar height of the bar for the views, in hundredths of the tallest
     * @param readBar the same for readings
     */
    public record Month(
            String name,
            long visits,
            long searches,
            long views,
            long reads,
            long downloads,
            long robots,
            long viewBar,
            long readBar) {}

    /** The first day of the year. */
    public static LocalDate begin(LocalDate today) {
        return YearMonth.from(today).minusMonths(MONTHS - 1).atDay(1);
    }

    /** @param usages by month */
    public static UsageYear of(String library, List<Usage> usages, LocalDate today, Edition edition) {
        Map<YearMonth, List<Usage>> byMonth =
                usages.stream().collect(Collectors.groupingBy(usage -> YearMonth.from(usage.from())));
        long tallest = byMonth.values().stream()
                .flatMapToLong(month -> LongStream.of(people(month, UsageKind.VIEW), people(month, UsageKind.READ)))
                .max()
                .orElse(0);
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(today);
        for (YearMonth month = YearMonth.from(begin(today)); !month.isAfter(last); month = month.plusMonths(1)) {
            List<Usage> used = byMonth.getOrDefault(month, List.of());
            if (!used.isEmpty() || !months.isEmpty()) {
                months.add(month(edition.formats().month(month), used, Math.max(1, tallest)));
            }
        }
        String data = "/api/usage?library=" + URLEncoder.encode(library, StandardCharsets.UTF_8);
        return new UsageYear(
                months, edition.links().plain(data), edition.links().plain(data + "&format=excel"));
    }

    private static Month month(String name, List<Usage> used, long tallest) {
        long views = people(used, UsageKind.VIEW);
        long reads = people(used, UsageKind.READ);
        return new Month(
                name,
                people(used, UsageKind.VISIT),
                people(used, UsageKind.SEARCH),
                views,
                reads,
                people(used, UsageKind::download),
                used.stream().mapToLong(Usage::robots).sum(),
                views * HEIGHT / tallest,
                reads * HEIGHT / tallest);
    }

    private static long people(List<Usage> used, UsageKind kind) {
        return people(used, kind::equals);
    }

    private static long people(List<Usage> used, Predicate<UsageKind> kinds) {
        return used.stream()
                .filter(usage -> kinds.test(usage.kind()))
                .mapToLong(Usage::people)
                .sum();
    }
}
