package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.tangthu.linkeddata.describe.JsonLdObject;
import org.tangthu.repository.negotiation.Accept;

/** The forms in which a description is offered, in the order of our preference. */
public enum MediaType {
    TURTLE("ttl", of(RDFFormat.TURTLE_PRETTY), "text/turtle"),
    JSON_LD("jsonld", JsonLdObject::write, "application/ld+json", "application/json"),
    N_TRIPLES("nt", of(RDFFormat.NTRIPLES_UTF8), "application/n-triples"),
    RDF_XML("rdf", of(RDFFormat.RDFXML_ABBREV), "application/rdf+xml"),
    HTML("html", MediaType::noGraph, "text/html", "application/xhtml+xml");

    public static final List<MediaType> RDF = List.of(TURTLE, JSON_LD, N_TRIPLES, RDF_XML);
    public static final List<MediaType> RDF_THEN_HTML = List.of(values());
    public static final List<MediaType> HTML_THEN_RDF = List.of(HTML, TURTLE, JSON_LD, N_TRIPLES, RDF_XML);

    private final String extension;
    private final Writer writer;
    private final List<String> names;

    MediaType(String extension, Writer writer, String... names) {
        this.extension = extension;
        this.writer = writer;
        this.names = List.of(names);
    }

    /** By file extension; only forms of RDF have one in addresses. */
    public static Optional<MediaType> ofExtension(String extension) {
        return RDF.stream().filter(type -> type.extension.equals(extension)).findFirst();
    }

    /** The form that a client wants most, the earlier of equals; empty if it accepts none. */
    public static Optional<MediaType> best(HttpServletRequest request, List<MediaType> offers) {
        return Accept.of(request.getHeaders("Accept")).best(offers, MediaType::names);
    }

    /** For a sentence. */
    public static String list(List<MediaType> types) {
        return types.stream().map(MediaType::mediaType).collect(Collectors.joining(", "));
    }

    /** Under which names clients ask for it; the first is its own. */
    public List<String> names() {
        return names;
    }

    public String mediaType() {
        return names.get(0);
    }

    public String contentType() {
        return this == JSON_LD || this == RDF_XML ? mediaType() : mediaType() + ";charset=utf-8";
    }

    public String extension() {
        return extension;
    }

    /** Writes a graph with its prefixes. */
    void write(Graph graph, OutputStream out) throws IOException {
        writer.write(graph, out);
    }

    private interface Writer {
        void write(Graph graph, OutputStream out) throws IOException;
    }

    private static void noGraph(Graph graph, OutputStream out) {
        throw new IllegalStateException("HTML is no form of RDF");
    }

    private static Writer of(RDFFormat format) {
        return (graph, out) -> RDFWriter.source(graph).format(format).output(out);
    }
}
