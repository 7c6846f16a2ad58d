package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something public that names are matched with. Languages are {@code vi} and {@code en}. Immutable. */
public sealed interface KnownEntity
        permits KnownAgent, KnownCollection, KnownConcept, KnownItem, KnownLibrary, KnownPlace {
    /** Below the portal's base: with it, the IRI. */
    String id();

    LabelKind kind();

    /** What it is among its kind: a code of the scheme of such kinds; of a concept, its scheme. */
    Optional<String> narrower();

    String name(String language);

    /** The values of a property as the public description tells them; none of a property that its kind has not. */
    List<Value> values(Property property, String language);

    /** A line by which it is told from its namesakes; empty if nothing is known. */
    default String description(String language) {
        return Property.telling(kind()).stream()
                .map(property -> values(property, language).stream()
                        .limit(3)
                        .map(Value::text)
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
