package org.tangthu.linkeddata.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.tangthu.linkeddata.describe.Vocabulary;

/** A page about the subject of a graph, for what has no page of its own kind: its name and all that is said of it. */
public final class GraphPage {
    /** The words of the pages of this package. */
    public static final String BUNDLE = "org.tangthu.linkeddata.http.pages";

    private GraphPage() {}

    /**
     * @param iri the subject
     * @param path of the page below the base; the forms of RDF stand beside it, by their extensions
     */
    public static Page of(String iri, String path, Graph graph, Vocabulary vocabulary, Words words) {
        Node subject = NodeFactory.createURI(iri);
        Naming naming = new Naming(graph, vocabulary.whole(), words);
        var html = new Html().open("div", "class", "thing").open("header");
        html.element("h1", naming.name(subject)).close("header");
        html.open("aside", "class", "panel").add(AddressPanel.of(iri, words)).close("aside");
        html.open("div", "class", "said").add(new Fields(graph, naming, words).of(subject, Map.of(), Set.of()));
        html.close("div").close("div");
        return new Page(path, words.language(), naming.name(subject), Optional.empty(), iri, forms(iri), html);
    }

    /** The forms of RDF of what is described at an address. */
    public static List<Page.Alternate> forms(String address) {
        return MediaType.RDF.stream()
                .map(form -> new Page.Alternate(form.mediaType(), address + "." + form.extension()))
                .toList();
    }
}
