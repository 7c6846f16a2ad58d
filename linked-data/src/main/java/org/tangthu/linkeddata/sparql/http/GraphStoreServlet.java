package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /rdf-graph-store}: the reading half of the SPARQL 1.1 Graph Store HTTP Protocol (5.2, 5.6). {@code ?graph=…} is one
 * named graph as a whole. {@code ?default} is the union of all: a query like any other, with the limits of the endpoint.
 */
public final class GraphStoreServlet extends Door {
    private static final long serialVersionUID = 1L;
    private static final String EVERYTHING = "CONSTRUCT WHERE { ?s ?p ?o }";

    private final transient RdfGenerations generations;
    private final transient Describer describer;
    private final transient QueryAnswers answers;
    private final transient Supplier<Optional<DataVersion>> version;
    private final String edition;
    private final String sparql;

    /**
     * @param version of the data that is served
     * @param edition what descriptions hang on besides the data
     * @param sparql address of the query endpoint
     */
    public GraphStoreServlet(
            RdfGenerations generations,
            Describer describer,
            QueryAnswers answers,
            Supplier<Optional<DataVersion>> version,
            String edition,
            String sparql) {
        this.generations = generations;
        this.describer = describer;
        this.answers = answers;
        this.version = version;
        this.edition = edition;
        this.sparql = sparql;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] names = request.getParameterValues("graph");
        boolean all = request.getParameter("default") != null;
        if (all ? names != null : names == null || names.length != 1) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "graph.required", sparql);
        } else if (all) {
            answers.answer(request, response, () -> Question.parse(EVERYTHING, sparql));
        } else if (!isAbsolute(names[0])) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "graph.absolute", names[0]);
        } else {
            named(request, response, names[0]);
        }
    }

    private static boolean isAbsolute(String name) {
        try {
            return new URI(name).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
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
        Graph graph = generations.served().graph(name);
        if (graph.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", name);
        } else if (tag.isEmpty() || !Answer.unchanged(request, response, tag.get())) {
            graph.getPrefixMapping().setNsPrefixes(describer.prefixes());
            Answer.graph(response, graph, type.get());
        }
    }
}
