package org.tangthu.linkeddata.resourcesync.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.prepared.PreparedSet;
import org.tangthu.linkeddata.prepared.http.PreparedAnswer;
import org.tangthu.linkeddata.resourcesync.ResourceSync;
import org.tangthu.linkeddata.resourcesync.SyncDocument;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /.well-known/resourcesync} and {@code /resourcesync/…}: documents that are made when asked for, change lists that
 * may be kept for good once they are closed, and lists and packages that were prepared.
 */
public final class ResourceSyncServlet extends Door {
    public static final List<String> PATTERNS = List.of("/.well-known/resourcesync", "/resourcesync/*");

    private static final long serialVersionUID = 1L;
    private static final String XML = "application/xml";
    private static final Pattern CHANGES = Pattern.compile("changelist-([1-9]\\d{0,14})\\.xml");

    /** The newest, or that of a set which is named before it. */
    private static final Pattern PREPARED = Pattern.compile("(?:\\d{1,18}-)?(resourcelist|resourcedump)[.-].*");

    private final transient ResourceSync documents;
    private final transient PreparedAnswer lists;
    private final transient PreparedAnswer dumps;
    private final String edition;

    /** @param edition part of every entity tag: letters, digits and hyphens */
    public ResourceSyncServlet(ResourceSync documents, PreparedSet lists, PreparedSet dumps, String edition) {
        this.documents = documents;
        this.lists = new PreparedAnswer(lists);
        this.dumps = new PreparedAnswer(dumps);
        this.edition = edition;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = rest(request);
        Optional<SyncDocument> document = document(request, name);
        if (document.isPresent()) {
            send(request, response, document.get());
        } else if (!prepared(request, response, name)) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", "/resourcesync/" + name);
        }
    }

    private Optional<SyncDocument> document(HttpServletRequest request, String name) {
        if (request.getServletPath().startsWith("/.well-known/")) {
            return Optional.of(documents.description());
        }
        Matcher changes = CHANGES.matcher(name);
        if (changes.matches()) {
            return documents.changes(Long.parseLong(changes.group(1)));
        }
        return switch (name) {
            case "capabilitylist.xml" -> Optional.of(documents.capabilities());
            case "changelist.xml" -> documents.changes();
            default -> Optional.empty();
        };
    }

    private void send(HttpServletRequest request, HttpServletResponse response, SyncDocument document)
            throws IOException {
        if (document.closed()) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
        if (!Answer.unchanged(request, response, new EntityTag(document.tag() + "-" + edition))) {
            Answer.body(response, XML, document.xml());
        }
    }

    private boolean prepared(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Matcher prepared = PREPARED.matcher(name);
        if (!prepared.matches()) {
            return false;
        }
        String type = name.endsWith(".zip") ? "application/zip" : XML;
        PreparedAnswer files = prepared.group(1).equals("resourcelist") ? lists : dumps;
        return files.send(request, response, name, type);
    }
}
