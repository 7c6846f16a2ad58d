package org.tangthu.repository.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A library: the tenant to which every item, token and quota belongs.
 *
 * @param id ISIL form (TCVN 11645), such as {@code VN-HD-TVT}
 * @param type code of the scheme {@code library-type}, the eight types of the Library Law
 * @param level code of the scheme {@code library-level}
 * @param importantRole whether the authorities named it a library of important role
 * @param successor identifier of the library that took its place
 * @param profile what it tells its readers of itself
 */
public record Library(
        String id,
        List<LocalizedText> names,
        String type,
        String level,
        boolean importantRole,
        Optional<Location> place,
        Optional<String> parent,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<String> successor,
        LibraryProfile profile)
        implements Entity {

    public Library {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(level);
        Objects.requireNonNull(place);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(validFrom);
        Objects.requireNonNull(validTo);
        Objects.requireNonNull(successor);
        Objects.requireNonNull(profile);
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a library needs a name");
        }
    }

    /** A library that tells its readers nothing of itself. */
    public Library(
            String id,
            List<LocalizedText> names,
            String type,
            String level,
            boolean importantRole,
            Optional<Location> place,
            Optional<String> parent,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            Optional<String> successor) {
        this(id, names, type, level, importantRole, place, parent, validFrom, validTo, successor, LibraryProfile.NONE);
    }

    @Override
    public EntityKind entityKind() {
        return EntityKind.LIBRARY;
    }

    @Override
    public Optional<String> owner() {
        return Optional.of(id);
    }

    @Override
    public LocalizedText label() {
        return names.get(0);
    }
}
