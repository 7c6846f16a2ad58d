package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.sparql.BusyQueries;
import org.tangthu.linkeddata.sparql.FailedQuery;
import org.tangthu.linkeddata.sparql.LateQuery;
import org.tangthu.linkeddata.sparql.SparqlException;

/** Why there is no answer, as a status and a sentence for whoever wrote the query (SPARQL 1.1 Protocol, 2.1.6). */
final class Errors {
    private Errors() {}

    static void tell(HttpServletResponse response, SparqlException reason) throws IOException {
        if (reason instanceof BusyQueries busy) {
            response.setHeader("Retry-After", Long.toString(busy.after().toSeconds()));
        }
        tell(response, status(reason), reason.getMessage());
    }

    private static int status(SparqlException reason) {
        if (reason instanceof BusyQueries || reason instanceof LateQuery) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return reason instanceof FailedQuery
                ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                : HttpServletResponse.SC_BAD_REQUEST;
    }

    static void tell(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        byte[] text = (message + "\n").getBytes(StandardCharsets.UTF_8);
        Answer.body(response, "text/plain;charset=utf-8", text);
    }
}
