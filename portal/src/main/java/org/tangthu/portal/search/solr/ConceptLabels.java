package org.tangthu.portal.search.solr;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.tangthu.linkeddata.reconcile.Candidate;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.repository.code.Code;
import org.tangthu.repository.code.CodeLists;

/** The labels of our concepts but places: a few hundred, so that all are looked at. */
final class ConceptLabels {
    /** Below it, a concept has nothing to do with what is looked for. */
    private static final int LEAST = 50;

    private final List<Code> codes;

    ConceptLabels(CodeLists lists) {
        this.codes = lists.schemes().stream()
                .filter(scheme -> !scheme.equals("place"))
                .flatMap(scheme -> lists.scheme(scheme).codes().stream())
                .toList();
    }

    Stream<Candidate> like(ToIntFunction<String> nearness) {
        return codes.stream().map(code -> candidate(code, nearness)).filter(candidate -> candidate.score() >= LEAST);
    }

    private static Candidate candidate(Code code, ToIntFunction<String> nearness) {
        return Stream.of("vi", "en")
                .map(code::label)
                .map(label -> Likeness.candidate(code.iri(), label, LabelKind.CONCEPT, nearness.applyAsInt(label)))
                .max(Comparator.comparingInt(Candidate::score))
                .orElseThrow();
    }
}
