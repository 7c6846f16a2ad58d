package org.tangthu.linkeddata.describe;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Says what is said of a thing again, in other words. Terms are prefixed names of the graph that they stand in. */
record Restatement(Graph from, Subject to) {
    /** What was said with one property or several is said with another. Dates and numbers become plain texts. */
    Restatement say(String property, String... before) {
        Stream.of(before).flatMap(this::objects).forEach(object -> to.value(property, plain(object)));
        return this;
    }

    /** The same of things that have names: the names are said, and the address of a thing that has none here. */
    Restatement sayNames(String property, String... before) {
        Stream.of(before).flatMap(this::objects).forEach(object -> {
            List<Node> names = names(object);
            (names.isEmpty() ? List.of(plain(object)) : names).forEach(name -> to.value(property, name));
        });
        return this;
    }

    /** What the full description calls a thing. */
    List<Node> names(Node thing) {
        return Stream.of("schema:name", "skos:prefLabel")
                .flatMap(label -> objects(thing, label))
                .distinct()
                .toList();
    }

    boolean is(Node thing, String type) {
        return from.contains(thing, RDF.type.asNode(), term(type));
    }

    Stream<Node> objects(String property) {
        return objects(NodeFactory.createURI(to.iri()), property);
    }

    private Stream<Node> objects(Node subject, String property) {
        return from.find(subject, term(property), Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    Node term(String name) {
        return NodeFactory.createURI(from.getPrefixMapping().expandPrefix(name));
    }

    private static Node plain(Node object) {
        return object.isLiteral() && object.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(object.getLiteralLexicalForm())
                : object;
    }
}
