package org.tangthu.iiif.presentation.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.http.Conditional;
import org.tangthu.iiif.http.ContentCoding;
import org.tangthu.iiif.http.IiifServlet;
import org.tangthu.iiif.presentation.Document;
import org.tangthu.iiif.presentation.Packed;
import org.tangthu.iiif.presentation.PageAnnotations;
import org.tangthu.iiif.presentation.Presentation;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.PresentationApi;
import org.tangthu.repository.negotiation.EntityTag;

/** One version of the Presentation API: manifests, canvases, ranges, collections and page texts at {@code /iiif/presentation/{version}/…}. */
public final class PresentationServlet extends IiifServlet {
    private static final int MAX_ID = 100;
    private static final long serialVersionUID = 1L;

    private final transient PresentationApi api;
    private final transient Presentation presentation;
    private final transient PageAnnotations annotations;
    private final String build;

    /** @param build name of the program's build, part of every entity tag */
    public PresentationServlet(
            PresentationApi api, Presentation presentation, PageAnnotations annotations, String build) {
        this.api = api;
        this.presentation = presentation;
        this.annotations = annotations;
        this.build = build;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Document document = find(path, request);
        response.setHeader("Cache-Control", document.open() ? "public, no-cache" : "private, no-cache");
        response.setHeader("Vary", "Accept, Accept-Encoding");
        response.setHeader("Access-Control-Expose-Headers", "Link");
        document.links().forEach(link -> response.addHeader("Link", link));
        if (!Conditional.notModified(request, response, new EntityTag(document.tag() + "-" + build))) {
            response.setContentType(mediaType(request));
            send(document.body().get(), request, response);
        }
    }

    private Document find(List<String> path, HttpServletRequest request) {
        if (path.size() == 2 && path.get(0).equals("collection")) {
            Optional<String> after =
                    Optional.ofNullable(request.getParameter("after")).map(PresentationServlet::bounded);
            return presentation.collection(api, new Listing.Name(bounded(path.get(1)), after));
        } else if (path.size() == 2 && path.get(1).equals("manifest")) {
            return presentation.manifest(api, bounded(path.get(0)));
        } else if (path.size() == 3 && path.get(1).equals("canvas")) {
            return presentation.canvas(api, bounded(path.get(0)), path.get(2));
        } else if (path.size() == 3 && path.get(1).equals("range")) {
            return presentation.range(api, bounded(path.get(0)), path.get(2));
        } else if (path.size() == 3 && path.get(1).equals("annotations")) {
            return annotations.of(api, bounded(path.get(0)), path.get(2), visitor(request));
        }
        throw new NotFoundException("There is nothing here; a manifest stands at {item}/manifest");
    }

    private static String bounded(String id) {
        if (id.length() > MAX_ID) {
            throw new InvalidRequestException("No identifier is that long");
        }
        return id;
    }

    private String mediaType(HttpServletRequest request) {
        boolean linkedData =
                api.prefersLinkedData() ? !asksFor(request, JSON, LINKED_DATA) : asksFor(request, LINKED_DATA, JSON);
        return linkedData ? api.linkedDataType() : JSON;
    }

    private static void send(Packed body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ContentCoding.acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(body.packedLength());
            body.writePacked(response.getOutputStream());
        } else {
            response.setContentLength(body.length());
            body.write(response.getOutputStream());
        }
    }
}
