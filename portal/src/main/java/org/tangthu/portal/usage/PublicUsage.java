package org.tangthu.portal.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.usage.UsageKind;

/**
 * The sums as everybody may see them: of libraries by day, of items by month, and of a day or month that still runs only in
 * steps of {@value #STEP}. So nobody can watch single acts happen by asking again and again. Thread-safe.
 */
public final class PublicUsage implements UsageFigures {
    /** What is less than this in a running day or month is not told. */
    public static final int STEP = 5;

    private final UsageCounts counts;
    private final Supplier<LocalDate> today;

    /** @param today the day it is where days are told */
    public PublicUsage(UsageCounts counts, Supplier<LocalDate> today) {
        this.counts = counts;
        this.today = today;
    }

    /** The day it is. */
    public LocalDate today() {
        return today.get();
    }

    /** How people have used an item since it is counted. */
    public ItemFigures of(String item) {
        LocalDate month = today().withDayOfMonth(1);
        Map<UsageKind, Long> before = counts.people(item, LocalDate.EPOCH, month.minusDays(1));
        Map<UsageKind, Long> running = counts.people(item, month, today());
        return new ItemFigures(
                sum(before, running, UsageKind.VIEW),
                sum(before, running, UsageKind.READ),
                Stream.of(UsageKind.values())
                        .filter(UsageKind::download)
                        .mapToLong(kind -> sum(before, running, kind))
                        .sum());
    }

    private static long sum(Map<UsageKind, Long> before, Map<UsageKind, Long> running, UsageKind kind) {
        return before.getOrDefault(kind, 0L) + inSteps(running.getOrDefault(kind, 0L));
    }

    @Override
    public List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to) {
        return running(sorted(counts.ofLibrary(library, from, to)), today());
    }

    /** By month. */
    @Override
    public List<Usage> ofItem(String item, LocalDate from, LocalDate to) {
        return running(months(counts.ofItem(item, from, to)), today().withDayOfMonth(1));
    }

    @Override
    public Items ofItems(String library, LocalDate from, LocalDate to, String after, int most) {
        LocalDate month = today().withDayOfMonth(1);
        Items whole = Items.of(counts.ofItems(library, from, to, after, most), most);
        List<ItemUsage> told = whole.usages().stream()
                .map(item -> new ItemUsage(item.item(), told(item.usage(), month)))
                .filter(item -> any(item.usage()))
                .toList();
        return new Items(told, whole.next());
    }

    /** Sums of days as sums of months, ordered by month and kind. */
    public static List<Usage> months(List<Usage> days) {
        Map<LocalDate, Map<UsageKind, Usage>> months = new TreeMap<>();
        for (Usage day : days) {
            LocalDate first = day.from().withDayOfMonth(1);
            Usage begun = new Usage(first, day.kind(), day.people(), day.robots());
            months.computeIfAbsent(first, month -> new TreeMap<>())
                    .merge(
                            day.kind(),
                            begun,
                            (one, other) -> new Usage(
                                    first, one.kind(), one.people() + other.people(), one.robots() + other.robots()));
        }
        return months.values().stream()
                .flatMap(month -> month.values().stream())
                .toList();
    }

    static List<Usage> sorted(List<Usage> days) {
        List<Usage> sorted = new ArrayList<>(days);
        sorted.sort(Comparator.comparing(Usage::from).thenComparing(Usage::kind));
        return sorted;
    }

    private static List<Usage> running(List<Usage> usages, LocalDate since) {
        return usages.stream()
                .map(usage -> told(usage, since))
                .filter(PublicUsage::any)
                .toList();
    }

    /** @param since from here on nothing is complete */
    private static Usage told(Usage usage, LocalDate since) {
        return usage.from().isBefore(since)
                ? usage
                : new Usage(usage.from(), usage.kind(), inSteps(usage.people()), inSteps(usage.robots()));
    }

    private static long inSteps(long uses) {
        return uses - uses % STEP;
    }

    private static boolean any(Usage usage) {
        return usage.people() > 0 || usage.robots() > 0;
    }
}
