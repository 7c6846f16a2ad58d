package org.tangthu.linkeddata.describe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;

/**
 * A graph as one JSON-LD 1.1 object, {@code {"@context": …, "@graph": [node, …]}}: flattened, with values always in lists.
 * The context holds the prefixes that the object uses, so that it can be read alone and nothing has to be fetched. Blank
 * nodes have labels of the object. For one graph.
 */
public final class JsonLdObject {
    private static final Node TYPE = RDF.type.asNode();
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<Node, String> labels = new HashMap<>();
    private final JsonGenerator json;
    private final PrefixMapping prefixes;

    private JsonLdObject(JsonGenerator json, PrefixMapping prefixes) {
        this.json = json;
        this.prefixes = prefixes;
    }

    /** With the prefixes of the graph. */
    static String text(Graph graph) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(Optional.empty(), graph, graph.getPrefixMapping(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes a document in UTF-8, indented, with the prefixes of the graph. */
    public static void write(Graph graph, OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        write(Optional.empty(), graph, graph.getPrefixMapping(), json);
        json.close();
    }

    /**
     * Writes a document in UTF-8 with all names in full: for graphs of which nobody knows what they are, where
     * a prefix could be the beginning of somebody's IRI. In time that grows with the graph.
     */
    public static void writeInFull(Graph graph, OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        write(Optional.empty(), graph, PrefixMapping.Factory.create().lock(), json);
        json.close();
    }

    /** @param name the address of the graph, where it is one of many */
    public static void write(Optional<String> name, Graph graph, PrefixMapping prefixes, JsonGenerator json)
            throws IOException {
        new JsonLdObject(json, prefixes).write(name, graph);
    }

    private void write(Optional<String> name, Graph graph) throws IOException {
        Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        for (Triple triple : graph.find().toList()) {
            subjects.computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>())
                    .add(triple.getObject());
            note(triple, used);
        }
        json.writeStartObject();
        context(used);
        if (name.isPresent()) {
            json.writeStringField("@id", name.get());
        }
        json.writeArrayFieldStart("@graph");
        for (Map.Entry<Node, Map<Node, List<Node>>> subject : subjects.entrySet()) {
            node(subject.getKey(), subject.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The prefixes of the names that the triple is written with. */
    private void note(Triple triple, Set<String> used) {
        prefix(triple.getPredicate().getURI()).ifPresent(used::add);
        Node object = triple.getObject();
        if (triple.getPredicate().equals(TYPE) && object.isURI()) {
            prefix(object.getURI()).ifPresent(used::add);
        } else if (object.isLiteral() && isTyped(object)) {
            prefix(object.getLiteralDatatypeURI()).ifPresent(used::add);
        }
    }

    private Optional<String> prefix(String iri) {
        return Optional.ofNullable(prefixes.qnameFor(iri)).map(name -> name.substring(0, name.indexOf(':')));
    }

    private String compact(String iri) {
        return Optional.ofNullable(prefixes.qnameFor(iri)).orElse(iri);
    }

    private void context(Set<String> used) throws IOException {
        json.writeObjectFieldStart("@context");
        for (String prefix : used) {
            json.writeStringField(prefix, prefixes.getNsPrefixURI(prefix));
        }
        json.writeEndObject();
    }

    private void node(Node subject, Map<Node, List<Node>> properties) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", name(subject));
        for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
            List<Node> values = property.getValue();
            // A type that is a text can only be said by the name of the property.
            if (property.getKey().equals(TYPE) && values.stream().noneMatch(Node::isLiteral)) {
                types(values);
            } else {
                values(property.getKey(), values);
            }
        }
        json.writeEndObject();
    }

    private void types(List<Node> types) throws IOException {
        json.writeArrayFieldStart("@type");
        for (Node type : types) {
            json.writeString(type.isURI() ? compact(type.getURI()) : name(type));
        }
        json.writeEndArray();
    }

    private void values(Node property, List<Node> values) throws IOException {
        json.writeArrayFieldStart(compact(property.getURI()));
        for (Node object : values) {
            value(object);
        }
        json.writeEndArray();
    }

    private void value(Node object) throws IOException {
        if (!object.isLiteral()) {
            reference(name(object));
        } else if (!object.getLiteralLanguage().isEmpty()) {
            literal(object, "@language", object.getLiteralLanguage());
        } else if (isTyped(object)) {
            literal(object, "@type", compact(object.getLiteralDatatypeURI()));
        } else {
            json.writeString(object.getLiteralLexicalForm());
        }
    }

    private String name(Node node) {
        return node.isURI() ? node.getURI() : labels.computeIfAbsent(node, blank -> "_:b" + labels.size());
    }

    private void reference(String iri) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", iri);
        json.writeEndObject();
    }

    private void literal(Node literal, String key, String what) throws IOException {
        json.writeStartObject();
        json.writeStringField("@value", literal.getLiteralLexicalForm());
        json.writeStringField(key, what);
        json.writeEndObject();
    }

    private static boolean isTyped(Node literal) {
        return literal.getLiteralLanguage().isEmpty()
                && !XSDDatatype.XSDstring.getURI().equals(literal.getLiteralDatatypeURI());
    }
}
