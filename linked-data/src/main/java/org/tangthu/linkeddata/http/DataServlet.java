package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /data/{id}} and {@code /data/{id}.ttl}, {@code .jsonld}, {@code .nt}, {@code .rdf}: the description of an item.
 * It is made from the catalogue, so it is always that of the last version, also while the store is being rebuilt. The
 * bare address negotiates; HTML is a 303 to the item's page. Withdrawn: 410 with a tombstone.
 */
public final class DataServlet extends Door {
    private static final long serialVersionUID = 1L;

    private final transient PublicItems items;
    private final transient Describer describer;
    private final transient Addresses addresses;
    private final String edition;

    /** @param edition names what an answer hangs on besides its item: base, licence, build; letters, digits and hyphens */
    public DataServlet(PublicItems items, Describer describer, Addresses addresses, String edition) {
        this.items = items;
        this.describer = describer;
        this.addresses = addresses;
        this.edition = edition;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = rest(request);
        int dot = name.indexOf('.');
        Optional<MediaType> fixed = dot < 0 ? Optional.empty() : MediaType.ofExtension(name.substring(dot + 1));
        Optional<Ark> ark = items.ark(dot < 0 ? name : name.substring(0, dot));
        if (ark.isEmpty() || dot >= 0 && fixed.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", "/data/" + name);
            return;
        }
        Optional<MediaType> type = fixed.or(() -> MediaType.best(request, MediaType.RDF_THEN_HTML));
        if (type.isEmpty()) {
            Answer.text(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "not.acceptable",
                    MediaType.list(MediaType.RDF_THEN_HTML));
        } else if (!ark.get().name().equals(name.substring(0, dot < 0 ? name.length() : dot))) {
            Answer.moved(
                    response,
                    addresses.data(ark.get())
                            + fixed.map(f -> "." + f.extension()).orElse(""));
        } else {
            answer(request, response, ark.get(), type.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Ark ark, MediaType type)
            throws IOException {
        PublicItems.Found found = items.find(ark);
        switch (found.visibility()) {
            case HIDDEN -> Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", "/data/" + ark.name());
            case GONE -> {
                response.setStatus(HttpServletResponse.SC_GONE);
                write(response, describer.tombstone(ark), ark, type);
            }
            case PUBLIC -> {
                if (type == MediaType.HTML) {
                    Answer.see(response, addresses.item(ark));
                } else {
                    describe(request, response, found.entry().orElseThrow(), ark, type);
                }
            }
        }
    }

    private void describe(
            HttpServletRequest request, HttpServletResponse response, CatalogueEntry entry, Ark ark, MediaType type)
            throws IOException {
        response.setDateHeader("Last-Modified", entry.modified().toEpochMilli());
        links(response, ark);
        EntityTag tag = new EntityTag(entry.sequence() + "-" + type.extension() + "-" + edition);
        if (!Answer.unchanged(request, response, tag)) {
            write(response, describer.describe(entry), ark, type);
        }
    }

    private void write(HttpServletResponse response, Graph graph, Ark ark, MediaType type) throws IOException {
        MediaType form = type == MediaType.HTML ? MediaType.TURTLE : type;
        response.setHeader("Content-Location", addresses.data(ark) + "." + form.extension());
        Answer.graph(response, graph, form);
    }

    private void links(HttpServletResponse response, Ark ark) {
        response.addHeader("Link", "<" + addresses.ark(ark) + ">; rel=\"canonical\"");
        for (MediaType form : MediaType.RDF) {
            response.addHeader(
                    "Link",
                    "<" + addresses.data(ark) + "." + form.extension() + ">; rel=\"alternate\"; type=\""
                            + form.mediaType() + "\"");
        }
        response.addHeader("Link", "<" + addresses.item(ark) + ">; rel=\"alternate\"; type=\"text/html\"");
    }
}
