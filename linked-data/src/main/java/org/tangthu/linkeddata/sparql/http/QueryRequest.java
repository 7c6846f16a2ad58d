package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A query as the SPARQL 1.1 Protocol brings it (section 2.1): by GET, by POST as a form, or by POST as it is.
 *
 * @param defaultGraphs values of {@code default-graph-uri}
 * @param namedGraphs values of {@code named-graph-uri}
 */
record QueryRequest(String query, List<String> defaultGraphs, List<String> namedGraphs) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
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

    /** Whether a GET asks anything. */
    static boolean asks(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(name -> !ASIDE.contains(name));
    }

    /**
     * Reads a query.
     *
     * @param longest bytes of a query
     * @throws Refusal saying what is wrong
     */
    static QueryRequest of(HttpServletRequest request, int longest) throws IOException {
        refuseParameters(request);
        String query = isPost(request) ? posted(request, longest) : only(request, "query");
        if (query.length() > longest) {
            throw tooLong(longest);
        }
        return new QueryRequest(query, graphs(request, "default-graph-uri"), graphs(request, "named-graph-uri"));
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    private static void refuseParameters(HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (REFUSED.contains(name)) {
                throw bad("The parameter '" + name
                        + "' is not supported: this endpoint answers queries and nothing else");
            }
        }
    }

    private static String posted(HttpServletRequest request, int longest) throws IOException {
        String[] type = Optional.ofNullable(request.getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split(";", 2);
        if (type[0].strip().equals(FORM)) {
            return only(request, "query");
        }
        if (!type[0].strip().equals(DIRECT)) {
            throw new Refusal(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "A query is posted with Content-Type " + FORM + " (as the parameter 'query') or " + DIRECT
                            + "; this request has '" + type[0] + "'");
        }
        if (request.getParameter("query") != null) {
            throw bad("A query that is posted as " + DIRECT + " stands in the body alone, not in a parameter too");
        }
        return text(request.getInputStream().readNBytes(longest + 1), longest);
    }

    private static String text(byte[] body, int longest) {
        if (body.length > longest) {
            throw tooLong(longest);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("The body is no UTF-8, as a query must be (SPARQL 1.1 Protocol, 2.1.3)");
        }
    }

    private static String only(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            throw bad("The parameter '" + name + "' is missing");
        }
        if (values.length > 1) {
            throw bad("The parameter '" + name + "' stands " + values.length + " times; a request asks one query");
        }
        return values[0];
    }

    private static List<String> graphs(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return List.of();
        }
        if (values.length > MOST_GRAPHS) {
            throw bad("The parameter '" + name + "' stands more than " + MOST_GRAPHS + " times");
        }
        return List.of(values);
    }

    private static Refusal bad(String message) {
        return new Refusal(HttpServletResponse.SC_BAD_REQUEST, message);
    }

    private static Refusal tooLong(int longest) {
        return new Refusal(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The query is longer than " + longest + " bytes");
    }
}
