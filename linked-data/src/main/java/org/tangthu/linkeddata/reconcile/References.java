package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.linkeddata.describe.Prefixes;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.Code;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Place;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Location;

/** Makes the values that name other entities, and the identifiers of all. Immutable. */
record References(Addresses addresses, CodeLists codes, Catalogue catalogue) {
    static final String PLACES = "place";

    /** The identifier of what stands at an address, here or under the names that all portals share. */
    String id(String iri) {
        return Stream.of(addresses.base(), Prefixes.STABLE_BASE)
                .filter(base -> iri.startsWith(base + "/"))
                .map(base -> iri.substring(base.length() + 1))
                .findFirst()
                .orElse(iri);
    }

    String id(Ark ark) {
        return id(addresses.ark(ark));
    }

    String id(Code code) {
        return id(code.iri());
    }

    String id(String scheme, String notation) {
        return id(addresses.concept(scheme, notation));
    }

    Value address(String id) {
        return new Value.Text(addresses.at("/" + id));
    }

    Value concept(String scheme, String notation, String language) {
        return codes.scheme(scheme)
                .find(notation)
                .<Value>map(code -> new Value.Reference(
                        id(code),
                        code.label(language),
                        Stream.of(notation, code.labelVi(), code.labelEn()).collect(Collectors.toSet()),
                        Set.of(id(code))))
                .orElseGet(() -> new Value.Text(notation));
    }

    /** A library, a collection or an agent; by its identifier alone if it is not there. */
    Value entity(EntityKind kind, String entity, String language) {
        String id = id(kind.code(), entity);
        List<LocalizedText> names = catalogue
                .find(entity)
                .map(entry -> Names.of(entry.entity()))
                .filter(all -> !all.isEmpty())
                .orElse(List.of(LocalizedText.of(entity)));
        Set<String> texts = Stream.concat(Stream.of(entity), names.stream().map(LocalizedText::value))
                .collect(Collectors.toSet());
        return new Value.Reference(id, Names.in(language, names), texts, Set.of(id));
    }

    /** Whoever had a part: an entity, where the record names one. */
    Value agent(Contribution part) {
        return part.agent()
                .<Value>map(agent -> Value.Reference.to(id(EntityKind.AGENT.code(), agent), part.name()))
                .orElseGet(() -> new Value.Text(part.name()));
    }

    /** A place of the list, or as it stands in the record. */
    Value place(Location location, String language) {
        return location.notation()
                .flatMap(codes.places()::find)
                .map(place -> place(place, language))
                .orElseGet(() -> new Value.Text(location.name().orElseGet(location::text)));
    }

    Value place(Place place, String language) {
        return new Value.Reference(
                id(PLACES, place.id()),
                place.title().in(language),
                Names.of(place),
                codes.places().reach(place).stream()
                        .map(reached -> id(PLACES, reached))
                        .collect(Collectors.toSet()));
    }
}
