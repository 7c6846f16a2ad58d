package org.tangthu.linkeddata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.linkeddata.reconcile.Candidate;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.linkeddata.reconcile.LabelSearch;
import org.tangthu.linkeddata.reconcile.LabelSearchUnavailable;
import org.tangthu.linkeddata.reconcile.Scope;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Place;

/** The labels of what it was given, of places and of concepts, compared word by word. */
final class MemoryLabelSearch implements LabelSearch {
    private final List<Named> all = new ArrayList<>();
    private volatile boolean away;

    MemoryLabelSearch(CodeLists codes) {
        codes.places().all().forEach(place -> add(place.id(), LabelKind.PLACE, names(place)));
        codes.schemes().stream()
                .filter(scheme -> !scheme.equals("place"))
                .flatMap(scheme -> codes.scheme(scheme).codes().stream())
                .forEach(code -> add(code.iri(), LabelKind.CONCEPT, code.labelVi(), code.labelEn()));
    }

    void add(String id, LabelKind kind, String... labels) {
        all.add(new Named(id, kind, "", List.of(), List.of(labels)));
    }

    /** @param kind a code of the scheme of this name @param marks shelfmarks and identifiers */
    void addItem(String id, String kind, List<String> marks, String... labels) {
        all.add(new Named(id, LabelKind.ITEM, kind, marks, List.of(labels)));
    }

    void setAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public List<Candidate> search(String label, Scope scope, int limit) {
        return found(scope, limit, name -> likeness(label, name));
    }

    @Override
    public List<Candidate> beginning(String typed, Scope scope, int limit) {
        return found(scope, limit, name -> folded(name).startsWith(folded(typed)) ? 90 : 0);
    }

    @Override
    public List<Candidate> marked(String mark, Scope scope, int limit) {
        return among(scope)
                .filter(named -> named.marks.contains(mark))
                .map(named -> named.candidate(name -> 100))
                .sorted(Comparator.comparing(Candidate::id))
                .limit(limit)
                .toList();
    }

    @Override
    public int likeness(String wanted, String label) {
        if (wanted.equals(label)) {
            return 100;
        }
        List<String> common = words(wanted);
        common.retainAll(words(label));
        if (folded(wanted).equals(folded(label))) {
            return 95;
        }
        return common.isEmpty()
                ? 0
                : 88 * 2 * common.size() / (words(wanted).size() + words(label).size());
    }

    private Stream<Named> among(Scope scope) {
        if (away) {
            throw new LabelSearchUnavailable("the labels are away", new IllegalStateException());
        }
        return all.stream()
                .filter(named -> scope.has(named.kind))
                .filter(named -> named.kind != LabelKind.ITEM
                        || scope.itemKinds().isEmpty()
                        || scope.itemKinds().contains(named.code));
    }

    private List<Candidate> found(Scope scope, int limit, ToIntFunction<String> nearness) {
        return among(scope)
                .map(named -> named.candidate(nearness))
                .filter(candidate -> candidate.score() >= 40)
                .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id))
                .limit(limit)
                .toList();
    }

    private static String[] names(Place place) {
        return Stream.concat(
                        Stream.of(
                                place.title().vi(),
                                place.name().vi(),
                                place.title().en(),
                                place.name().en()),
                        place.others().stream())
                .toArray(String[]::new);
    }

    private static List<String> words(String text) {
        return Stream.of(folded(text).split("\\W+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private record Named(String id, LabelKind kind, String code, List<String> marks, List<String> labels) {
        Candidate candidate(ToIntFunction<String> nearness) {
            String nearest =
                    labels.stream().max(Comparator.comparingInt(nearness)).orElseThrow();
            int score = nearness.applyAsInt(nearest);
            return new Candidate(id, nearest, kind, score, score == 100);
        }
    }
}
