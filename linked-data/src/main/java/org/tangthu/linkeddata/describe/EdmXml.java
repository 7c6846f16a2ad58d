package org.tangthu.linkeddata.describe;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.tangthu.repository.xml.XmlWriter;

/**
 * A description in EDM as that RDF/XML which the schema of the Europeana Data Model accepts: an element for each thing,
 * called by its class, and in it properties in the schema's order.
 */
public final class EdmXml {
    private static final List<String> CLASSES = List.of(
            "edm:ProvidedCHO",
            "edm:WebResource",
            "edm:Agent",
            "edm:Place",
            "skos:Concept",
            "ore:Aggregation",
            "svcs:Service");

    /** Where the order matters it is the schema's; the properties of the thing itself may come in any. */
    private static final List<String> PROPERTIES = List.of(
            "edm:aggregatedCHO",
            "edm:dataProvider",
            "edm:hasView",
            "edm:isShownAt",
            "edm:isShownBy",
            "edm:object",
            "edm:provider",
            "skos:prefLabel",
            "dc:title",
            "dcterms:alternative",
            "dc:creator",
            "dc:contributor",
            "dc:publisher",
            "dc:subject",
            "dc:description",
            "dc:date",
            "dcterms:issued",
            "dc:type",
            "dc:language",
            "dc:identifier",
            "dc:source",
            "dc:format",
            "dcterms:extent",
            "dcterms:provenance",
            "dcterms:isPartOf",
            "dcterms:spatial",
            "dcterms:temporal",
            "edm:rights",
            "dcterms:isReferencedBy",
            "dcterms:conformsTo",
            "doap:implements",
            "svcs:has_service",
            "edm:type");

    private final Graph graph;

    private EdmXml(Graph graph) {
        this.graph = graph;
    }

    /** @param graph that is said in the words of {@link Profile#EDM} */
    public static String of(Graph graph) {
        return XmlWriter.text(xml -> element(graph, () -> {}, xml));
    }

    /** The same within another document. @param head writes what else stands on the root element */
    public static void element(Graph graph, XmlWriter.Content head, XmlWriter xml) throws IOException {
        new EdmXml(graph).document(head, xml);
    }

    private void document(XmlWriter.Content head, XmlWriter xml) throws IOException {
        List<Triple> things = graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .sorted(Comparator.comparing((Triple thing) -> CLASSES.indexOf(name(thing.getObject())))
                        .thenComparing(thing -> thing.getSubject().getURI()))
                .toList();
        xml.element("rdf:RDF", () -> {
            for (var prefix : EdmProfile.PREFIXES.getNsPrefixMap().entrySet()) {
                xml.namespace(prefix.getKey(), prefix.getValue());
            }
            head.write();
            for (Triple thing : things) {
                thing(thing.getSubject(), name(thing.getObject()), xml);
            }
        });
    }

    private void thing(Node thing, String type, XmlWriter xml) throws IOException {
        List<Triple> said = graph.find(thing, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.predicateMatches(RDF.type.asNode()))
                .sorted(Comparator.comparing((Triple triple) -> PROPERTIES.indexOf(name(triple.getPredicate())))
                        .thenComparing(triple -> triple.getObject().toString()))
                .toList();
        xml.element(type, () -> {
            xml.attribute("rdf:about", thing.getURI());
            for (Triple triple : said) {
                property(name(triple.getPredicate()), triple.getObject(), xml);
            }
        });
    }

    private static void property(String name, Node object, XmlWriter xml) throws IOException {
        xml.element(name, () -> {
            if (object.isURI()) {
                xml.attribute("rdf:resource", object.getURI());
                return;
            }
            if (!object.getLiteralLanguage().isEmpty()) {
                xml.attribute("xml:lang", object.getLiteralLanguage());
            }
            xml.text(object.getLiteralLexicalForm());
        });
    }

    private static String name(Node term) {
        return EdmProfile.PREFIXES.shortForm(term.getURI());
    }
}
