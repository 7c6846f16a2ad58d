package org.tangthu.linkeddata.http;

import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.tangthu.linkeddata.describe.Vocabulary;

/**
 * A context of JSON-LD 1.1 for whoever writes the terms of this portal in JSON: its prefixes, and of each term of its own
 * whether values are things or of which datatype. Descriptions carry their context inside and never ask for this one.
 */
final class JsonLdContext {
    private JsonLdContext() {}

    static String of(Vocabulary vocabulary) {
        var context = new JsonObject();
        context.put("@version", JsonNumber.value(1.1));
        var prefixes = vocabulary.whole().getPrefixMapping();
        new TreeMap<>(prefixes.getNsPrefixMap()).forEach(context::put);
        var types = new TreeMap<String, String>();
        vocabulary
                .whole()
                .find(Node.ANY, RDF.type.asNode(), OWL2.ObjectProperty.asNode())
                .mapWith(Triple::getSubject)
                .forEach(property -> types.put(property.getURI(), "@id"));
        vocabulary
                .whole()
                .find(Node.ANY, RDF.type.asNode(), OWL2.DatatypeProperty.asNode())
                .mapWith(Triple::getSubject)
                .forEach(property -> vocabulary
                        .whole()
                        .find(property, RDFS.range.asNode(), Node.ANY)
                        .forEach(range ->
                                types.put(property.getURI(), range.getObject().getURI())));
        types.forEach((property, type) -> {
            var term = new JsonObject();
            term.put("@id", property);
            term.put("@type", type);
            context.put(prefixes.qnameFor(property), term);
        });
        var document = new JsonObject();
        document.put("@context", context);
        return JSON.toString(document);
    }
}
