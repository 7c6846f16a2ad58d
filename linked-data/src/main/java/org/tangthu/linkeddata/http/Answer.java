package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.apache.jena.graph.Graph;
import org.tangthu.repository.negotiation.EntityTag;

/** How every door answers: graphs, redirections and plain texts, open to scripts of any origin. */
public final class Answer {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String MESSAGES = "org.tangthu.linkeddata.http.messages";

    private Answer() {}

    /**
     * Anybody's script may read open data; the answer depends on Accept, and whoever keeps it asks whether it still holds:
     * what is withdrawn is not to be read out of caches.
     */
    public static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Link, Location, ETag, Vary, Content-Location, Content-Profile, Content-Range, Accept-Ranges, Repr-Digest,"
                        + " Memento-Datetime, Retry-After, Content-Disposition, X-SPARQL-MaxRows, X-SPARQL-MaxBytes");
        response.addHeader("Vary", "Accept");
        response.setHeader("Cache-Control", "no-cache");
    }

    /** To a preflight request. */
    public static void options(HttpServletResponse response, String methods) {
        open(response);
        response.setHeader("Allow", methods);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Accept-Profile, Authorization, Content-Type, If-None-Match, If-Range, Range");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Written to memory first, so that a graph which cannot be written is an error and not half an answer. */
    public static void graph(HttpServletResponse response, Graph graph, MediaType type) throws IOException {
        body(response, type.contentType(), bytes(graph, type));
    }

    static byte[] bytes(Graph graph, MediaType type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        type.write(graph, bytes);
        return bytes.toByteArray();
    }

    public static void page(HttpServletResponse response, PageFrame frame, Page page) throws IOException {
        document(response, frame.around(page), page.language());
    }

    /** A whole HTML document. @param language {@code vi} or {@code en} */
    static void document(HttpServletResponse response, String html, String language) throws IOException {
        response.setHeader("Content-Language", language);
        body(response, MediaType.HTML.contentType(), html.getBytes(StandardCharsets.UTF_8));
    }

    public static void see(HttpServletResponse response, String address) {
        redirect(response, HttpServletResponse.SC_SEE_OTHER, address);
    }

    /** For this time: the same address may lead elsewhere at another. */
    public static void found(HttpServletResponse response, String address) {
        redirect(response, HttpServletResponse.SC_FOUND, address);
    }

    public static void moved(HttpServletResponse response, String address) {
        redirect(response, HttpServletResponse.SC_MOVED_PERMANENTLY, address);
    }

    /** A sentence from the bundles, in Vietnamese and in English. */
    public static void text(HttpServletResponse response, int status, String key, Object... arguments)
            throws IOException {
        response.setStatus(status);
        String both = sentence(Locale.forLanguageTag("vi"), key, arguments) + "\n"
                + sentence(Locale.ENGLISH, key, arguments) + "\n";
        body(response, "text/plain;charset=utf-8", both.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * 404 for an address that names nothing: to people a page, to programs two sentences.
     *
     * @param index where that which there is can be found
     */
    public static void missing(
            HttpServletRequest request, HttpServletResponse response, PageFrame frame, String index, String path)
            throws IOException {
        Words words = Words.of(request, MESSAGES);
        Html way = new Html()
                .open("p")
                .link(words.page(index), words.text("unknown.index"))
                .close("p");
        absent(request, response, frame, HttpServletResponse.SC_NOT_FOUND, way, "unknown", path);
    }

    /** 404 or 410 with a sentence from the bundles: to people a page in their language, to programs both languages. */
    public static void absent(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            int status,
            String key,
            Object... arguments)
            throws IOException {
        absent(request, response, frame, status, new Html(), key, arguments);
    }

    private static void absent(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            int status,
            Html way,
            String key,
            Object... arguments)
            throws IOException {
        if (!MediaType.best(request, MediaType.RDF_THEN_HTML).equals(Optional.of(MediaType.HTML))) {
            text(response, status, key, arguments);
            return;
        }
        Words words = Words.of(request, MESSAGES);
        String title = words.text("title." + status);
        Html html = new Html()
                .element("p", Integer.toString(status), "class", "kicker")
                .element("h1", title)
                .element("p", words.text(key, arguments), "class", "prose")
                .add(way);
        response.setStatus(status);
        page(
                response,
                frame,
                new Page(path(request), words.language(), title, Optional.empty(), Optional.empty(), List.of(), html));
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Whether the client has this version already; if so the answer is done. */
    public static boolean unchanged(HttpServletRequest request, HttpServletResponse response, EntityTag tag) {
        response.setHeader("ETag", tag.toString());
        if (!tag.isIn(request.getHeaders("If-None-Match"))) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    /** A body whose tag is made of itself, for what has no version: it is made each time, but not sent to who has it. */
    static void tagged(HttpServletRequest request, HttpServletResponse response, String contentType, byte[] bytes)
            throws IOException {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString());
        if (!unchanged(request, response, tag)) {
            body(response, contentType, bytes);
        }
    }

    public static void body(HttpServletResponse response, String contentType, byte[] bytes) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void redirect(HttpServletResponse response, int status, String address) {
        response.setStatus(status);
        response.setHeader("Location", address);
        response.setContentLength(0);
    }

    private static String sentence(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(MESSAGES, locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
