package org.tangthu.repository.usage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** @param item its identifier @param usage in one month or span, of which it tells the first day */
public record ItemUsage(String item, Usage usage) {
    /** The same, those first whose items people used most; what belongs to one item stays together, by kind. */
    public static List<ItemUsage> mostUsedFirst(List<ItemUsage> usages) {
        Map<String, Long> people = usages.stream()
                .collect(Collectors.groupingBy(
                        ItemUsage::item, Collectors.summingLong(of -> of.usage().people())));
        return usages.stream()
                .sorted(Comparator.comparing((ItemUsage of) -> people.get(of.item()))
                        .reversed()
                        .thenComparing(ItemUsage::item)
                        .thenComparing(of -> of.usage().kind()))
                .toList();
    }
}
