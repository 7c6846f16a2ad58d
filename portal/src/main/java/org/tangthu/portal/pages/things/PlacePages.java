package org.tangthu.portal.pages.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Editions;
import org.tangthu.portal.frame.Head;
import org.tangthu.portal.frame.Head.Alternate;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.pages.CardLists;
import org.tangthu.portal.pages.Field;
import org.tangthu.portal.pages.Field.Value;
import org.tangthu.portal.search.Facet;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.code.Places;

/** Builds the pages of administrative units. Thread-safe. */
public final class PlacePages {
    static final String SCHEME = "place";
    private static final String TYPES = "unit-type";
    private static final int ITEMS = 12;

    private final CodeLists codes;
    private final Places places;
    private final Addresses addresses;
    private final Editions editions;
    private final CardLists cards;

    public PlacePages(CodeLists codes, Addresses addresses, Editions editions, CardLists cards) {
        this.codes = codes;
        this.places = codes.places();
        this.addresses = addresses;
        this.editions = editions;
        this.cards = cards;
    }

    /**
     * The page of a unit; empty if the address is of none.
     *
     * @param address of the unit in linked data
     * @param forms of what is told there to programs
     */
    public Optional<PlacePage> about(String address, List<Alternate> forms, Language language) {
        String start = addresses.concept(SCHEME, "");
        return Optional.of(address)
                .filter(given -> given.startsWith(start))
                .flatMap(given -> places.find(given.substring(start.length())))
                .map(place -> page(place, address, forms, editions.get(language)));
    }

    private PlacePage page(Place place, String address, List<Alternate> forms, Edition edition) {
        String name = title(place, edition);
        String other = place.title().in(edition.language().other().tag());
        Head head = new Head(name, Optional.of(edition.text("place.description", name)), Optional.of(address), forms);
        return new PlacePage(
                head,
                type(place, edition),
                name,
                Optional.of(other).filter(text -> !text.equals(name)),
                crumbs(place, edition),
                fields(place, edition),
                Sheet.in(edition),
                place.position().map(Sheet::spot),
                related(place.replaces().stream().flatMap(id -> places.find(id).stream()), edition),
                related(places.successors(place).stream(), edition),
                cards.newest(Facet.PLACE, place.id(), ITEMS, edition),
                edition.links().search(Facet.PLACE.code(), place.id()),
                DataBox.of(address, forms));
    }

    private List<Value> crumbs(Place place, Edition edition) {
        Value map = Value.of(edition.text("map.title")).to(edition.links().to(MapPages.PATH));
        return Stream.concat(Stream.of(map), within(place).map(whole -> link(whole, edition)))
                .toList();
    }

    private List<Field> fields(Place place, Edition edition) {
        List<Field> fields = new ArrayList<>();
        add(fields, "place.period", Periods.of(place.from(), place.to(), edition).stream(), Value::of, edition);
        add(fields, "place.other-names", place.others().stream(), Value::of, edition);
        add(fields, "place.code", place.code().stream(), Value::of, edition);
        add(fields, "place.within", within(place), whole -> link(whole, edition), edition);
        add(fields, "place.parts", places.parts(place).stream(), part -> link(part, edition), edition);
        add(fields, "place.decision", place.decision().stream(), Value::of, edition);
        add(
                fields,
                "place.verified",
                Stream.of(edition.text(place.verified() ? "place.verified.yes" : "place.verified.no")),
                Value::of,
                edition);
        return fields;
    }

    private static <T> void add(
            List<Field> fields, String key, Stream<T> values, Function<T, Value> shown, Edition edition) {
        List<Value> all = values.map(shown).toList();
        if (!all.isEmpty()) {
            fields.add(new Field(edition.text(key), all));
        }
    }

    private Stream<Place> within(Place place) {
        return place.within().stream().flatMap(id -> places.find(id).stream());
    }

    private static List<Related> related(Stream<Place> units, Edition edition) {
        return units.map(unit -> new Related(
                        unit.name().in(edition.language().tag()),
                        edition.links().concept(SCHEME, unit.id()),
                        Periods.of(unit.from(), unit.to(), edition)))
                .toList();
    }

    private static Value link(Place place, Edition edition) {
        return Value.of(title(place, edition)).to(edition.links().concept(SCHEME, place.id()));
    }

    private static String title(Place place, Edition edition) {
        return place.title().in(edition.language().tag());
    }

    private String type(Place place, Edition edition) {
        return Edition.capitalized(
                codes.scheme(TYPES).label(place.type(), edition.language().tag()));
    }
}
