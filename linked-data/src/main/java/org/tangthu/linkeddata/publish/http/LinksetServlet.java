package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.http.Answer;
import org.tangthu.linkeddata.http.Door;
import org.tangthu.linkeddata.publish.Linkset;
import org.tangthu.linkeddata.publish.Signposts;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.address.PathSegment;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.negotiation.Accept;

/**
 * {@code /linkset/item/{id}}, {@code /linkset/libraries/{l}}, {@code /linkset/collections/{c}}: all links of a page, of what
 * describes it and of what there is of it (FAIR Signposting, level 2; RFC 9264). As JSON ({@code .json}) or as text ({@code
 * .txt}), by {@code Accept} or by extension. Mount it at {@code /linkset/*}.
 */
public final class LinksetServlet extends Door {
    private static final long serialVersionUID = 1L;

    private final transient PublicItems items;
    private final transient Catalogue catalogue;
    private final transient Signposts signposts;
    private final transient Addresses addresses;

    public LinksetServlet(PublicItems items, Catalogue catalogue, Signposts signposts, Addresses addresses) {
        this.items = items;
        this.catalogue = catalogue;
        this.signposts = signposts;
        this.addresses = addresses;
    }

    private enum Form {
        JSON(Linkset.JSON, List.of(Linkset.JSON, "application/json")),
        TEXT(Linkset.TEXT, List.of(Linkset.TEXT, "text/plain"));

        private final String type;
        private final List<String> names;

        Form(String type, List<String> names) {
            this.type = type;
            this.names = names;
        }
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = rest(request);
        Optional<Form> form = path.endsWith(".json")
                ? Optional.of(Form.JSON)
                : path.endsWith(".txt")
                        ? Optional.of(Form.TEXT)
                        : Accept.of(request.getHeaders("Accept")).best(List.of(Form.values()), known -> known.names);
        if (form.isEmpty()) {
            Answer.text(
                    response,
                    HttpServletResponse.SC_NOT_ACCEPTABLE,
                    "not.acceptable",
                    Linkset.JSON + ", " + Linkset.TEXT);
            return;
        }
        String[] parts = path.replaceFirst("\\.(json|txt)$", "").split("/", -1);
        Optional<Ark> ark = parts.length == 2 && parts[0].equals("item") ? items.ark(parts[1]) : Optional.empty();
        if (ark.isPresent()) {
            item(response, ark.get(), form.get());
        } else {
            Optional<Linkset> links =
                    parts.length == 2 ? entity(parts[0], PathSegment.identifier(parts[1])) : Optional.empty();
            write(response, path, links, form.get());
        }
    }

    private void item(HttpServletResponse response, Ark ark, Form form) throws IOException {
        PublicItems.Found found = items.find(ark);
        switch (found.visibility()) {
            case GONE -> Answer.text(response, HttpServletResponse.SC_GONE, "gone", ark.toString());
            case HIDDEN, PUBLIC ->
                write(response, "item/" + ark.name(), found.entry().map(signposts::linkset), form);
        }
    }

    private Optional<Linkset> entity(String kind, String id) {
        return catalogue.find(id).map(CatalogueEntry::entity).flatMap(entity -> page(kind, entity)
                .map(page -> signposts.linkset(entity, page)));
    }

    private Optional<String> page(String kind, Entity entity) {
        if (entity instanceof Library && kind.equals("libraries")) {
            return Optional.of(addresses.library(entity.id()));
        }
        return entity instanceof Collection && kind.equals("collections")
                ? Optional.of(addresses.collection(entity.id()))
                : Optional.empty();
    }

    private static void write(HttpServletResponse response, String path, Optional<Linkset> links, Form form)
            throws IOException {
        if (links.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "unknown", "/linkset/" + path);
        } else {
            String text = form == Form.JSON ? links.get().json() : links.get().text();
            Answer.body(response, form.type, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
