package org.tangthu.linkeddata.sparql.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A query that is posted, as a form or as it is. Its parameters are those of the address and of the form; they are there
 * once it was received.
 */
final class PostedRequest extends HttpServletRequestWrapper {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    /** Each byte of a query may stand in a form as three, beside the names of graphs. */
    private static final int LONGEST_FORM = 1 << 20;

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private Optional<String> direct = Optional.empty();

    PostedRequest(HttpServletRequest request) {
        super(request);
    }

    /**
     * Reads the body.
     *
     * @param longest bytes of a query
     * @throws Refusal saying what is wrong
     */
    void receive(Inbox inbox, int longest) throws IOException {
        String type = type();
        byte[] body = inbox.receive(getRequest(), type.equals(FORM) ? LONGEST_FORM : longest);
        QueryRequest.parameters((HttpServletRequest) getRequest())
                .forEach((name, values) -> add(name, List.of(values)));
        if (type.equals(FORM)) {
            Form.parameters(body).forEach(this::add);
        } else if (type.equals(DIRECT)) {
            direct = Optional.of(Form.text(body));
        } else {
            throw new Refusal(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "A query is posted with Content-Type " + FORM + " (as the parameter 'query') or " + DIRECT
                            + "; this request has '" + type + "'");
        }
    }

    private String type() {
        String type = Optional.ofNullable(getContentType()).orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private void add(String name, List<String> values) {
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values);
    }

    /** The query that is the body; empty for a form. */
    Optional<String> direct() {
        return direct;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        parameters.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
        return map;
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public String getParameter(String name) {
        return parameters.containsKey(name) ? parameters.get(name).get(0) : null;
    }
}
