package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.tangthu.portal.search.query.Equivalents.Equivalent;
import org.tangthu.portal.search.query.QueryPlan.Pair;
import org.tangthu.portal.search.query.QueryPlan.Unit;
import org.tangthu.portal.search.query.QueryPlan.Word;
import org.tangthu.portal.search.query.Run.Target;

/** Understands what was typed. Thread-safe. */
public final class Planner {
    private final Positions positions;
    private final List<Equivalents> sources;

    /** @param analyzer of the index, as texts enter it */
    public Planner(Analyzer analyzer) {
        this.positions = new Positions(analyzer);
        Forms forms = new Forms(positions);
        this.sources = List.of(new Marks(), new Years(forms), new Shortenings(forms), new Numerals(forms));
    }

    /** @param typed any text; without a word in it, the plan is empty */
    public QueryPlan plan(String typed) {
        TypedQuery query = TypedQuery.read(typed, positions);
        List<TypedWord> read = query.words();
        Slots slots = new Slots(read.stream().anyMatch(TypedWord::accented));
        List<Pair> pairs = new Pairs(slots).of(read);
        Set<Integer> paired = pairs.stream()
                .flatMap(pair -> IntStream.of(pair.first(), pair.first() + 1).boxed())
                .collect(Collectors.toSet());
        List<Equivalent> equivalents = equivalents(query);
        List<Word> planned = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            planned.add(word(read.get(i), paired.contains(i), slots).or(ofOne(i, equivalents)));
        }
        return new QueryPlan(units(planned, ofSeveral(equivalents)), pairs, titles(read));
    }

    private static List<String> titles(List<TypedWord> read) {
        return Stream.of(read.stream(), read.stream().map(TypedWord::meant))
                .map(words -> TitleKey.of(
                        words.flatMap(word -> word.positions().stream()).toList()))
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    /** Mends the words of what was typed; empty where there is nothing to mend. */
    public Optional<Respeller> respeller(String typed) {
        return Respeller.of(TypedQuery.read(typed, positions), positions);
    }

    /** Finds in texts what a plan of this planner asks for. */
    public TextMatcher matcher(QueryPlan plan) {
        return new TextMatcher(positions, plan);
    }

    /** @param paired whether characters are found by it and its neighbour only, since one syllable is the reading of many */
    private static Word word(TypedWord word, boolean paired, Slots slots) {
        List<Run> runs = new ArrayList<>();
        runs.add(Run.written(slots.written(word.positions())));
        word.decoded()
                .map(meant -> new Run(Why.TYPING, Target.WORDS, slots.written(meant.positions())))
                .ifPresent(runs::add);
        if (!paired) {
            slots.bridged(word.meant().positions())
                    .map(read -> new Run(Why.READING, Target.WORDS, read))
                    .ifPresent(runs::add);
            slots.bridgedPlainly(word.meant().positions())
                    .map(read -> new Run(Why.READING, Target.TITLES, read))
                    .ifPresent(runs::add);
        }
        return new Word(word.text(), word.decoded().map(TypedWord::spelled), runs);
    }

    private List<Equivalent> equivalents(TypedQuery query) {
        return query.stretches().stream()
                .flatMap(pieces -> sources.stream().flatMap(source -> source.of(pieces).stream()))
                .toList();
    }

    private static List<Run> ofOne(int word, List<Equivalent> equivalents) {
        return equivalents.stream()
                .filter(one -> one.length() == 1 && one.from() == word)
                .map(Equivalent::run)
                .toList();
    }

    /** The longest of those that are for the same words or for words apart. */
    private static List<Equivalent> ofSeveral(List<Equivalent> equivalents) {
        List<Equivalent> accepted = new ArrayList<>();
        equivalents.stream()
                .filter(one -> one.length() > 1)
                .sorted(Comparator.comparingInt(Equivalent::length).reversed())
                .filter(one -> accepted.stream().allMatch(other -> one.covers(other) || one.apart(other)))
                .forEach(accepted::add);
        return accepted;
    }

    private static List<Unit> units(List<Word> words, List<Equivalent> equivalents) {
        List<Unit> units = new ArrayList<>();
        for (int begin = 0; begin < words.size(); ) {
            int from = begin;
            List<Equivalent> here =
                    equivalents.stream().filter(one -> one.from() == from).toList();
            int end = here.isEmpty() ? begin + 1 : here.get(0).to();
            units.add(new Unit(
                    words.subList(begin, end),
                    here.stream().map(Equivalent::run).toList()));
            begin = end;
        }
        return units;
    }
}
