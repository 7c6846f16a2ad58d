package org.tangthu.repository.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums of uses. Several processes may add to the same sums at once. Robots' uses of single items are kept by month, as of
 * its first day; everything else is kept by day. Thread-safe.
 */
public interface UsageCounts {
    /**
     * Adds to the sums, all or nothing, durable on return.
     *
     * @param uses how many more there are of each
     */
    void add(Map<Use, Long> uses);

    /**
     * What was used of a library, by day and kind.
     *
     * @param library empty for the whole site
     * @param to the last day, included
     */
    List<Usage> ofLibrary(Optional<String> library, LocalDate from, LocalDate to);

    /** What was used of an item, by day and kind. @param to the last day, included */
    List<Usage> ofItem(String item, LocalDate from, LocalDate to);

    /** How often people used an item, by kind; kinds that did not occur are left out. @param to the last day, included */
    Map<UsageKind, Long> people(String item, LocalDate from, LocalDate to);

    /**
     * What was used of the items of a library, by item, month and kind.
     *
     * @param from the first day of a month
     * @param to the last day, included
     * @param after the identifier after which to go on; empty to begin
     * @param most of how many items
     */
    List<ItemUsage> ofItems(String library, LocalDate from, LocalDate to, String after, int most);

    /**
     * The items of a library that people used most, the most used one first, each by kind over the whole span. The time grows
     * with what was ever used of the library.
     *
     * @param to the last day, included
     * @param most of how many items
     */
    List<ItemUsage> mostUsed(String library, LocalDate from, LocalDate to, int most);

    /** Forgets what was used of an item. The sums of its library stay. */
    void forget(String item);
}
