package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.analysis.Terms;
import org.tangthu.portal.search.query.QueryPlan.Pair;
import org.tangthu.portal.search.query.Run.Target;

/** Finds the words of a query that may be one word of several syllables. */
final class Pairs {
    private final Slots slots;

    Pairs(Slots slots) {
        this.slots = slots;
    }

    List<Pair> of(List<TypedWord> words) {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first + 1 < words.size(); first++) {
            if (words.get(first).beside(words.get(first + 1))) {
                pairs.add(pair(first, words.get(first), words.get(first + 1)));
            }
        }
        return pairs;
    }

    private Pair pair(int first, TypedWord word, TypedWord next) {
        List<Run> joined = new ArrayList<>();
        List<Run> phrases = new ArrayList<>();
        joined.add(joined(Why.EXACT, word, next));
        phrases.add(phrase(Why.EXACT, word, next));
        if (word.decoded().isPresent() || next.decoded().isPresent()) {
            joined.add(joined(Why.TYPING, word.meant(), next.meant()));
            phrases.add(phrase(Why.TYPING, word.meant(), next.meant()));
        }
        Optional<Run> bridged =
                slots.bridged(both(word.meant(), next.meant())).map(read -> new Run(Why.READING, Target.WORDS, read));
        return new Pair(first, joined, phrases, bridged.stream().toList());
    }

    private static Run joined(Why why, TypedWord word, TypedWord next) {
        List<String> terms = word.only().terms(Terms::isFolded).stream()
                .flatMap(one -> next.only().terms(Terms::isFolded).stream().map(other -> Terms.pair(one, other)))
                .toList();
        return new Run(why, Target.WORDS, List.of(Slot.of(why, terms)));
    }

    private Run phrase(Why why, TypedWord word, TypedWord next) {
        return new Run(why, Target.WORDS, slots.written(both(word, next)));
    }

    private static List<Position> both(TypedWord word, TypedWord next) {
        return List.of(word.only(), next.only());
    }
}
