package org.tangthu.linkeddata.ldes.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.ldes.EventStream;
import org.tangthu.linkeddata.ldes.StreamNode;
import org.tangthu.repository.negotiation.EntityTag;

/** {@code /ldes} and {@code /ldes/{n}}, in the form of RDF that is asked for; closed fragments may be kept for good. */
public final class EventStreamServlet extends Door {
    public static final List<String> PATTERNS = List.of("/ldes", "/ldes/*");

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");

    private final transient EventStream stream;
    private final String edition;

    /** @param edition part of every entity tag: letters, digits and hyphens */
    public EventStreamServlet(EventStream stream, String edition) {
        this.stream = stream;
        this.edition = edition;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StreamNode> node = node(request);
        Optional<MediaType> type = MediaType.best(request, MediaType.RDF);
        if (node.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", "/ldes/" + rest(request));
        } else if (type.isEmpty()) {
            Answer.text(
                    response, HttpServletResponse.SC_NOT_ACCEPTABLE, "not.acceptable", MediaType.list(MediaType.RDF));
        } else {
            send(request, response, node.get(), type.get());
        }
    }

    private Optional<StreamNode> node(HttpServletRequest request) {
        String number = rest(request);
        if (request.getPathInfo() == null) {
            return Optional.of(stream.root());
        }
        return NUMBER.matcher(number).matches() ? stream.fragment(Long.parseLong(number)) : Optional.empty();
    }

    private void send(HttpServletRequest request, HttpServletResponse response, StreamNode node, MediaType type)
            throws IOException {
        if (node.closed()) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (!Answer.unchanged(request, response, new EntityTag(node.tag() + "-" + type.extension() + "-" + edition))) {
            Answer.graph(response, node.graph(), type);
        }
    }
}
