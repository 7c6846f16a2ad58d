package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;

/**
 * Persistent addresses: {@code /ark:/{naan}/{id}} and {@code /ark:/{naan}/{id}/{page}}, answered by 303 to the page for
 * people or to the data, as {@code Accept} asks. Other spellings ({@code /ark:{naan}/…}, hyphens, upper case) are answered
 * by 301 to the canonical one. Mount it at {@code /ark:/*} and {@code /ark:{naan}/*}.
 */
public final class ArkServlet extends Door {
    private static final long serialVersionUID = 1L;

    private final transient PublicItems items;
    private final transient Addresses addresses;

    public ArkServlet(PublicItems items, Addresses addresses) {
        this.items = items;
        this.addresses = addresses;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String[] parts =
                asked.substring("/ark:".length()).replaceFirst("^/", "").split("/", -1);
        if (!parts[0].replace("-", "").toLowerCase(Locale.ROOT).equals(items.naan())) {
            refuse(response, "ark.naan", asked);
            return;
        }
        Optional<Ark> ark = parts.length < 2 ? Optional.empty() : items.ark(parts[1]);
        if (ark.isEmpty()) {
            boolean form = parts.length > 1 && parts[1].replace("-", "").length() == 9;
            refuse(response, form ? "ark.check" : "ark.malformed", asked);
        } else if (parts.length > 3 || parts.length == 3 && !Page.isName(parts[2])) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", asked);
        } else {
            resolve(request, response, asked, ark.get(), parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
        }
    }

    private void resolve(
            HttpServletRequest request, HttpServletResponse response, String asked, Ark ark, Optional<String> page)
            throws IOException {
        String canonical = "/" + ark + page.map(name -> "/" + name).orElse("");
        switch (items.find(ark).visibility()) {
            case HIDDEN -> Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", asked);
            case GONE -> Answer.text(response, HttpServletResponse.SC_GONE, "gone", ark.toString());
            case PUBLIC -> {
                if (!asked.equals(canonical)) {
                    Answer.moved(response, addresses.at(canonical));
                } else if (page.isPresent() && !items.hasPage(ark, page.get())) {
                    Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "page.unknown", ark.toString(), page.get());
                } else {
                    see(request, response, ark, page);
                }
            }
        }
    }

    private void see(HttpServletRequest request, HttpServletResponse response, Ark ark, Optional<String> page) {
        MediaType type = MediaType.best(request, MediaType.HTML_THEN_RDF).orElse(MediaType.HTML);
        if (type == MediaType.HTML) {
            Answer.see(response, page.map(name -> addresses.page(ark, name)).orElse(addresses.item(ark)));
        } else {
            Answer.see(response, addresses.data(ark) + "." + type.extension());
        }
    }

    private void refuse(HttpServletResponse response, String key, String asked) throws IOException {
        Answer.text(response, HttpServletResponse.SC_NOT_FOUND, key, asked, items.naan());
    }
}
