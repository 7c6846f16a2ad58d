package org.tangthu.linkeddata.describe;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.apache.jena.vocabulary.XSD;

/** The names that descriptions are written with, here and in every answer. */
public final class Prefixes {
    /** Where the vocabulary files of the project name their terms; served under the portal's own base. */
    public static final String STABLE_BASE = "https://tangthu.org";

    private Prefixes() {}

    /** @param base the portal's base, under which its terms are {@code {base}/ns#…} */
    public static PrefixMapping under(String base) {
        return PrefixMapping.Factory.create()
                .setNsPrefix("bf", "http://id.loc.gov/ontologies/bibframe/")
                .setNsPrefix("dcmitype", "http://purl.org/dc/dcmitype/")
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("edm", "http://www.europeana.eu/schemas/edm/")
                .setNsPrefix("edtf", "http://id.loc.gov/datatypes/edtf/")
                .setNsPrefix("foaf", FOAF.NS)
                .setNsPrefix("ore", "http://www.openarchives.org/ore/terms/")
                .setNsPrefix("org", "http://www.w3.org/ns/org#")
                .setNsPrefix("owl", OWL2.NS)
                .setNsPrefix("rdf", RDF.uri)
                .setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("relators", "http://id.loc.gov/vocabulary/relators/")
                .setNsPrefix("schema", SchemaDO.NS)
                .setNsPrefix("skos", SKOS.uri)
                .setNsPrefix("tt", base + "/ns#")
                .setNsPrefix("xsd", XSD.NS)
                .lock();
    }

    /** With the names of the vocabularies to which ours is mapped. */
    static PrefixMapping ofVocabulary(String base) {
        return PrefixMapping.Factory.create()
                .setNsPrefixes(under(base))
                .setNsPrefix("org", "http://www.w3.org/ns/org#")
                .setNsPrefix("premis", "http://www.loc.gov/premis/rdf/v3/")
                .setNsPrefix("profile", base + "/ns/profile#")
                .setNsPrefix("prof", "http://www.w3.org/ns/dx/prof/")
                .setNsPrefix("prov", "http://www.w3.org/ns/prov#")
                .setNsPrefix("shape", base + "/ns/shapes#")
                .setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
                .setNsPrefix("vann", "http://purl.org/vocab/vann/")
                .setNsPrefix("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#")
                .lock();
    }
}
