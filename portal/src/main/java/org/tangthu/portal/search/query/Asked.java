package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.search.query.QueryPlan.Pair;
import org.tangthu.portal.search.query.QueryPlan.Unit;
import org.tangthu.portal.search.query.QueryPlan.Word;
import org.tangthu.portal.search.query.Run.Target;

/**
 * A run of a plan with the words that it answers.
 *
 * @param each whether each slot answers a word of its own
 */
record Asked(Run run, int first, int last, boolean each) {

    /** All that can be found in a text. */
    static List<Asked> of(QueryPlan plan) {
        List<Asked> asked = new ArrayList<>();
        int number = 0;
        for (Unit unit : plan.units()) {
            int first = number;
            for (Word word : unit.words()) {
                int own = number++;
                word.runs().forEach(run -> asked.add(new Asked(run, own, own, false)));
            }
            int last = number - 1;
            unit.instead().forEach(run -> asked.add(new Asked(run, first, last, false)));
        }
        for (Pair pair : plan.pairs()) {
            pair.bridged().forEach(run -> asked.add(new Asked(run, pair.first(), pair.first() + 1, true)));
        }
        asked.removeIf(one -> one.run.target() == Target.MARKS || one.run.target() == Target.YEARS);
        return asked;
    }

    /** The run where it begins at this place of a text; empty if it does not. */
    Optional<Occurrence> at(int place, List<Position> text) {
        Why worst = Why.EXACT;
        int slots = run.slots().size();
        for (int i = 0; i < slots; i++) {
            if (place + i >= text.size() || i > 0 && !text.get(place + i - 1).precedes(text.get(place + i))) {
                return Optional.empty();
            }
            Optional<Slot.Tier> tier =
                    run.slots().get(i).closest(text.get(place + i).terms());
            if (tier.isEmpty()) {
                return Optional.empty();
            }
            worst = worst.compareTo(tier.get().why()) < 0 ? tier.get().why() : worst;
        }
        return Optional.of(new Occurrence(this, place, worst));
    }

    /**
     * Where a text has a run.
     *
     * @param place of its first position
     * @param closeness the least of its slots'
     */
    record Occurrence(Asked asked, int place, Why closeness) {
        /** Whether it need not be shown beside a closer one. */
        boolean pales(Why closest) {
            return closeness.ofDiacritics() && closest.compareTo(closeness) < 0;
        }

        boolean isOnePhrase() {
            return !asked.each;
        }

        /** What one of its positions answers. */
        Match match(int slot, Position position) {
            Why why = asked.run.literal() ? closeness : asked.run.why();
            int first = asked.each ? asked.first + slot : asked.first;
            int last = asked.each ? first : asked.last;
            return new Match(position.from(), position.to(), why, first, last);
        }
    }
}
