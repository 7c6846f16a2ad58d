package org.tangthu.linkeddata.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tangthu.linkeddata.describe.Subject;
import org.tangthu.repository.model.LocalizedText;

/**
 * Terms of the controlled vocabularies that DCAT-AP asks for. Each is said to be what it is and called by a name where it is
 * used, so that a catalogue can be read and checked without following links.
 */
final class Authorities {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    /** With its islands and the sea that is its own: degrees of longitude and latitude. */
    private static final String VIETNAM = "POLYGON((101 6.8, 117.4 6.8, 117.4 23.4, 101 23.4, 101 6.8))";

    /** Codes of file types by media type. Each line of JSON Lines is a document in JSON-LD. */
    private static final Map<String, String> FILE_TYPES = Map.of(
            "application/n-quads", "RDF_N_QUADS",
            "application/n-triples", "RDF_N_TRIPLES",
            "application/rdf+xml", "RDF_XML",
            "text/turtle", "RDF_TURTLE",
            "application/ld+json", "JSON_LD",
            "application/x-ndjson", "JSON_LD",
            "application/json", "JSON",
            "application/xml", "XML",
            "application/sparql-results+json", "SPARQLQRES",
            "text/csv", "CSV");

    private static final String MIDDLE_OF_VIETNAM = "POINT(107.83 16.17)";

    private Authorities() {}

    static String language(Subject about, String code) {
        return named(about, EU + "language/" + code, "dcterms:LinguisticSystem", "language." + code);
    }

    static String frequency(Subject about, String code) {
        return named(about, EU + "frequency/" + code, "dcterms:Frequency", "frequency." + code);
    }

    static String publicAccess(Subject about) {
        return named(about, EU + "access-right/PUBLIC", "dcterms:RightsStatement", "access.public");
    }

    /** Education, culture and sport. */
    static String theme(Subject about) {
        String scheme = EU + "data-theme";
        about.about(scheme).a("skos:ConceptScheme").texts("dcterms:title", Texts.of("theme.scheme"));
        return concept(about, scheme + "/EDUC", Texts.of("theme.EDUC"), scheme);
    }

    static String available(Subject about) {
        String scheme = EU + "planned-availability";
        about.about(scheme).a("skos:ConceptScheme").texts("dcterms:title", Texts.of("availability.scheme"));
        return concept(about, scheme + "/AVAILABLE", Texts.of("availability.AVAILABLE"), scheme);
    }

    static String complete(Subject about) {
        String scheme = EU + "dataset-status";
        about.about(scheme).a("skos:ConceptScheme").texts("dcterms:title", Texts.of("status.scheme"));
        return concept(about, scheme + "/COMPLETED", Texts.of("status.COMPLETED"), scheme);
    }

    static String vietnam(Subject about) {
        String iri = named(about, EU + "country/VNM", "dcterms:Location", "country.VNM");
        about.about(iri)
                .typed("dcat:bbox", VIETNAM, "geo:wktLiteral")
                .typed("dcat:centroid", MIDDLE_OF_VIETNAM, "geo:wktLiteral");
        return iri;
    }

    static String concept(Subject about, String iri, List<LocalizedText> labels, String scheme) {
        about.about(iri).a("skos:Concept").texts("skos:prefLabel", labels).link("skos:inScheme", scheme);
        return iri;
    }

    /** @param type such as {@code text/turtle} */
    static String mediaType(Subject about, String type) {
        String iri = IANA + type;
        about.about(iri).a("dcterms:MediaType").a("dcterms:MediaTypeOrExtent").plain("rdfs:label", type);
        return iri;
    }

    /** The file type of a form. @param type the media type of one that is published here */
    static String fileType(Subject about, String type) {
        String code = Objects.requireNonNull(FILE_TYPES.get(type), type);
        String iri = EU + "file-type/" + code;
        about.about(iri).a("dcterms:MediaTypeOrExtent").plain("rdfs:label", code);
        return iri;
    }

    static String standard(Subject about, String iri) {
        about.about(iri).a("dcterms:Standard");
        return iri;
    }

    static String document(Subject about, String address) {
        about.about(address).a("foaf:Document");
        return address;
    }

    private static String named(Subject about, String iri, String type, String key) {
        about.about(iri).a(type).texts("rdfs:label", Texts.of(key));
        return iri;
    }
}
