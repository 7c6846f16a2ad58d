package org.tangthu.linkeddata.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A small page about the named subjects of a graph: what people see who follow a term or a concept. It has no words of its
 * own, only the labels of the data, so both languages stand side by side. Everything is escaped.
 */
final class GraphPage {
    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    private final Graph graph;
    private final PrefixMapping prefixes;
    private final StringBuilder html = new StringBuilder();

    private GraphPage(Graph graph) {
        this.graph = graph;
        this.prefixes = graph.getPrefixMapping();
    }

    /** @param iri the subject that comes first and names the page */
    static String of(String iri, Graph graph) {
        GraphPage page = new GraphPage(graph);
        Node first = NodeFactory.createURI(iri);
        page.head(first);
        page.section(first, "h1");
        graph
                .find()
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> subject.isURI() && !subject.equals(first))
                .toSet()
                .stream()
                .filter(page::isDescribed)
                .sorted(Comparator.comparing(Node::getURI))
                .forEach(subject -> page.section(subject, "h2"));
        return page.html.append("</main></body></html>\n").toString();
    }

    private boolean isDescribed(Node subject) {
        return graph.contains(subject, RDF.type.asNode(), Node.ANY)
                && !label(subject, "vi").equals(subject.getURI());
    }

    private void head(Node subject) {
        html.append("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escape(label(subject, "vi")))
                .append("</title>");
        for (MediaType form : MediaType.RDF) {
            html.append("<link rel=\"alternate\" type=\"")
                    .append(form.mediaType())
                    .append("\" href=\"")
                    .append(escape(subject.getURI() + "." + form.extension()))
                    .append("\">");
        }
        html.append("</head><body><main>\n");
    }

    private void section(Node subject, String heading) {
        html.append('<').append(heading).append('>').append(escape(label(subject, "vi")));
        if (!label(subject, "en").equals(label(subject, "vi"))) {
            html.append(" · <span lang=\"en\">")
                    .append(escape(label(subject, "en")))
                    .append("</span>");
        }
        html.append("</").append(heading).append(">\n<p>").append(link(subject)).append("</p>\n<dl>\n");
        graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.getObject().isBlank())
                .sorted(Comparator.comparing((Triple triple) -> name(triple.getPredicate()))
                        .thenComparing(triple -> triple.getObject().toString()))
                .forEach(this::row);
        html.append("</dl>\n");
    }

    private void row(Triple triple) {
        Node object = triple.getObject();
        html.append("<dt>").append(escape(name(triple.getPredicate()))).append("</dt><dd");
        if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
            html.append(" lang=\"").append(escape(object.getLiteralLanguage())).append('"');
        }
        html.append('>')
                .append(object.isLiteral() ? escape(object.getLiteralLexicalForm()) : link(object))
                .append("</dd>\n");
    }

    private String link(Node iri) {
        String address = escape(iri.getURI());
        return iri.getURI().startsWith("http") ? "<a href=\"" + address + "\">" + escape(name(iri)) + "</a>" : address;
    }

    private String name(Node iri) {
        return Optional.ofNullable(prefixes.qnameFor(iri.getURI())).orElse(iri.getURI());
    }

    private String label(Node subject, String language) {
        return LABELS.stream()
                .flatMap(property -> graph.find(subject, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(label -> label.isLiteral() && label.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElse(subject.getURI());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
