package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /rdf-graph-store}: the reading half of the SPARQL 1.1 Graph Store HTTP Protocol (5.2, 5.6). {@code ?graph=…} is one
 * named graph as a whole; that of an item only while the catalogue says that it is public, which the store hears later.
 * {@code ?default} is the union of all: a query like any other, with the limits of the endpoint.
 */
public final class GraphStoreServlet extends Door {
    private static final long serialVersionUID = 1L;
    private static final String EVERYTHING = "CONSTRUCT WHERE { ?s ?p ?o }";

    private final transient PublicItems items;
    private final transient RdfGenerations generations;
    private final transient Describer describer;
    private final transient QueryAnswers answers;
    private final transient Supplier<Optional<DataVersion>> version;
    private final String edition;
    private final transient Addresses addresses;

    /**
     * @param version of the data that is served
     * @param edition what descriptions hang on besides the data
     */
    public GraphStoreServlet(
            PublicItems items,
            RdfGenerations generations,
            Describer describer,
            QueryAnswers answers,
            Supplier<Optional<DataVersion>> version,
            String edition,
            Addresses addresses) {
        this.items = items;
        this.generations = generations;
        this.describer = describer;
        this.answers = answers;
        this.version = version;
        this.edition = edition;
        this.addresses = addresses;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] names = request.getParameterValues("graph");
        String sparql = addresses.sparql();
        boolean all = request.getParameter("default") != null;
        if (all ? names != null : names == null || names.length != 1) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "graph.required", sparql);
        } else if (all) {
            answers.answer(request, response, () -> Question.parse(EVERYTHING, sparql));
        } else if (!GraphNames.isAbsolute(names[0])) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "graph.absolute", names[0]);
        } else {
            named(request, response, names[0]);
        }
    }

    private void named(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Optional<MediaType> type = MediaType.best(request, MediaType.RDF);
        if (type.isEmpty()) {
            Answer.text(
                    response, HttpServletResponse.SC_NOT_ACCEPTABLE, "not.acceptable", MediaType.list(MediaType.RDF));
            return;
        }
        Optional<EntityTag> tag =
                version.get().map(now -> new EntityTag(now + "-" + type.get().extension() + "-" + edition));
        Optional<Graph> graph = published(name);
        if (graph.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", name);
        } else if (tag.isEmpty() || !Answer.unchanged(request, response, tag.get())) {
            graph.get().getPrefixMapping().setNsPrefixes(describer.prefixes());
            Answer.graph(response, graph.get(), type.get());
        }
    }

    private Optional<Graph> published(String name) {
        return isOfAnItemKeptBack(name)
                ? Optional.empty()
                : Optional.of(generations.served().graph(name)).filter(graph -> !graph.isEmpty());
    }

    /** Whether a graph is called as those of items are, and there is no public item of that name. */
    private boolean isOfAnItemKeptBack(String name) {
        String data = addresses.at("/data/");
        return name.startsWith(data)
                && items.ark(name.substring(data.length()))
                        .filter(ark -> items.find(ark).visibility() == Visibility.PUBLIC)
                        .isEmpty();
    }
}
