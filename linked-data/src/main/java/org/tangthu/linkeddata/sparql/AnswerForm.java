package org.tangthu.linkeddata.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which an answer is written; of each kind the first is the one that is given to whoever has no wish. */
public enum AnswerForm {
    JSON("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
    XML("xml", ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml", "text/xml"),
    CSV("csv", ResultSetLang.RS_CSV, "text/csv"),
    TSV("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values"),
    TURTLE("turtle", RDFFormat.TURTLE_PRETTY, "text/turtle", "application/x-turtle"),
    N_TRIPLES("ntriples", RDFFormat.NTRIPLES_UTF8, "application/n-triples"),
    RDF_XML("rdfxml", RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml", "text/xml"),
    JSON_LD("jsonld", RDFFormat.JSONLD_PLAIN, "application/ld+json", "application/json"),
    TRIG("trig", RDFFormat.TRIG_PRETTY, "application/trig"),
    N_QUADS("nquads", RDFFormat.NQUADS_UTF8, "application/n-quads");

    private static final List<AnswerForm> OF_SOLUTIONS = List.of(JSON, XML, CSV, TSV);
    private static final List<AnswerForm> OF_GRAPHS = List.of(TURTLE, N_TRIPLES, RDF_XML, JSON_LD, TRIG, N_QUADS);

    private final String code;
    private final Lang lang;
    private final RDFFormat format;
    private final List<String> names;

    AnswerForm(String code, Lang lang, String... names) {
        this.code = code;
        this.lang = lang;
        this.format = null;
        this.names = List.of(names);
    }

    AnswerForm(String code, RDFFormat format, String... names) {
        this.code = code;
        this.lang = format.getLang();
        this.format = format;
        this.names = List.of(names);
    }

    /** Those in which an answer of this kind can be written. */
    public static List<AnswerForm> of(Question.Kind kind) {
        return kind == Question.Kind.GRAPH ? OF_GRAPHS : OF_SOLUTIONS;
    }

    /** By the word that stands in addresses. */
    public static Optional<AnswerForm> ofCode(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    /** The word by which a link asks for it. */
    public String code() {
        return code;
    }

    /** Under which names clients ask for it; the first is its own. */
    public List<String> names() {
        return names;
    }

    public String mediaType() {
        return names.get(0);
    }

    /** As what it is sent to who has no wish. */
    public String contentType() {
        return contentType(mediaType());
    }

    /**
     * As what it is sent to who asked for it by one of its names: by that. But RDF/XML is always called so, since of mere XML a
     * browser would make a document, whose elements the query chose.
     */
    public String contentType(String name) {
        String type = this == RDF_XML ? mediaType() : name;
        return type.startsWith("text/") || this == N_TRIPLES || this == N_QUADS ? type + ";charset=utf-8" : type;
    }

    /** Whether triples are written one after the other as they come, each as often as it comes. */
    boolean inOnePass() {
        return this == N_TRIPLES || this == N_QUADS;
    }

    Lang lang() {
        return lang;
    }

    RDFFormat format() {
        return Optional.ofNullable(format).orElseThrow(() -> new IllegalStateException(this + " is no form of RDF"));
    }
}
