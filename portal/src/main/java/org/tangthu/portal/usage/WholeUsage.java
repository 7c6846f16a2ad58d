package org.tangthu.portal.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.usage.ItemUsage;
import org.tangthu.repository.usage.Usage;
import org.tangthu.repository.usage.UsageCounts;

/** The sums as they are, items by day, for those who look after a library. Thread-safe. */
public final class WholeUsage implements UsageFigures {
    private final UsageCounts counts;

    public WholeUsage(UsageCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to) {
        return PublicUsage.sorted(counts.ofLibrary(library, from, to));
    }

    @Override
    public List<Usage> ofItem(String item, LocalDate from, LocalDate to) {
        return PublicUsage.sorted(counts.ofItem(item, from, to));
    }

    @Override
    public Items ofItems(String library, LocalDate from, LocalDate to, String after, int most) {
        return Items.of(counts.ofItems(library, from, to, after, most), most);
    }

    /** The items that people used most, by kind over the whole span; the most used one first. @param most of how many items */
    public List<ItemUsage> mostUsed(String library, LocalDate from, LocalDate to, int most) {
        return counts.mostUsed(library, from, to, most);
    }
}
