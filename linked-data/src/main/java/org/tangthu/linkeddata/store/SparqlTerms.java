package org.tangthu.linkeddata.store;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/** Terms as they are written in queries and updates, so that none of them can end where it should not. */
final class SparqlTerms {
    /** What the grammar lets stand in no IRI (SPARQL 1.1, IRIREF). */
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private SparqlTerms() {}

    /** Whether a term can be written, and means the same everywhere: a blank node does not. */
    static boolean writable(Node node) {
        if (node.isLiteral()) {
            return legal(node.getLiteralDatatypeURI());
        }
        return node.isURI() && legal(node.getURI());
    }

    static boolean legal(String iri) {
        return !iri.isEmpty() && !ILLEGAL.matcher(iri).find();
    }

    /** @throws RdfStoreRefusal if there is no way to write it */
    static String of(Node node) {
        if (!node.isBlank() && !writable(node)) {
            throw new RdfStoreRefusal(
                    "An RDF store elsewhere cannot be told of this term, which is no proper one: " + node);
        }
        return NodeFmtLib.strNT(node);
    }

    static String of(Triple triple) {
        return of(triple.getSubject()) + ' ' + of(triple.getPredicate()) + ' ' + of(triple.getObject()) + " .\n";
    }

    /** @throws RdfStoreRefusal if there is no way to write it */
    static String iri(String iri) {
        if (!legal(iri)) {
            throw new RdfStoreRefusal("This is no IRI: " + iri);
        }
        return '<' + iri + '>';
    }
}
