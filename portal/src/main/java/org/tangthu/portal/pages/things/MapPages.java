package org.tangthu.portal.pages.things;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.things.MapPage.Group;
import org.tangthu.portal.pages.things.MapPage.Marker;
import org.tangthu.portal.pages.things.MapPage.Row;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.PlaceCounts;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.code.Place.Position;
import org.tangthu.repository.code.Places;

/** Builds the map of places. Thread-safe. */
public final class MapPages {
    static final String PATH = "/map";

    /** Radius of the place with most items. */
    private static final double LARGEST = 11;

    /** No marker is harder to hit. */
    private static final double SMALLEST = 4;

    private static final Comparator<String> BY_NAME = new BySyllables();

    private final Places places;
    private final PlaceCounts counts;
    private final Addresses addresses;
    private final Editions editions;

    public MapPages(Places places, PlaceCounts counts, Addresses addresses, Editions editions) {
        this.places = places;
        this.counts = counts;
        this.addresses = addresses;
        this.editions = editions;
    }

    public MapPage page(Language language) {
        Edition edition = editions.get(language);
        try {
            return page(true, held(counts.counts()), edition);
        } catch (SearchUnavailable e) {
            return page(false, List.of(), edition);
        }
    }

    /** A place under which there are items. */
    private record Held(Place place, long items) {
        boolean isFirstLevel() {
            return place.within().isEmpty();
        }
    }

    private List<Held> held(Map<String, Long> counted) {
        return places.all().stream()
                .filter(place -> counted.getOrDefault(place.id(), 0L) > 0)
                .map(place -> new Held(place, counted.get(place.id())))
                .toList();
    }

    private MapPage page(boolean available, List<Held> held, Edition edition) {
        Predicate<Held> first = Held::isFirstLevel;
        Predicate<Held> current = unit -> unit.place().isCurrent();
        Head head = Head.of(edition.text("map.title"), Optional.of(edition.text("map.lead")), addresses.at(PATH));
        return new MapPage(
                head,
                available,
                Sheet.in(edition),
                Sheet.BOUNDS,
                markers(held, edition),
                Stream.of(
                                group("provinces", held, first.and(current), edition),
                                group("districts", held, first.negate(), edition),
                                group("former", held, first.and(current.negate()), edition))
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    /** Provinces of today, and smaller units of all times: what a former province has, that of today has, too. */
    private static List<Marker> markers(List<Held> held, Edition edition) {
        long most = held.stream().mapToLong(Held::items).max().orElse(1);
        return held.stream()
                .filter(unit -> unit.place().isCurrent() || !unit.isFirstLevel())
                .sorted(Comparator.comparing(Held::items).reversed())
                .flatMap(
                        unit -> unit.place().position().map(position -> marker(unit, position, most, edition)).stream())
                .toList();
    }

    private static Marker marker(Held unit, Position position, long most, Edition edition) {
        double share = Math.sqrt((double) unit.items() / most);
        return new Marker(
                unit.isFirstLevel() ? "province" : "district",
                edition.text("map.marker", title(unit, edition), items(unit, edition)),
                search(unit, edition),
                Sheet.spot(position),
                Math.round(10 * Math.max(SMALLEST, LARGEST * share)) / 10.0);
    }

    private static Group group(String code, List<Held> held, Predicate<Held> which, Edition edition) {
        List<Row> rows = held.stream()
                .filter(which)
                .map(unit -> new Row(
                        title(unit, edition),
                        items(unit, edition),
                        search(unit, edition),
                        edition.links().concept(PlacePages.SCHEME, unit.place().id())))
                .sorted(Comparator.comparing(Row::name, BY_NAME))
                .toList();
        return new Group(code, edition.text("map.group." + code), rows);
    }

    private static String title(Held unit, Edition edition) {
        return unit.place().title().in(edition.language().tag());
    }

    private static String items(Held unit, Edition edition) {
        return edition.messages().count("search.total", unit.items());
    }

    private static String search(Held unit, Edition edition) {
        return edition.links().search(Facet.PLACE.code(), unit.place().id());
    }
}
