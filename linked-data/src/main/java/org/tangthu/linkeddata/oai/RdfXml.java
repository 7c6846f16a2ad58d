package org.tangthu.linkeddata.oai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Writes a graph as RDF/XML within another document: a {@code rdf:Description} for each subject, in the order of their
 * names. Every predicate must begin with one of the known prefixes. Immutable, thread-safe.
 */
final class RdfXml {
    private final Map<String, String> prefixes;
    private final PrefixMapping names;

    /** @param names prefixes of everything that is ever said */
    RdfXml(PrefixMapping names) {
        this.names = names;
        this.prefixes = Map.copyOf(names.getNsPrefixMap());
    }

    /** @param head writes what else stands on the root element */
    void element(Graph graph, XmlWriter.Content head, XmlWriter xml) throws IOException {
        Map<Node, List<Triple>> things = new LinkedHashMap<>();
        graph.find().toList().stream()
                .sorted(Comparator.comparing(
                                (Triple triple) -> triple.getSubject().toString())
                        .thenComparing(triple -> triple.getPredicate().getURI())
                        .thenComparing(triple -> triple.getObject().toString()))
                .forEach(triple -> things.computeIfAbsent(triple.getSubject(), thing -> new ArrayList<>())
                        .add(triple));
        xml.element("rdf:RDF", () -> {
            for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
                xml.namespace(prefix.getKey(), prefix.getValue());
            }
            head.write();
            for (Map.Entry<Node, List<Triple>> thing : things.entrySet()) {
                thing(thing.getKey(), thing.getValue(), xml);
            }
        });
    }

    private void thing(Node thing, List<Triple> said, XmlWriter xml) throws IOException {
        xml.element("rdf:Description", () -> {
            if (thing.isBlank()) {
                xml.attribute("rdf:nodeID", label(thing));
            } else {
                xml.attribute("rdf:about", thing.getURI());
            }
            for (Triple triple : said) {
                property(triple, xml);
            }
        });
    }

    private void property(Triple triple, XmlWriter xml) throws IOException {
        Node object = triple.getObject();
        xml.element(name(triple.getPredicate()), () -> {
            if (object.isURI()) {
                xml.attribute("rdf:resource", object.getURI());
            } else if (object.isBlank()) {
                xml.attribute("rdf:nodeID", label(object));
            } else {
                literal(object, xml);
            }
        });
    }

    private static void literal(Node literal, XmlWriter xml) throws IOException {
        if (!literal.getLiteralLanguage().isEmpty()) {
            xml.attribute("xml:lang", literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatypeURI().endsWith("#string")) {
            xml.attribute("rdf:datatype", literal.getLiteralDatatypeURI());
        }
        xml.text(literal.getLiteralLexicalForm());
    }

    private static String label(Node blank) {
        return "b" + blank.getBlankNodeLabel().replaceAll("[^A-Za-z0-9]", "");
    }

    private String name(Node predicate) {
        String name = names.shortForm(predicate.getURI());
        if (name.equals(predicate.getURI())) {
            throw new IllegalStateException("no prefix is known for " + predicate.getURI());
        }
        return name;
    }
}
