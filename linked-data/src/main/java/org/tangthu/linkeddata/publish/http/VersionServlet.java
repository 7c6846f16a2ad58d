package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.http.MediaType;
import org.tangthu.linkeddata.publish.TimeMap;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.negotiation.EntityTag;
import org.tangthu.repository.version.ItemVersions;

/**
 * {@code /versions/{id}}, the TimeMap of an item's description, and {@code /versions/{id}/{n}}, its Mementos (RFC 7089), as RDF by
 * {@code Accept} or by extension. Versions obey today's rules: of what is withdrawn or erased now there are none (410), nor of
 * what is not published (404), whatever it was then. Mount it at {@code /versions/*}.
 */
public final class VersionServlet extends Door {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/versions/([^/]+)(?:/([1-9][0-9]{0,8}))?");

    private final transient PublicItems items;
    private final transient ItemVersions versions;
    private final transient Describer describer;
    private final transient TimeMap times;
    private final String edition;

    /** @param edition names what an answer hangs on besides its item; letters, digits and hyphens */
    public VersionServlet(
            PublicItems items, ItemVersions versions, Describer describer, TimeMap times, String edition) {
        this.items = items;
        this.versions = versions;
        this.describer = describer;
        this.times = times;
        this.edition = edition;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FormedPath path = FormedPath.of(request);
        Matcher parts = PATH.matcher(path.bare());
        Optional<Ark> ark = parts.matches() ? items.ark(parts.group(1)) : Optional.empty();
        if (ark.isEmpty() || path.fixed().isPresent() && parts.group(2) == null) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", path.bare());
            return;
        }
        switch (items.find(ark.get()).visibility()) {
            case HIDDEN -> Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", path.bare());
            case GONE ->
                Answer.text(
                        response, HttpServletResponse.SC_GONE, "gone", ark.get().toString());
            case PUBLIC -> {
                if (parts.group(2) == null) {
                    list(response, ark.get());
                } else {
                    version(request, response, ark.get(), Integer.parseInt(parts.group(2)), path);
                }
            }
        }
    }

    private void list(HttpServletResponse response, Ark ark) throws IOException {
        times.links(ark).forEach(link -> response.addHeader("Link", link));
        byte[] list = times.text(ark, versions.of(ark)).getBytes(StandardCharsets.UTF_8);
        Answer.body(response, TimeMap.TYPE, list);
    }

    private void version(HttpServletRequest request, HttpServletResponse response, Ark ark, int number, FormedPath path)
            throws IOException {
        Optional<CatalogueEntry> found = versions.find(ark, number);
        Optional<MediaType> type = path.fixed().or(() -> MediaType.best(request, MediaType.RDF));
        if (found.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", path.bare());
        } else if (type.isEmpty()) {
            Answer.text(
                    response, HttpServletResponse.SC_NOT_ACCEPTABLE, "not.acceptable", MediaType.list(MediaType.RDF));
        } else {
            memento(request, response, ark, found.get(), type.get());
        }
    }

    private void memento(
            HttpServletRequest request, HttpServletResponse response, Ark ark, CatalogueEntry then, MediaType type)
            throws IOException {
        response.setHeader("Memento-Datetime", TimeMap.datetime(then.modified()));
        times.links(ark).forEach(link -> response.addHeader("Link", link));
        response.setHeader("Content-Location", times.address(ark, then.version()) + "." + type.extension());
        EntityTag tag = new EntityTag(String.join(
                "-",
                Long.toString(then.sequence()),
                Long.toString(
                        items.find(ark).entry().map(CatalogueEntry::sequence).orElse(0L)),
                type.extension(),
                edition));
        if (!Answer.unchanged(request, response, tag)) {
            Answer.graph(response, describer.describe(then), type);
        }
    }
}
