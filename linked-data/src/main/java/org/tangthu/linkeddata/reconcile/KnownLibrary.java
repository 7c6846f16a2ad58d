package org.tangthu.linkeddata.reconcile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Library;

/** A library. */
record KnownLibrary(Library library, References references) implements KnownEntity {
    @Override
    public String id() {
        return references.id(EntityKind.LIBRARY.code(), library.id());
    }

    @Override
    public LabelKind kind() {
        return LabelKind.LIBRARY;
    }

    @Override
    public Optional<String> narrower() {
        return Optional.of(library.type());
    }

    @Override
    public String name(String language) {
        return Names.in(language, library.names());
    }

    @Override
    public List<Value> values(Property property, String language) {
        return switch (property) {
            case NAME -> Names.values(library.names());
            case KIND -> List.of(references.concept("library-type", library.type(), language));
            case LEVEL -> List.of(references.concept("library-level", library.level(), language));
            case DATE ->
                Spans.between(
                        library.validFrom().map(LocalDate::toString),
                        library.validTo().map(LocalDate::toString));
            case PLACE ->
                library.place().stream()
                        .map(place -> references.place(place, language))
                        .toList();
            case WITHIN -> others(library.parent(), language);
            case REPLACED_BY -> others(library.successor(), language);
            case IDENTIFIER -> Names.texts(Stream.of(library.id()));
            case ADDRESS -> List.of(references.address(id()));
            default -> List.of();
        };
    }

    private List<Value> others(Optional<String> other, String language) {
        return other.stream()
                .map(id -> references.entity(EntityKind.LIBRARY, id, language))
                .toList();
    }
}
