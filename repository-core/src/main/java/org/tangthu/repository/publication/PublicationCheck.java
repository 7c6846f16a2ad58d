package org.tangthu.repository.publication;

import java.util.List;
import org.tangthu.repository.model.Item;

/**
 * Holds descriptions against rules. Pure: the same item always gets the same report, whatever its state, and nothing is
 * read besides it. Takes no longer than some tenths of a millisecond. Thread-safe.
 */
public interface PublicationCheck {
    /** All rules, in the order in which to show them; the codes are unique. */
    List<Rule> rules();

    /** @param pages how many the item has */
    PublicationReport check(Item item, int pages);

    /** Asks for nothing. */
    static PublicationCheck none() {
        return new PublicationCheck() {
            @Override
            public List<Rule> rules() {
                return List.of();
            }

            @Override
            public PublicationReport check(Item item, int pages) {
                return PublicationReport.CLEAN;
            }
        };
    }
}
