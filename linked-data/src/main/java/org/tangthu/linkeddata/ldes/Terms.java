package org.tangthu.linkeddata.ldes;

import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/** The words of event streams: of LDES, of the hypermedia that it is written in, and of what happens. */
final class Terms {
    static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("as", "https://www.w3.org/ns/activitystreams#")
            .setNsPrefix("dcterms", DCTerms.NS)
            .setNsPrefix("ldes", "https://w3id.org/ldes#")
            .setNsPrefix("rdf", RDF.uri)
            .setNsPrefix("rdfs", RDFS.uri)
            .setNsPrefix("tree", "https://w3id.org/tree#")
            .setNsPrefix("xsd", XSD.NS)
            .lock();

    static final Node TYPE = RDF.type.asNode();
    static final Node CREATED = DCTerms.created.asNode();
    static final Node VERSION_OF = DCTerms.isVersionOf.asNode();
    static final Node SEE_ALSO = RDFS.seeAlso.asNode();

    private Terms() {}

    static Node ldes(String name) {
        return named("ldes:" + name);
    }

    static Node tree(String name) {
        return named("tree:" + name);
    }

    static Node activity(String name) {
        return named("as:" + name);
    }

    private static Node named(String name) {
        return NodeFactory.createURI(PREFIXES.expandPrefix(name));
    }

    static Node iri(String address) {
        return NodeFactory.createURI(address);
    }

    static Node at(Instant instant) {
        return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
    }
}
