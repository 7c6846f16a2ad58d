package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A collection of items.
 *
 * @param id lower-case letters, digits and single hyphens
 * @param library identifier of the library it belongs to; empty if libraries share it
 * @param heritage code of the scheme {@code heritage}
 * @param exhibition the story that is told with its items and others
 */
public record Collection(
        String id,
        List<LocalizedText> names,
        List<LocalizedText> description,
        Optional<String> library,
        Optional<String> heritage,
        Optional<String> curator,
        Optional<Exhibition> exhibition)
        implements Entity {
    /** Stands in addresses for the collection of all collections; none is called so. */
    public static final String TOP = "top";

    /** Stands in addresses for the collection of all items, those in no collection too; none is called so. */
    public static final String ALL = "all";

    public Collection {
        Objects.requireNonNull(id);
        Objects.requireNonNull(library);
        Objects.requireNonNull(heritage);
        Objects.requireNonNull(curator);
        Objects.requireNonNull(exhibition);
        names = List.copyOf(names);
        description = List.copyOf(description);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a collection needs a name");
        }
    }

    /** A collection without an exhibition. */
    public Collection(
            String id,
            List<LocalizedText> names,
            List<LocalizedText> description,
            Optional<String> library,
            Optional<String> heritage,
            Optional<String> curator) {
        this(id, names, description, library, heritage, curator, Optional.empty());
    }

    public Collection withExhibition(Optional<Exhibition> other) {
        return new Collection(id, names, description, library, heritage, curator, other);
    }

    @Override
    public EntityKind entityKind() {
        return EntityKind.COLLECTION;
    }

    @Override
    public Optional<String> owner() {
        return library;
    }

    @Override
    public LocalizedText label() {
        return names.get(0);
    }
}
