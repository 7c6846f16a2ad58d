package org.tangthu.repository.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.problem.Problems;

/**
 * Reads where something is. What looks like an identifier must be one; a name that places of the list have is taken as it
 * is, with a note that tells which may be meant: a name alone tells no period.
 */
final class PlaceReader implements Reader<Location> {
    private static final Pattern CODE = Pattern.compile("\\d{2,5}");
    private static final int MOST_NAMED = 6;

    private final Places places;

    PlaceReader(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Location> read(Tree tree, Problems problems) {
        return Values.NAME.read(tree, problems).flatMap(text -> {
            Location place = Location.of(text);
            if (place.notation().isPresent()) {
                return known(text, tree, problems);
            }
            return place.address().isPresent()
                    ? Values.URL.read(tree, problems).map(Location::of)
                    : Optional.of(named(text, tree, problems).orElse(place));
        });
    }

    private Optional<Location> known(String id, Tree tree, Problems problems) {
        if (places.find(id).isPresent()) {
            return Optional.of(Location.of(id));
        }
        String guess = Nearest.to(id, places.all().stream().map(Place::id).toList())
                .flatMap(places::find)
                .map(place -> "did you mean " + told(place) + "? ")
                .orElse("");
        problems.error(
                tree.line(),
                tree.path(),
                "'" + Text.shorten(id) + "' is no place of the list 'place'",
                guess + "Where the list has no such place, write 'name' with its name instead");
        return Optional.empty();
    }

    /** The one place that a code stands for; empty, after a note, if it has several or if a name may mean some. */
    private Optional<Location> named(String name, Tree tree, Problems problems) {
        boolean code = CODE.matcher(name).matches();
        List<Place> meant = code ? places.ofCode(name) : places.named(name);
        if (code && meant.size() == 1) {
            return Optional.of(Location.of(meant.get(0).id()));
        }
        if (!meant.isEmpty()) {
            problems.note(
                    tree.line(),
                    tree.path(),
                    "'" + Text.shorten(name) + "' alone tells no period, so it is kept as a mere name",
                    "better name the unit that is meant: "
                            + meant.stream()
                                    .limit(MOST_NAMED)
                                    .map(PlaceReader::told)
                                    .collect(Collectors.joining(", ")));
        }
        return Optional.empty();
    }

    private static String told(Place place) {
        return "'" + place.id() + "' (" + place.title().vi() + ")";
    }
}
