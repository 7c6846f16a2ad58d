package org.tangthu.iiif.discovery.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.tangthu.iiif.discovery.ChangeList;
import org.tangthu.iiif.discovery.Discovery;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.http.Conditional;
import org.tangthu.iiif.http.IiifServlet;
import org.tangthu.repository.negotiation.EntityTag;

/** Answers {@code activity/all} and {@code activity/page/{n}}; pages that never change again may be kept for good. */
public final class DiscoveryServlet extends IiifServlet {
    public static final String PATH = "/iiif/discovery/1";

    private static final long serialVersionUID = 1L;
    private static final String PROFILE = ";profile=\"http://iiif.io/api/discovery/1/context.json\"";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");
    private static final ObjectMapper JSON_WRITER = new ObjectMapper();

    private final transient Discovery discovery;
    private final String build;

    /** @param build part of every entity tag */
    public DiscoveryServlet(Discovery discovery, String build) {
        this.discovery = discovery;
        this.build = build;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ChangeList changes = find(path);
        response.setHeader(
                "Cache-Control", changes.closed() ? "public, max-age=31536000, immutable" : "public, no-cache");
        response.setHeader("Vary", "Accept");
        if (!Conditional.notModified(request, response, new EntityTag(changes.tag() + "-" + build))) {
            String type = asksFor(request, JSON, LINKED_DATA) ? JSON : LINKED_DATA + PROFILE;
            send(response, type, JSON_WRITER.writeValueAsBytes(changes.tree()));
        }
    }

    private ChangeList find(List<String> path) {
        if (path.equals(List.of("activity", "all"))) {
            return discovery.all();
        } else if (path.size() == 3
                && path.subList(0, 2).equals(List.of("activity", "page"))
                && NUMBER.matcher(path.get(2)).matches()) {
            return discovery.page(Long.parseLong(path.get(2)));
        }
        throw new NotFoundException("There is nothing here; changes begin at activity/all");
    }
}
