package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.code.Places;

/** An administrative unit in a period. */
record KnownPlace(Place place, References references) implements KnownEntity {
    @Override
    public String id() {
        return references.id(References.PLACES, place.id());
    }

    @Override
    public LabelKind kind() {
        return LabelKind.PLACE;
    }

    @Override
    public Optional<String> narrower() {
        return Optional.of(place.type());
    }

    @Override
    public String name(String language) {
        return place.title().in(language);
    }

    @Override
    public List<Value> values(Property property, String language) {
        Places places = references.codes().places();
        return switch (property) {
            case NAME ->
                Names.texts(Stream.concat(
                                Stream.of(name(language)),
                                Names.of(place).stream().sorted())
                        .distinct());
            case KIND -> List.of(references.concept("unit-type", place.type(), language));
            case DATE -> Spans.between(place.from(), place.to());
            case WITHIN -> others(place.within().stream().flatMap(id -> places.find(id).stream()), language);
            case REPLACES -> others(place.replaces().stream().flatMap(id -> places.find(id).stream()), language);
            case REPLACED_BY -> others(places.successors(place).stream(), language);
            case IDENTIFIER -> Names.texts(Stream.concat(place.code().stream(), Stream.of(place.id())));
            case ADDRESS -> List.of(references.address(id()));
            default -> List.of();
        };
    }

    private List<Value> others(Stream<Place> others, String language) {
        return others.map(other -> references.place(other, language)).toList();
    }
}
