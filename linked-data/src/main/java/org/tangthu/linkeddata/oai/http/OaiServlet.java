package org.tangthu.linkeddata.oai.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.oai.OaiProvider;

/**
 * {@code /oai} by GET and by POST of a form; {@code /oai/style.css}, by which browsers show the answers. Errors of the
 * protocol are answered with 200, as it asks.
 */
public final class OaiServlet extends Door {
    public static final List<String> PATTERNS = List.of("/oai", "/oai/style.css");

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final transient OaiProvider provider;

    public OaiServlet(OaiProvider provider) {
        this.provider = provider;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isStyle(request)) {
            refuse(response);
        } else {
            doGet(request, response);
        }
    }

    @Override
    protected String methods() {
        return METHODS;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isStyle(request)) {
            style(response);
            return;
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding("UTF-8");
        }
        response.setHeader("Cache-Control", "no-cache");
        HeldBody body = new HeldBody(response, "text/xml;charset=UTF-8");
        Optional<Map<String, List<String>>> arguments = arguments(request);
        if (arguments.isPresent()) {
            provider.answer(arguments.get(), body);
        } else {
            provider.refuse(body);
        }
        body.end();
    }

    /** Of the address and of a form, in one list. The server bounds them, and says by an exception that it cannot read some. */
    private static Optional<Map<String, List<String>>> arguments(HttpServletRequest request) {
        try {
            Map<String, List<String>> arguments = new TreeMap<>();
            request.getParameterMap().forEach((name, values) -> arguments.put(name, Arrays.asList(values)));
            return Optional.of(arguments);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean isStyle(HttpServletRequest request) {
        return request.getServletPath().endsWith(".css");
    }

    private void style(HttpServletResponse response) throws IOException {
        try (InputStream style = OaiServlet.class.getResourceAsStream("style.css")) {
            response.setHeader("Cache-Control", "public, max-age=3600");
            Answer.body(response, "text/css;charset=UTF-8", style.readAllBytes());
        }
    }
}
