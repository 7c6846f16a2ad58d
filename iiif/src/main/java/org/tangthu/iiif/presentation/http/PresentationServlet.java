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
import org.tangthu.repository.negotiation.EntityTag;

/** Presentation API 3.0: manifests, canvases and collections at {@code /iiif/presentation/3/…}. */
public final class PresentationServlet extends IiifServlet {
    public static final String PATH = "/iiif/presentation/3";

    private static final String PROFILE = ";profile=\"http://iiif.io/api/presentation/3/context.json\"";
    private static final int MAX_ID = 100;
    private static final long serialVersionUID = 1L;

    private final transient Presentation presentation;
    private final String build;
    private final transient ObjectMapper json = new ObjectMapper();

    /** @param build name of the program's build, part of every entity tag */
    public PresentationServlet(Presentation presentation, String build) {
        this.presentation = presentation;
        this.build = build;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Document document = find(path, request);
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept");
        EntityTag tag = new EntityTag(document.tag() + "-" + build);
        if (!Conditional.notModified(request, response, tag)) {
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
        return asksFor(request, JSON, LINKED_DATA) ? JSON : LINKED_DATA + PROFILE;
    }
}
