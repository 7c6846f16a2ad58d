package org.tangthu.iiif.presentation.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.http.Conditional;
import org.tangthu.iiif.http.IiifServlet;
import org.tangthu.iiif.presentation.Document;
import org.tangthu.iiif.presentation.Presentation;

/** Presentation API 3.0: manifests, canvases and collections at {@code /iiif/presentation/3/…}. */
public final class PresentationServlet extends IiifServlet {
    public static final String PATH = "/iiif/presentation/3";

    private static final String MEDIA_TYPE =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";
    private static final int MAX_ID = 100;
    private static final long serialVersionUID = 1L;

    private final transient Presentation presentation;
    private final transient ObjectMapper json = new ObjectMapper();

    public PresentationServlet(Presentation presentation) {
        this.presentation = presentation;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Document document = find(path, request);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept");
        boolean known = document.modified().isPresent()
                ? Conditional.notModified(
                        request, response, document.tag(), document.modified().get())
                : Conditional.notModified(request, response, document.tag());
        if (!known) {
            send(response, mediaType(request), json.writeValueAsBytes(document.json()));
        }
    }

    private Document find(List<String> path, HttpServletRequest request) {
        if (path.size() == 2 && path.get(0).equals("collection")) {
            String id = bounded(path.get(1));
            String after =
                    bounded(Optional.ofNullable(request.getParameter("after")).orElse(""));
            return id.equals("top") ? presentation.top(after) : presentation.collection(id, after);
        } else if (path.size() == 2 && path.get(1).equals("manifest")) {
            return presentation.manifest(bounded(path.get(0)));
        } else if (path.size() == 3 && path.get(1).equals("canvas")) {
            return presentation.canvas(bounded(path.get(0)), path.get(2));
        }
        throw new NotFoundException("There is nothing here; a manifest stands at {item}/manifest");
    }

    private static String bounded(String id) {
        if (id.length() > MAX_ID) {
            throw new InvalidRequestException("No identifier is that long");
        }
        return id;
    }

    private static String mediaType(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("application/json") && !accept.contains("ld+json")
                ? "application/json"
                : MEDIA_TYPE;
    }
}
