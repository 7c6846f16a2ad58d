package org.tangthu.linkeddata.dump;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;

/** What a graph says of the item that it describes, as texts. */
final class ItemGraph {
    private final Graph graph;
    private final PrefixMapping prefixes;
    private final Node item;

    private ItemGraph(Graph graph, PrefixMapping prefixes, Node item) {
        this.graph = graph;
        this.prefixes = prefixes;
        this.item = item;
    }

    /** Empty if the graph describes something else. */
    static Optional<ItemGraph> of(Graph graph, PrefixMapping prefixes) {
        Node item = NodeFactory.createURI(prefixes.expandPrefix("edm:ProvidedCHO"));
        return graph.find(Node.ANY, RDF.type.asNode(), item).toList().stream()
                .map(Triple::getSubject)
                .findFirst()
                .map(subject -> new ItemGraph(graph, prefixes, subject));
    }

    String iri() {
        return item.getURI();
    }

    /** The values of a property, in the order of their texts; IRIs whole. */
    List<String> values(String property) {
        return objects(property).map(ItemGraph::text).sorted().toList();
    }

    /** The last parts of the IRIs that a property leads to: notations of concepts, identifiers of libraries. */
    List<String> notations(String property) {
        return values(property).stream()
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .toList();
    }

    /**
     * What the things that some properties lead to are called in this graph; the IRI of one that has no name here. Of one that
     * has names in several languages the Vietnamese: together they would read like several things.
     */
    List<String> names(String property, String name) {
        return objects(property)
                .flatMap(thing -> thing.isLiteral() ? Stream.of(text(thing)) : named(thing, name))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> named(Node thing, String name) {
        List<Node> names = graph.find(thing, term(name), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        if (names.isEmpty()) {
            return Stream.of(thing.getURI());
        }
        boolean vietnamese = names.stream().anyMatch(ItemGraph::isVietnamese);
        return names.stream().filter(each -> !vietnamese || isVietnamese(each)).map(ItemGraph::text);
    }

    private Stream<Node> objects(String property) {
        return graph.find(item, term(property), Node.ANY).toList().stream().map(Triple::getObject);
    }

    private Node term(String name) {
        return NodeFactory.createURI(prefixes.expandPrefix(name));
    }

    private static boolean isVietnamese(Node name) {
        return name.isLiteral() && name.getLiteralLanguage().equalsIgnoreCase("vi");
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }
}
