package org.tangthu.linkeddata.named.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.named.BadValue;
import org.tangthu.linkeddata.named.NamedQueries;
import org.tangthu.linkeddata.named.NamedQuery;
import org.tangthu.linkeddata.named.Parameter;
import org.tangthu.linkeddata.named.Texts;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.sparql.http.QueryAnswers;
import org.tangthu.repository.address.Addresses;

/**
 * {@code /api/queries}: the named queries with all that one must know to ask them; {@code /api/queries/{name}}: the answer of one,
 * within the guard of the endpoint and in all its forms.
 */
public final class NamedQueriesServlet extends Door {
    private static final long serialVersionUID = 1L;
    /** Says in which form the answer is to come, and is no parameter of a query. */
    private static final String FORMAT = "format";

    private final transient NamedQueries queries;
    private final transient QueryAnswers answers;
    private final transient Addresses addresses;

    public NamedQueriesServlet(NamedQueries queries, QueryAnswers answers, Addresses addresses) {
        this.queries = queries;
        this.answers = answers;
        this.addresses = addresses;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = rest(request);
        Optional<NamedQuery> query = queries.find(name);
        if (name.isEmpty()) {
            write(response, "application/json", list());
        } else if (query.isEmpty()) {
            problem(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "There is no query of this name; " + addresses.at("/api/queries") + " lists them");
        } else {
            ask(request, response, query.get());
        }
    }

    private void ask(HttpServletRequest request, HttpServletResponse response, NamedQuery query) throws IOException {
        try {
            String text = query.with(values(request));
            answers.answer(request, response, () -> Question.parse(text, addresses.sparql()));
        } catch (BadValue e) {
            problem(response, HttpServletResponse.SC_BAD_REQUEST, e.getMessage());
        }
    }

    private static Map<String, String> values(HttpServletRequest request) {
        Map<String, String> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> {
            if (all.length > 1) {
                throw BadValue.twice(name);
            }
            if (!name.equals(FORMAT)) {
                values.put(name, all[0]);
            }
        });
        return values;
    }

    private ObjectNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode list = answer.putArray("queries");
        queries.all().forEach(query -> describe(query, list.addObject()));
        return answer;
    }

    private void describe(NamedQuery query, ObjectNode json) {
        json.put("name", query.name()).put("address", addresses.at("/api/queries/" + query.name()));
        put(json.putObject("title"), query.title());
        put(json.putObject("description"), query.description());
        ArrayNode parameters = json.putArray("parameters");
        query.parameters().forEach(parameter -> describe(parameter, parameters.addObject()));
        if (query.isList()) {
            json.putObject("limit").put("default", NamedQuery.DEFAULT_LIMIT).put("maximum", NamedQuery.MAX_LIMIT);
        }
        json.put("sparql", query.text());
    }

    private static void describe(Parameter parameter, ObjectNode json) {
        json.put("name", parameter.name())
                .put("type", parameter.typeName())
                .put("required", parameter.required())
                .put("expected", parameter.expected());
        put(json.putObject("title"), parameter.title());
        parameter.example().ifPresent(example -> json.put("example", example));
    }

    private static void put(ObjectNode json, Texts texts) {
        json.put("vi", texts.vi()).put("en", texts.en());
    }

    /** RFC 9457. */
    private static void problem(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        write(
                response,
                "application/problem+json",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "about:blank")
                        .put("status", status)
                        .put("detail", detail));
    }

    private static void write(HttpServletResponse response, String type, ObjectNode json) throws IOException {
        Answer.body(response, type + ";charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
