package org.tangthu.linkeddata.named;

import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What may be set of a named query: a variable of the same name in its text.
 *
 * @param required else, what is not given stays open
 * @param example a value with which the query can be tried
 */
public record Parameter(String name, ParameterType type, Texts title, boolean required, Optional<String> example) {
    public Parameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(title);
        Objects.requireNonNull(example);
    }

    /** As it stands in the file, such as {@code concept kind}. */
    public String typeName() {
        return type.name();
    }

    /** What values it may have, in English. */
    public String expected() {
        return type.expected();
    }

    Node term(String value) {
        return type.term()
                .apply(value)
                .orElseThrow(() -> new BadValue("The parameter '" + name + "' must be " + type.expected()));
    }
}
