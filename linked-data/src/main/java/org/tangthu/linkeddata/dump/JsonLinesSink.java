package org.tangthu.linkeddata.dump;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.tangthu.linkeddata.store.NamedGraph;

/**
 * JSON-LD 1.1, a named graph on each line: {@code {"@context": …, "@id": graph, "@graph": [node, …]}}. The context holds the
 * prefixes that the line uses, so that a line can be read alone and nothing has to be fetched. The first line tells the
 * source. Blank nodes have labels of the line.
 */
final class JsonLinesSink implements GraphSink {
    private static final Node TYPE = RDF.type.asNode();

    private final Map<Node, String> labels = new HashMap<>();
    private final JsonGenerator json;
    private final PrefixMapping prefixes;

    JsonLinesSink(OutputStream out, SourceLine source, PrefixMapping prefixes) throws IOException {
        this.prefixes = prefixes;
        json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        head(source);
    }

    private void head(SourceLine source) throws IOException {
        json.writeStartObject();
        context(Set.of("dcterms"));
        json.writeStringField("@id", source.base() + "/catalog");
        json.writeStringField("dcterms:bibliographicCitation", source.text());
        json.writeFieldName("dcterms:license");
        reference(source.licence());
        json.writeEndObject();
    }

    @Override
    public int write(NamedGraph graph) throws IOException {
        Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        labels.clear();
        for (Triple triple : graph.graph().find().toList()) {
            subjects.computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.getPredicate(), property -> new ArrayList<>())
                    .add(triple.getObject());
            used.addAll(prefixes(triple));
        }
        json.writeStartObject();
        context(used);
        json.writeStringField("@id", graph.name());
        json.writeArrayFieldStart("@graph");
        for (Map.Entry<Node, Map<Node, List<Node>>> subject : subjects.entrySet()) {
            node(subject.getKey(), subject.getValue());
        }
        json.writeEndArray();
        json.writeEndObject();
        return 1;
    }

    /** Those of the names that the triple is written with. */
    private Set<String> prefixes(Triple triple) {
        Set<String> used = new TreeSet<>();
        prefix(triple.getPredicate().getURI()).ifPresent(used::add);
        Node object = triple.getObject();
        if (triple.getPredicate().equals(TYPE) && object.isURI()) {
            prefix(object.getURI()).ifPresent(used::add);
        } else if (object.isLiteral() && isTyped(object)) {
            prefix(object.getLiteralDatatypeURI()).ifPresent(used::add);
        }
        return used;
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
            boolean types = property.getKey().equals(TYPE);
            json.writeArrayFieldStart(
                    types ? "@type" : compact(property.getKey().getURI()));
            for (Node object : property.getValue()) {
                if (types) {
                    json.writeString(object.isURI() ? compact(object.getURI()) : name(object));
                } else {
                    value(object);
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
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

    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }
}
