package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;

/**
 * Persistent addresses: {@code /ark:/{naan}/{id}} and {@code /ark:/{naan}/{id}/{page}}, answered by 303 to the page for
 * people or to the data, as {@code Accept} asks; 410 with a tombstone if it was withdrawn. Other spellings ({@code /ark:{naan}/…}, hyphens, upper case) are answered
 * by 301 to the canonical one. Mount it at {@code /ark:/*} and {@code /ark:{naan}/*}.
 */
public final class ArkServlet extends Door {
    private static final long serialVersionUID = 1L;

    private final transient PublicItems items;
    private final transient Addresses addresses;
    private final transient Tombstones tombstones;
    private final transient PageFrame frame;

    public ArkServlet(PublicItems items, Describer describer, Addresses addresses, PageFrame frame) {
        this.items = items;
        this.addresses = addresses;
        this.tombstones = new Tombstones(describer, addresses, frame);
        this.frame = frame;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String[] parts =
                asked.substring("/ark:".length()).replaceFirst("^/", "").split("/", -1);
        if (!parts[0].replace("-", "").toLowerCase(Locale.ROOT).equals(items.naan())) {
            refuse(request, response, "ark.naan", asked, items.naan());
            return;
        }
        Optional<Ark> ark = parts.length < 2 ? Optional.empty() : items.ark(parts[1]);
        if (ark.isEmpty()) {
            boolean form = parts.length > 1 && parts[1].replace("-", "").length() == 9;
            refuse(request, response, form ? "ark.check" : "ark.malformed", asked, items.naan());
        } else if (parts.length > 3 || parts.length == 3 && !Page.isName(parts[2])) {
            refuse(request, response, "unknown", asked);
        } else {
            resolve(request, response, asked, ark.get(), parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
        }
    }

    private void resolve(
            HttpServletRequest request, HttpServletResponse response, String asked, Ark ark, Optional<String> page)
            throws IOException {
        String canonical = "/" + ark + page.map(name -> "/" + name).orElse("");
        switch (items.find(ark).visibility()) {
            case HIDDEN -> refuse(request, response, "unknown", asked);
            case GONE -> tombstones.answer(request, response, ark, type(request));
            case PUBLIC -> {
                if (!asked.equals(canonical)) {
                    Answer.moved(response, addresses.at(canonical));
                } else if (page.isPresent() && !items.hasPage(ark, page.get())) {
                    refuse(request, response, "page.unknown", ark.toString(), page.get());
                } else {
                    see(request, response, ark, page);
                }
            }
        }
    }

    private void see(HttpServletRequest request, HttpServletResponse response, Ark ark, Optional<String> page) {
        MediaType type = type(request);
        if (type == MediaType.HTML) {
            Answer.see(response, page.map(name -> addresses.page(ark, name)).orElse(addresses.item(ark)));
        } else {
            Answer.see(response, addresses.data(ark) + "." + type.extension());
        }
    }

    private static MediaType type(HttpServletRequest request) {
        return MediaType.best(request, MediaType.HTML_THEN_RDF).orElse(MediaType.HTML);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String key, Object... arguments)
            throws IOException {
        Answer.absent(request, response, frame, HttpServletResponse.SC_NOT_FOUND, key, arguments);
    }
}
