package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.code.Code;

/** A concept of one of our schemes but that of places. */
record KnownConcept(EntityType scheme, Code code, References references) implements KnownEntity {
    @Override
    public String id() {
        return references.id(code);
    }

    @Override
    public LabelKind kind() {
        return LabelKind.CONCEPT;
    }

    @Override
    public Optional<String> narrower() {
        return scheme.code();
    }

    @Override
    public String name(String language) {
        return code.label(language);
    }

    @Override
    public List<Value> values(Property property, String language) {
        return switch (property) {
            case NAME ->
                Names.texts(Stream.of(name(language), code.labelVi(), code.labelEn())
                        .distinct());
            case KIND -> List.of(new Value.Text(scheme.name(language)));
            case IDENTIFIER -> Names.texts(Stream.of(code.notation()));
            case SAME_AS -> Names.texts(Stream.of(code.iri()));
            case ADDRESS -> List.of(references.address(id()));
            default -> List.of();
        };
    }
}
