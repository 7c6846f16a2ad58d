package org.tangthu.linkeddata.describe;

import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DC_11;

/** The fifteen elements of Dublin Core. The permanent address is the first of the identifiers. */
final class DublinCoreProfile {
    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefix("dc", DC_11.NS).lock();

    Graph of(String subject, Graph full) {
        Subject thing = Subject.inNewGraph(subject, PREFIXES).link("dc:identifier", subject);
        new Restatement(full, thing)
                .say("dc:title", "dcterms:title", "dcterms:alternative")
                .sayNames("dc:creator", "dcterms:creator")
                .sayNames("dc:contributor", "dcterms:contributor")
                .sayNames("dc:publisher", "dcterms:publisher")
                .say("dc:subject", "dcterms:subject")
                .say("dc:description", "dcterms:description")
                .say("dc:date", "dcterms:date", "dcterms:issued", "tt:printedDate")
                .say("dc:type", "dcterms:type", "tt:kind")
                .say("dc:format", "dcterms:extent")
                .say("dc:identifier", "dcterms:identifier")
                .say("dc:source", "tt:shelfmark")
                .say("dc:language", "schema:inLanguage")
                .say("dc:relation", "dcterms:isPartOf", "dcterms:isReferencedBy")
                .sayNames("dc:coverage", "dcterms:spatial")
                .say("dc:coverage", "dcterms:temporal")
                .say("dc:rights", "dcterms:rights", "dcterms:accessRights");
        return thing.graph();
    }
}
