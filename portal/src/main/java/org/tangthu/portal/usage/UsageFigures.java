package org.tangthu.portal.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;

/** The sums, as far as somebody may see them. */
public interface UsageFigures {
    /** By day and kind, ordered by both. @param library empty for the whole site @param to the last day, included */
    List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to);

    /** By kind and as short a time as is told of items, ordered by time. @param to the last day, included */
    List<Usage> ofItem(String item, LocalDate from, LocalDate to);

    /**
     * Of the items of a library, by item, month and kind.
     *
     * @param from the first day of a month
     * @param to the last day, included
     * @param after the item after which to go on; empty to begin
     * @param most of how many items
     */
    Items ofItems(String library, LocalDate from, LocalDate to, String after, int most);

    /** @param next the item after which to go on; empty if there are no more */
    record Items(List<ItemUsage> usages, Optional<String> next) {
        public Items {
            usages = List.copyOf(usages);
        }

        static Items of(List<ItemUsage> usages, int most) {
            boolean more = usages.stream().map(ItemUsage::item).distinct().count() == most;
            return new Items(
                    usages, more ? Optional.of(usages.get(usages.size() - 1).item()) : Optional.empty());
        }
    }
}
