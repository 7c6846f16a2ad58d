package org.tangthu.portal.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;
import org.tangthu.repository.usage.UsageKind;
import org.tangthu.repository.usage.Use;
import org.tangthu.repository.usage.Used;
import org.tangthu.repository.usage.UsedBy;

/** Sums in memory. */
public final class MemoryUsage implements UsageCounts {
    private final Map<Use, Long> sums = new HashMap<>();

    @Override
    public synchronized void add(Map<Use, Long> uses) {
        uses.forEach((use, more) -> sums.merge(use, more, Long::sum));
    }

    @Override
    public synchronized List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to) {
        Used asked = library.<Used>map(Used.OfLibrary::new).orElseGet(Used.Site::new);
        return byDay(asked::equals, from, to);
    }

    @Override
    public synchronized List<Usage> ofItem(String item, LocalDate from, LocalDate to) {
        return byDay(used -> used instanceof Used.OfItem of && of.id().equals(item), from, to);
    }

    @Override
    public synchronized Map<UsageKind, Long> people(String item, LocalDate from, LocalDate to) {
        Map<UsageKind, Long> people = new EnumMap<>(UsageKind.class);
        ofItem(item, from, to).stream()
                .filter(usage -> usage.people() > 0)
                .forEach(usage -> people.merge(usage.kind(), usage.people(), Long::sum));
        return people;
    }

    @Override
    public synchronized List<ItemUsage> ofItems(String library, LocalDate from, LocalDate to, String after, int most) {
        List<ItemUsage> usages = new ArrayList<>();
        sums.keySet().stream()
                .filter(use -> !use.day().isBefore(from) && !use.day().isAfter(to))
                .map(Use::used)
                .filter(used -> used instanceof Used.OfItem of && of.library().equals(library))
                .map(used -> ((Used.OfItem) used).id())
                .filter(item -> item.compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(most)
                .forEach(item -> PublicUsage.months(ofItem(item, from, to))
                        .forEach(usage -> usages.add(new ItemUsage(item, usage))));
        return usages;
    }

    @Override
    public synchronized List<ItemUsage> mostUsed(String library, LocalDate from, LocalDate to, int most) {
        List<ItemUsage> all = ItemUsage.mostUsedFirst(ofItems(library, from, to, "", Integer.MAX_VALUE));
        List<String> first =
                all.stream().map(ItemUsage::item).distinct().limit(most).toList();
        return all.stream().filter(usage -> first.contains(usage.item())).toList();
    }

    @Override
    public synchronized void forget(String item) {
        sums.keySet()
                .removeIf(use -> use.used() instanceof Used.OfItem of && of.id().equals(item));
    }

    private List<Usage> byDay(Predicate<Used> whose, LocalDate from, LocalDate to) {
        Map<LocalDate, Map<UsageKind, long[]>> days = new TreeMap<>();
        sums.forEach((use, number) -> {
            LocalDate day = use.by() == UsedBy.ROBOTS && use.used() instanceof Used.OfItem
                    ? YearMonth.from(use.day()).atDay(1)
                    : use.day();
            if (whose.test(use.used()) && !day.isBefore(from) && !day.isAfter(to)) {
                days.computeIfAbsent(day, key -> new TreeMap<>())
                        .computeIfAbsent(use.kind(), key -> new long[2])[
                        use.by().ordinal()] += number;
            }
        });
        return days.entrySet().stream()
                .flatMap(day -> day.getValue().entrySet().stream()
                        .map(kind -> new Usage(day.getKey(), kind.getKey(), kind.getValue()[0], kind.getValue()[1])))
                .collect(Collectors.toList());
    }
}
