package org.tangthu.portal.search.query;

import java.util.List;

/**
 * Slots that must follow each other.
 *
 * @param why that a text which has them answers, where not every slot knows better
 */
public record Run(Why why, Target target, List<Slot> slots) {

    /** What a run is looked for in. */
    public enum Target {
        /** Words of descriptions and pages. */
        WORDS,
        /** Words of titles alone, where it is found quickly what is common elsewhere. */
        TITLES,
        /** Keys of shelfmarks and identifiers. */
        MARKS,
        /** Years in which documents were made. */
        YEARS
    }

    public Run {
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("a run without slots");
        }
    }

    static Run written(List<Slot> slots) {
        return new Run(Why.EXACT, Target.WORDS, slots);
    }

    /** Whether it asks for what was typed, not for what that may mean. */
    public boolean literal() {
        return why == Why.EXACT;
    }

    /** Whether a text can match it more or less closely. */
    public boolean graded() {
        return slots.stream().anyMatch(slot -> slot.tiers().size() > 1);
    }
}
