package org.tangthu.linkeddata.named;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What values a parameter may have.
 *
 * @param name as it stands in the files, such as {@code concept kind}
 * @param expected what is expected, for a sentence
 * @param term makes the term of a value; empty if it is none of this type
 */
record ParameterType(String name, String expected, Function<String, Optional<Node>> term) {
    ParameterType {
        Objects.requireNonNull(name);
        Objects.requireNonNull(expected);
        Objects.requireNonNull(term);
    }
}
