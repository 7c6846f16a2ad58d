package org.tangthu.linkeddata.http;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A page about the named subjects of a graph, for what has no page of its own kind: each with its label and all that is
 * said of it, in the words of the data.
 */
public final class GraphPage {
    /** The words of the pages of this package. */
    public static final String BUNDLE = "org.tangthu.linkeddata.http.pages";

    private static final List<Node> LABELS =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    private final Graph graph;
    private final Words words;
    private final Html html = new Html();

    private GraphPage(Graph graph, Words words) {
        this.graph = graph;
        this.words = words;
    }

    /**
     * @param iri the subject that comes first and names the page
     * @param path of the page below the base; the forms of RDF stand beside it, by their extensions
     */
    public static Page of(String iri, String path, Graph graph, Words words) {
        GraphPage page = new GraphPage(graph, words);
        Node first = NodeFactory.createURI(iri);
        page.section(first, "h1");
        page.others(first).forEach(subject -> page.section(subject, "h2"));
        return new Page(path, words.language(), page.label(first), Optional.empty(), iri, forms(iri), page.html);
    }

    /** The forms of RDF of what is described at an address. */
    public static List<Page.Alternate> forms(String address) {
        return MediaType.RDF.stream()
                .map(form -> new Page.Alternate(form.mediaType(), address + "." + form.extension()))
                .toList();
    }

    private Stream<Node> others(Node first) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(subject -> subject.isURI() && !subject.equals(first))
                .filterDrop(subject -> label(subject).equals(subject.getURI()))
                .toSet()
                .stream()
                .sorted(Comparator.comparing(Node::getURI));
    }

    private void section(Node subject, String heading) {
        html.element(heading, label(subject)).open("p");
        link(subject);
        html.close("p").open("dl", "class", "fields");
        graph.find(subject, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.getObject().isBlank())
                .sorted(Comparator.comparing((Triple triple) -> name(triple.getPredicate()))
                        .thenComparing(triple -> triple.getObject().toString()))
                .forEach(this::row);
        html.close("dl");
    }

    private void row(Triple triple) {
        Node object = triple.getObject();
        html.open("div").element("dt", name(triple.getPredicate())).open("dd");
        if (object.isURI()) {
            link(object);
        } else if (object.getLiteralLanguage().isEmpty()) {
            html.text(object.getLiteralLexicalForm());
        } else {
            html.element("span", object.getLiteralLexicalForm(), "lang", object.getLiteralLanguage());
        }
        html.close("dd").close("div");
    }

    private void link(Node iri) {
        if (iri.getURI().startsWith("http")) {
            html.link(iri.getURI(), name(iri));
        } else {
            html.text(iri.getURI());
        }
    }

    private String name(Node iri) {
        return Optional.ofNullable(graph.getPrefixMapping().qnameFor(iri.getURI()))
                .orElse(iri.getURI());
    }

    /** In the language of the page, else in any, else the address. */
    private String label(Node subject) {
        List<Node> labels = LABELS.stream()
                .flatMap(property -> graph.find(subject, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .toList();
        return labels.stream()
                .filter(label -> label.getLiteralLanguage().equals(words.language()))
                .findFirst()
                .or(() -> labels.stream().findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse(subject.getURI());
    }
}
