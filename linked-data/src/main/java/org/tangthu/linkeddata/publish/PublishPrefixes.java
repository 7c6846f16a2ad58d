package org.tangthu.linkeddata.publish;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.VOID;
import org.apache.jena.vocabulary.XSD;

/** The names with which catalogues of data and their counts are written. */
final class PublishPrefixes {
    static final PrefixMapping ALL = PrefixMapping.Factory.create()
            .setNsPrefix("adms", "http://www.w3.org/ns/adms#")
            .setNsPrefix("dcat", DCAT.NS)
            .setNsPrefix("dcatap", "http://data.europa.eu/r5r/")
            .setNsPrefix("dcterms", DCTerms.NS)
            .setNsPrefix("foaf", FOAF.NS)
            .setNsPrefix("geo", "http://www.opengis.net/ont/geosparql#")
            .setNsPrefix("hydra", "http://www.w3.org/ns/hydra/core#")
            .setNsPrefix("odrs", "http://schema.theodi.org/odrs#")
            .setNsPrefix("rdfs", RDFS.uri)
            .setNsPrefix("skos", SKOS.uri)
            .setNsPrefix("spdx", "http://spdx.org/rdf/terms#")
            .setNsPrefix("vcard", VCARD4.NS)
            .setNsPrefix("void", VOID.NS)
            .setNsPrefix("xsd", XSD.NS)
            .lock();

    private PublishPrefixes() {}
}
