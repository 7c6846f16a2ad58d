package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.reconcile.KnownEntity;
import org.tangthu.linkeddata.reconcile.LabelSearchUnavailable;
import org.tangthu.linkeddata.reconcile.Reconciliation;
import org.tangthu.repository.address.Addresses;

/**
 * {@code /reconcile} after the Reconciliation Service API 0.2, by GET and by forms that are posted, open to scripts of every
 * origin. JSONP, which the specification leaves to services, is not offered: it lets a service run scripts at its client. Nor
 * are flyouts, which the specification means to drop.
 */
public final class ReconcileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ReconcileServlet.class);
    private static final String JSON = "application/json;charset=utf-8";
    private static final String PROBLEM = "application/problem+json;charset=utf-8";
    /** More than the bounds of a batch let one need. */
    private static final int LONGEST = 1 << 20;

    private static final int LONGEST_TYPED = 500;
    private static final int MOST_PROPOSED = 100;

    private final transient Reconciliation reconciliation;
    private final transient Addresses addresses;
    /** By the segment that follows the address of the door. */
    private final transient Map<String, Endpoint> endpoints;

    /** @param build version of this program */
    public ReconcileServlet(Reconciliation reconciliation, Addresses addresses, String build) {
        this.reconciliation = reconciliation;
        this.addresses = addresses;
        this.endpoints = Stream.of("vi", "en")
                .collect(Collectors.toMap(language -> language, language -> endpoint(language, build)));
    }

    private Endpoint endpoint(String language, String build) {
        ServiceTerms terms = ServiceTerms.in(language);
        String address = addresses.at(language.equals("vi") ? "/reconcile" : "/reconcile/" + language);
        String name = terms.words().text("service") + " – "
                + URI.create(addresses.base()).getHost();
        Manifest manifest = new Manifest(addresses.base(), address, name, build);
        return new Endpoint(reconciliation, manifest, terms);
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        Answer.options(response, "GET, HEAD, POST, OPTIONS");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        serve(request, response);
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answer.open(response);
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        try {
            answer(request, response);
        } catch (BadQuestion e) {
            problem(response, e.status(), e.getMessage());
        } catch (LabelSearchUnavailable e) {
            LOG.warn(e.getMessage(), e);
            response.setHeader("Retry-After", "10");
            problem(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Names cannot be searched now; try again");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("/$", "");
        boolean english = path.equals("/en") || path.startsWith("/en/");
        Endpoint endpoint = endpoints.get(english ? "en" : "vi");
        switch (english ? path.substring("/en".length()) : path) {
            case "" -> json(response, core(request, endpoint));
            case "/suggest/entity" ->
                json(response, endpoint.entities(typed(request), types(request), number(request, "cursor", 0)));
            case "/suggest/type" -> json(response, endpoint.types(typed(request), number(request, "cursor", 0)));
            case "/suggest/property" ->
                json(response, endpoint.properties(typed(request), types(request), number(request, "cursor", 0)));
            case "/properties" ->
                json(
                        response,
                        endpoint.proposals(
                                parameter(request, "type").orElse(""), number(request, "limit", MOST_PROPOSED)));
            case "/preview" -> preview(request, response, endpoint.language());
            case "/view" ->
                Answer.see(response, addresses.at("/" + entity(request).id()));
            default -> throw BadQuestion.unknown("There is no part of the reconciliation service at this address");
        }
    }

    private static JsonNode core(HttpServletRequest request, Endpoint endpoint) {
        Optional<String> queries = parameter(request, "queries");
        Optional<String> extend = parameter(request, "extend");
        if (queries.isPresent()) {
            return endpoint.matches(queries.get());
        }
        if (extend.isPresent()) {
            return endpoint.extension(extend.get());
        }
        if (request.getMethod().equals("POST")) {
            throw BadQuestion.malformed("Send a form (application/x-www-form-urlencoded) with queries or extend");
        }
        return endpoint.manifest();
    }

    private void preview(HttpServletRequest request, HttpServletResponse response, String language) throws IOException {
        KnownEntity entity = entity(request);
        String page = Preview.of(
                entity, reconciliation.types().of(entity), addresses.at("/" + entity.id()), ServiceTerms.in(language));
        response.setHeader("Content-Language", language);
        Answer.body(response, MediaType.HTML.contentType(), page.getBytes(StandardCharsets.UTF_8));
    }

    private KnownEntity entity(HttpServletRequest request) {
        return reconciliation
                .find(parameter(request, "id").orElse(""))
                .orElseThrow(() -> BadQuestion.unknown("There is no entity of this id"));
    }

    private static String typed(HttpServletRequest request) {
        String typed = parameter(request, "prefix")
                .orElseThrow(() -> BadQuestion.malformed("The parameter prefix is missing"));
        if (typed.length() > LONGEST_TYPED) {
            throw BadQuestion.malformed("prefix is longer than " + LONGEST_TYPED + " characters");
        }
        return typed;
    }

    private static Set<String> types(HttpServletRequest request) {
        String[] types = Optional.ofNullable(request.getParameterValues("type")).orElse(new String[0]);
        return Stream.of(types).filter(type -> !type.isBlank()).collect(Collectors.toSet());
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        Optional<String> number = parameter(request, name).filter(text -> !text.isEmpty());
        if (number.filter(text -> !text.matches("\\d{1,6}")).isPresent()) {
            throw BadQuestion.malformed(name + " must be a number, 0 or more");
        }
        return number.map(Integer::parseInt).orElse(otherwise);
    }

    /** The server reads no larger form than it is set to, and then says so by an exception. */
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            Optional<String> value = Optional.ofNullable(request.getParameter(name));
            if (value.filter(text -> text.length() > LONGEST).isPresent()) {
                throw BadQuestion.tooLarge(name + " is longer than " + LONGEST + " characters");
            }
            return value;
        } catch (IllegalStateException e) {
            throw request.getContentLengthLong() > LONGEST
                    ? BadQuestion.tooLarge("The form is larger than " + LONGEST + " bytes")
                    : BadQuestion.malformed("The form cannot be read: " + e.getMessage());
        }
    }

    private static void json(HttpServletResponse response, JsonNode json) throws IOException {
        write(response, JSON, json);
    }

    /** RFC 9457. */
    private static void problem(HttpServletResponse response, int status, String detail) throws IOException {
        response.setStatus(status);
        write(
                response,
                PROBLEM,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "about:blank")
                        .put("status", status)
                        .put("detail", detail));
    }

    private static void write(HttpServletResponse response, String type, JsonNode json) throws IOException {
        Answer.body(response, type, json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
