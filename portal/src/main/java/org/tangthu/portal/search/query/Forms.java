package org.tangthu.portal.search.query;

import java.util.List;
import java.util.Optional;
import org.tangthu.portal.search.query.Run.Target;

/** Asks for words that were not typed but mean the same. */
final class Forms {
    /** Their diacritics are known. */
    private static final Slots SLOTS = new Slots(true);

    private final Positions positions;

    Forms(Positions positions) {
        this.positions = positions;
    }

    /** Empty if none of the words is one to the index. */
    Optional<Run> run(Why why, List<String> words) {
        List<Slot> slots = SLOTS.written(positions.of(String.join(" ", words)));
        return slots.isEmpty() ? Optional.empty() : Optional.of(new Run(why, Target.WORDS, slots));
    }
}
