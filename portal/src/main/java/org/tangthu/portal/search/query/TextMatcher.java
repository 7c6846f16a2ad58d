package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tangthu.portal.search.query.Asked.Occurrence;

/** Finds where and why texts answer a query. It costs about what indexing the text does. Thread-safe. */
public final class TextMatcher {
    private final Positions positions;
    private final List<Asked> asked;
    private final Set<String> terms;

    TextMatcher(Positions positions, QueryPlan plan) {
        this.positions = positions;
        this.asked = Asked.of(plan);
        this.terms = asked.stream()
                .flatMap(one -> one.run().slots().get(0).widest().terms().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * In the order of the text; none overlaps another. What the text has letter by letter is not marked again where it has it
     * with other diacritics. Words that follow each other are told one by one; a phrase as a whole, and characters as a run.
     */
    public List<Match> find(String text) {
        List<Position> read = positions.of(text);
        Map<String, List<Integer>> places = places(read);
        Map<Integer, Mark> marks = new TreeMap<>();
        for (Asked one : asked) {
            for (Occurrence found : closest(one, read, places)) {
                for (int slot = 0; slot < one.run().slots().size(); slot++) {
                    int place = found.place() + slot;
                    marks.merge(place, new Mark(found.match(slot, read.get(place)), found), Mark::closer);
                }
            }
        }
        return joined(marks.values());
    }

    /** A position of a text that answers. */
    private record Mark(Match match, Occurrence occurrence) {
        Mark closer(Mark other) {
            return other.match.why().compareTo(match.why()) < 0 ? other : this;
        }

        /** Whether the next one belongs to the same answer, or to another right beside it for the same reason. */
        boolean goesOnIn(Mark next) {
            boolean beside = match.end() == next.match.start() && match.why() == next.match.why();
            return beside || occurrence.isOnePhrase() && occurrence == next.occurrence;
        }

        Mark to(Mark next) {
            return new Mark(match.to(next.match), next.occurrence);
        }
    }

    /** Where the terms stand with which runs begin. */
    private Map<String, List<Integer>> places(List<Position> read) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int place = 0; place < read.size(); place++) {
            for (String term : read.get(place).terms()) {
                if (terms.contains(term)) {
                    places.computeIfAbsent(term, key -> new ArrayList<>()).add(place);
                }
            }
        }
        return places;
    }

    private static List<Occurrence> closest(Asked one, List<Position> read, Map<String, List<Integer>> places) {
        List<Occurrence> found = one.run().slots().get(0).widest().terms().stream()
                .flatMap(term -> places.getOrDefault(term, List.of()).stream())
                .distinct()
                .map(place -> one.at(place, read))
                .flatMap(Optional::stream)
                .toList();
        Why closest = found.stream()
                .map(Occurrence::closeness)
                .min(Comparator.naturalOrder())
                .orElse(Why.EXACT);
        return found.stream().filter(occurrence -> !occurrence.pales(closest)).toList();
    }

    private static List<Match> joined(Collection<Mark> marks) {
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : marks) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).goesOnIn(mark)) {
                joined.set(last, joined.get(last).to(mark));
            } else {
                joined.add(mark);
            }
        }
        return joined.stream().map(Mark::match).toList();
    }
}
