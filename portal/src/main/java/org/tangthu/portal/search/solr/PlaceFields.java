package org.tangthu.portal.search.solr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.model.Location;
import org.tangthu.repository.model.PlaceReference;

/**
 * By what an item is found through the places that it names. A unit that is gone is also found under what took its place
 * and under what it was a part of; this is written out here, once, so that no question has to go that way. Names come
 * without periods: years in them would answer to questions for years. Thread-safe.
 */
final class PlaceFields {
    private static final String VIETNAMESE = "vi";
    private static final String ENGLISH = "en";

    private final Places places;

    PlaceFields(Places places) {
        this.places = places;
    }

    /** What the places are called, and how the items themselves write that. */
    Stream<String> names(List<PlaceReference> references) {
        return references.stream()
                .map(PlaceReference::place)
                .flatMap(place -> Stream.concat(Stream.of(places.name(place, VIETNAMESE)), place.name().stream()))
                .distinct();
    }

    /** Other names of the places, and the names of what they belong to now or belonged to since. */
    Stream<String> since(List<PlaceReference> references) {
        Set<String> said = new LinkedHashSet<>(names(references).toList());
        return Stream.concat(
                        named(references).flatMap(PlaceFields::otherwise),
                        units(references).stream()
                                .flatMap(id -> places.find(id).stream())
                                .flatMap(unit -> Stream.of(
                                        unit.name().in(VIETNAMESE), unit.name().in(ENGLISH))))
                .distinct()
                .filter(name -> !said.contains(name));
    }

    /** The units under which an item is to be found. */
    Set<String> units(List<PlaceReference> references) {
        Set<String> units = new LinkedHashSet<>();
        named(references).map(places::reach).forEach(units::addAll);
        return units;
    }

    private Stream<Place> named(List<PlaceReference> references) {
        return references.stream()
                .map(PlaceReference::place)
                .map(Location::notation)
                .flatMap(notation -> notation.flatMap(places::find).stream());
    }

    /** Other spellings, but not the name with the type of unit before it, which says nothing more. */
    private static Stream<String> otherwise(Place place) {
        return place.others().stream()
                .filter(other -> !other.endsWith(place.name().vi()));
    }
}
