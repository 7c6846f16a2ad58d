package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;

/** A collection of items. */
record KnownCollection(Collection collection, References references) implements KnownEntity {
    @Override
    public String id() {
        return references.id(EntityKind.COLLECTION.code(), collection.id());
    }

    @Override
    public LabelKind kind() {
        return LabelKind.COLLECTION;
    }

    @Override
    public Optional<String> narrower() {
        return Optional.empty();
    }

    @Override
    public String name(String language) {
        return Names.in(language, collection.names());
    }

    @Override
    public List<Value> values(Property property, String language) {
        return switch (property) {
            case NAME -> Names.values(collection.names());
            case LIBRARY ->
                collection.library().stream()
                        .map(id -> references.entity(EntityKind.LIBRARY, id, language))
                        .toList();
            case HERITAGE ->
                collection.heritage().stream()
                        .map(code -> references.concept("heritage", code, language))
                        .toList();
            case IDENTIFIER -> Names.texts(Stream.of(collection.id()));
            case ADDRESS -> List.of(references.address(id()));
            default -> List.of();
        };
    }
}
