package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query as the SPARQL 1.1 Protocol brings it (section 2.1): by GET, by POST as a form, or by POST as it is.
 *
 * @param defaultGraphs values of {@code default-graph-uri}
 * @param namedGraphs values of {@code named-graph-uri}
 */
record QueryRequest(String query, List<String> defaultGraphs, List<String> namedGraphs) {
    private static final int MOST_GRAPHS = 100;
    /** The form of an answer and the language of a page. */
    private static final Set<String> ASIDE = Set.of("format", "lang");

    /** Of other endpoints; each would let a link make a document or a script of its own choice on our origin, or write. */
    private static final Set<String> REFUSED = Set.of(
            "callback", "force-accept", "stylesheet", "update", "using-graph-uri", "using-named-graph-uri", "request");

    QueryRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }

    /**
     * Whether a GET asks anything.
     *
     * @throws Refusal if its parameters cannot be read; to be asked once, for the server then goes on with those that can
     */
    static boolean asks(HttpServletRequest request) {
        return !ASIDE.containsAll(parameters(request).keySet());
    }

    /**
     * Reads a query from the parameters of a request.
     *
     * @param longest bytes of a query
     * @throws Refusal saying what is wrong
     */
    static QueryRequest of(HttpServletRequest request, int longest) {
        refuseParameters(request);
        return of(only(request, "query"), request, longest);
    }

    /** The same of one whose body was received. */
    static QueryRequest of(PostedRequest request, int longest) {
        refuseParameters(request);
        if (request.direct().isPresent() && request.getParameter("query") != null) {
            throw Refusal.bad("A query that is posted as it is stands in the body alone, not in a parameter too");
        }
        return of(request.direct().orElseGet(() -> only(request, "query")), request, longest);
    }

    private static QueryRequest of(String query, HttpServletRequest request, int longest) {
        if (query.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new Refusal(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The query is longer than " + longest + " bytes");
        }
        return new QueryRequest(query, graphs(request, "default-graph-uri"), graphs(request, "named-graph-uri"));
    }

    /** The server decodes them when they are first wanted, and says by an exception that it cannot. */
    static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException e) {
            throw Refusal.bad("The parameters of the address cannot be read: they are badly encoded, or too many");
        }
    }

    private static void refuseParameters(HttpServletRequest request) {
        for (String name : parameters(request).keySet()) {
            if (REFUSED.contains(name)) {
                throw Refusal.bad("The parameter '" + name
                        + "' is not supported: this endpoint answers queries and nothing else");
            }
        }
    }

    private static String only(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            throw Refusal.bad("The parameter '" + name + "' is missing");
        }
        if (values.length > 1) {
            throw Refusal.bad(
                    "The parameter '" + name + "' stands " + values.length + " times; a request asks one query");
        }
        return values[0];
    }

    /** Clients that choose no graph may send the parameter without a value. */
    private static List<String> graphs(HttpServletRequest request, String name) {
        List<String> graphs = Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .filter(graph -> !graph.isEmpty())
                .toList();
        if (graphs.size() > MOST_GRAPHS) {
            throw Refusal.bad("The parameter '" + name + "' stands more than " + MOST_GRAPHS + " times");
        }
        graphs.stream()
                .filter(graph -> !GraphNames.isAbsolute(graph))
                .findFirst()
                .ifPresent(graph -> {
                    throw Refusal.bad("The parameter '" + name + "' is '" + graph + "', which is no absolute IRI");
                });
        return graphs;
    }
}
