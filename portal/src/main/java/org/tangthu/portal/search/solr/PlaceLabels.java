package org.tangthu.portal.search.solr;

import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.tangthu.linkeddata.reconcile.Candidate;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.code.Places;

/** The names of places, older ones too: a few hundred, so that all are looked at. */
final class PlaceLabels {
    /** Below it, a place only shares a word with what is looked for. */
    private static final int LEAST = 60;
    /** From here on, a name lacks its diacritics at most, as most English names of places do. */
    private static final int SAME_WORDS = 90;

    private final Places places;

    PlaceLabels(Places places) {
        this.places = places;
    }

    Stream<Candidate> like(ToIntFunction<String> nearness) {
        return places.all().stream()
                .map(place -> candidate(place, nearness))
                .filter(candidate -> candidate.score() >= LEAST);
    }

    /** Whatever name is near, the title is shown: it alone tells units of one name apart. */
    private static Candidate candidate(Place place, ToIntFunction<String> nearness) {
        int vietnamese = nearest(
                Stream.concat(Stream.of(place.title().vi(), place.name().vi()), place.others().stream()), nearness);
        int english = nearest(Stream.of(place.title().en(), place.name().en()), nearness);
        String title = vietnamese >= Math.min(english, SAME_WORDS)
                ? place.title().vi()
                : place.title().en();
        return Likeness.candidate(place.id(), title, LabelKind.PLACE, Math.max(vietnamese, english));
    }

    private static int nearest(Stream<String> names, ToIntFunction<String> nearness) {
        return names.mapToInt(nearness).max().orElseThrow();
    }
}
