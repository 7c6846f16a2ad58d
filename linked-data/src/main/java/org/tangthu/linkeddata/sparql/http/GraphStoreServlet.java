package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.store.RdfGenerations;

/**
 * {@code /rdf-graph-store?graph=…}: reads one named graph (SPARQL 1.1 Graph Store HTTP Protocol, 5.2). The default graph is
 * the union of all and is not given out here; writing is not allowed.
 */
public final class GraphStoreServlet extends Door {
    private static final long serialVersionUID = 1L;

    private final transient RdfGenerations generations;
    private final transient Describer describer;
    private final String sparql;

    /** @param sparql address of the query endpoint */
    public GraphStoreServlet(RdfGenerations generations, Describer describer, String sparql) {
        this.generations = generations;
        this.describer = describer;
        this.sparql = sparql;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("graph");
        Optional<MediaType> type = MediaType.best(request, MediaType.RDF);
        if (name == null || name.isBlank()) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "graph.required", sparql);
        } else if (type.isEmpty()) {
            Answer.text(
                    response, HttpServletResponse.SC_NOT_ACCEPTABLE, "not.acceptable", MediaType.list(MediaType.RDF));
        } else {
            Graph graph = generations.served().graph(name);
            if (graph.isEmpty()) {
                Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", name);
            } else {
                graph.getPrefixMapping().setNsPrefixes(describer.prefixes());
                Answer.graph(response, graph, type.get());
            }
        }
    }
}
