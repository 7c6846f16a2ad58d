package org.tangthu.linkeddata.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SchemaDO;

/**
 * A graph in the words of schema.org as one JSON-LD object in which things stand where they are named. Nobody needs to
 * fetch a context for it. No character of it can end the script element in which it stands, or begin another.
 */
final class EmbeddedJson {
    private static final String RDF_TYPE = RDF.type.getURI();

    /** Addresses of documents, which search engines want as texts. */
    private static final List<String> ADDRESSES = List.of("url", "contentUrl", "license", "sdLicense");

    private final Graph graph;
    private final Set<Node> told = new LinkedHashSet<>();

    private EmbeddedJson(Graph graph) {
        this.graph = graph;
    }

    static String of(String subject, Graph graph) {
        JsonObject all = new JsonObject();
        JsonObject context = new JsonObject();
        context.put("@vocab", SchemaDO.NS);
        ADDRESSES.forEach(name -> context.put(name, address()));
        all.put("@context", context);
        new EmbeddedJson(graph).thing(NodeFactory.createURI(subject), all);
        return harmless(JSON.toStringFlat(all));
    }

    private static JsonObject address() {
        JsonObject type = new JsonObject();
        type.put("@type", "@id");
        return type;
    }

    /** The characters that mean something to HTML stand in strings alone, where they may be written otherwise. */
    private static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void thing(Node subject, JsonObject into) {
        told.add(subject);
        into.put("@id", subject.getURI());
        Map<String, List<JsonValue>> members = new LinkedHashMap<>();
        graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(triple -> members.computeIfAbsent(name(triple), name -> new ArrayList<>())
                        .add(value(triple)));
        members.forEach((name, values) -> into.put(name, values.size() == 1 ? values.get(0) : array(values)));
    }

    private static String name(Triple triple) {
        String predicate = triple.getPredicate().getURI();
        return predicate.equals(RDF_TYPE) ? "@type" : local(predicate);
    }

    private static String local(String term) {
        return term.substring(SchemaDO.NS.length());
    }

    private JsonValue value(Triple triple) {
        Node object = triple.getObject();
        if (triple.getPredicate().getURI().equals(RDF_TYPE)) {
            return new JsonString(local(object.getURI()));
        }
        if (ADDRESSES.contains(name(triple))) {
            return new JsonString(object.getURI());
        }
        return object.isURI() ? linked(object) : literal(object);
    }

    private JsonValue linked(Node object) {
        JsonObject thing = new JsonObject();
        if (told.contains(object)) {
            thing.put("@id", object.getURI());
        } else {
            thing(object, thing);
        }
        return thing;
    }

    private static JsonValue literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDboolean)) {
            return new JsonBoolean(Boolean.parseBoolean(text));
        }
        if (literal.getLiteralDatatype().equals(XSDDatatype.XSDinteger)) {
            return JsonNumber.value(Long.parseLong(text));
        }
        if (literal.getLiteralLanguage().isEmpty()) {
            return new JsonString(text);
        }
        JsonObject told = new JsonObject();
        told.put("@language", literal.getLiteralLanguage());
        told.put("@value", text);
        return told;
    }

    private static JsonArray array(List<JsonValue> values) {
        JsonArray array = new JsonArray();
        array.addAll(values);
        return array;
    }
}
