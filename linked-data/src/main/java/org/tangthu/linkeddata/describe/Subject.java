package org.tangthu.linkeddata.describe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.tangthu.repository.model.LocalizedText;

/**
 * Says things about one subject of a graph, so that a description reads like Turtle. Terms are given as prefixed names of
 * the graph; an unknown prefix is the programmer's mistake and an {@link IllegalArgumentException}.
 */
public final class Subject {
    private static final Pattern WEB_IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

    private final Graph graph;
    private final Node node;

    private Subject(Graph graph, String iri) {
        this.graph = graph;
        this.node = NodeFactory.createURI(iri);
    }

    /** A subject in a new graph. */
    public static Subject inNewGraph(String iri, PrefixMapping prefixes) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        return new Subject(graph, iri);
    }

    /** Another subject in the same graph. */
    public Subject about(String iri) {
        return new Subject(graph, iri);
    }

    public Graph graph() {
        return graph;
    }

    public String iri() {
        return node.getURI();
    }

    public Subject a(String type) {
        return add(RDF.type.getURI(), NodeFactory.createURI(expand(type)));
    }

    public Subject link(String property, String iri) {
        return add(expand(property), NodeFactory.createURI(iri));
    }

    Subject value(String property, Node object) {
        return add(expand(property), object);
    }

    /** With its language, if it has one. */
    public Subject text(String property, LocalizedText text) {
        return add(
                expand(property),
                text.lang()
                        .map(lang -> NodeFactory.createLiteralLang(text.value(), lang))
                        .orElseGet(() -> NodeFactory.createLiteralString(text.value())));
    }

    public Subject texts(String property, List<LocalizedText> texts) {
        texts.forEach(text -> text(property, text));
        return this;
    }

    public Subject plain(String property, String value) {
        return add(expand(property), NodeFactory.createLiteralString(value));
    }

    public Subject plain(String property, Optional<String> value) {
        value.ifPresent(present -> plain(property, present));
        return this;
    }

    public Subject typed(String property, String lexical, String datatype) {
        return add(
                expand(property),
                NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(expand(datatype))));
    }

    public Subject at(String property, Instant instant) {
        return add(expand(property), NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime));
    }

    /** Whether a text from outside may stand as an IRI in every syntax. */
    public static boolean isWebIri(String text) {
        return WEB_IRI.matcher(text).matches();
    }

    private Subject add(String property, Node object) {
        graph.add(node, NodeFactory.createURI(property), object);
        return this;
    }

    private String expand(String name) {
        String iri = graph.getPrefixMapping().expandPrefix(name);
        if (iri.equals(name)) {
            throw new IllegalArgumentException("no prefix for the term " + name);
        }
        return iri;
    }
}
