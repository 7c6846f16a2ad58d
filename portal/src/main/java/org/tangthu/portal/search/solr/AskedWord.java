package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.QueryPlan.Pair;
import org.tangthu.portal.search.query.QueryPlan.Unit;
import org.tangthu.portal.search.query.QueryPlan.Word;
import org.tangthu.portal.search.query.Run;
import org.tangthu.portal.search.query.Run.Target;
import org.tangthu.portal.search.query.Why;

/**
 * A word of a query with all by which a document may have it.
 *
 * @param pairs that it forms with its neighbours
 * @param instead runs that mean the same as it and the other words of its unit
 */
record AskedWord(Word word, List<Pair> pairs, List<Run> instead) {

    static List<AskedWord> of(QueryPlan plan) {
        List<AskedWord> words = new ArrayList<>();
        for (Unit unit : plan.units()) {
            for (Word word : unit.words()) {
                int number = words.size();
                List<Pair> pairs = plan.pairs().stream()
                        .filter(pair -> pair.first() == number || pair.first() == number - 1)
                        .toList();
                words.add(new AskedWord(word, pairs, unit.instead()));
            }
        }
        return words;
    }

    /** By which it is found in any case. */
    List<Run> own() {
        return Stream.concat(word.runs().stream(), bridged()).toList();
    }

    List<Run> any() {
        return Stream.concat(own().stream(), instead.stream()).toList();
    }

    /** Those that are what was typed. */
    List<Run> literal() {
        return any().stream().filter(Run::literal).toList();
    }

    /** Whether it is a run of characters, which has other forms. */
    boolean hasForms() {
        return word.written().slots().stream()
                .flatMap(slot -> slot.tiers().stream())
                .anyMatch(tier -> tier.why() == Why.VARIANT);
    }

    /** With a neighbour, in fields that have terms for that. */
    List<Run> joined() {
        return pairs.stream().flatMap(pair -> pair.joined().stream()).toList();
    }

    /** With a neighbour, in other fields. */
    List<Run> phrases() {
        return pairs.stream().flatMap(pair -> pair.phrases().stream()).toList();
    }

    /** What stands for it and for its neighbours at once, or is more than a syllable by itself. */
    List<Run> united() {
        Stream<Run> several =
                word.runs().stream().filter(run -> run.slots().size() > 1 || run.target() == Target.MARKS);
        return Stream.of(bridged(), instead.stream(), several)
                .flatMap(runs -> runs)
                .toList();
    }

    boolean graded() {
        return any().stream().anyMatch(Run::graded);
    }

    private Stream<Run> bridged() {
        return pairs.stream().flatMap(pair -> pair.bridged().stream());
    }
}
