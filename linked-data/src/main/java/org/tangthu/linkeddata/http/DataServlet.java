package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.EdmXml;
import org.tangthu.linkeddata.describe.Profile;
import org.tangthu.linkeddata.describe.Profiles;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.negotiation.EntityTag;

/**
 * {@code /data/{id}} and {@code /data/{id}.ttl}, {@code .jsonld}, {@code .nt}, {@code .rdf}: the description of an item,
 * with {@code ?profile=} or {@code Accept-Profile} in the words of one {@link Profile}. It is made from the catalogue, so
 * it is always that of the last version, also while the store is being rebuilt. The bare address negotiates; HTML is a 303
 * to the item's page, unless a profile or an earlier instant is asked for, of which there is no page. Withdrawn: 410 with
 * a tombstone.
 */
public final class DataServlet extends Door {
    private static final long serialVersionUID = 1L;

    private final transient PublicItems items;
    private final transient Profiles profiles;
    private final transient Addresses addresses;
    private final transient Signposting signposts;
    private final transient Tombstones tombstones;
    private final transient PageFrame frame;
    private final String edition;

    /**
     * @param signposts what goes with each description
     * @param edition names what an answer hangs on besides its item: base, licence, build; letters, digits and hyphens
     */
    public DataServlet(
            PublicItems items,
            Describer describer,
            Profiles profiles,
            Addresses addresses,
            Signposting signposts,
            PageFrame frame,
            String edition) {
        this.items = items;
        this.profiles = profiles;
        this.addresses = addresses;
        this.signposts = signposts;
        this.tombstones = new Tombstones(describer, addresses, frame);
        this.frame = frame;
        this.edition = edition;
    }

    /** What is asked of one item. */
    private record Asked(Ark ark, MediaType type, AskedProfile profile) {}

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept-Profile, " + Signposting.DATETIME);
        String name = rest(request);
        int dot = name.indexOf('.');
        Optional<MediaType> fixed = dot < 0 ? Optional.empty() : MediaType.ofExtension(name.substring(dot + 1));
        Optional<Ark> ark = items.ark(dot < 0 ? name : name.substring(0, dot));
        Optional<AskedProfile> profile = AskedProfile.of(request, addresses);
        if (ark.isEmpty() || dot >= 0 && fixed.isEmpty()) {
            missing(request, response, name);
            return;
        }
        if (profile.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_BAD_REQUEST, "profile.unknown", tokens());
            return;
        }
        boolean dataAlone = profile.get().inAddress() || request.getHeader(Signposting.DATETIME) != null;
        List<MediaType> offers = dataAlone ? MediaType.RDF : MediaType.RDF_THEN_HTML;
        Optional<MediaType> type = fixed.or(() -> MediaType.best(request, offers));
        if (type.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_NOT_ACCEPTABLE, "not.acceptable", MediaType.list(offers));
        } else if (!ark.get().name().equals(name.substring(0, dot < 0 ? name.length() : dot))) {
            String form = fixed.map(f -> "." + f.extension()).orElse("");
            String query = profile.get().inAddress() ? profile.get().query() : "";
            Answer.moved(response, addresses.data(ark.get()) + form + query);
        } else {
            answer(request, response, new Asked(ark.get(), type.get(), profile.get()));
        }
    }

    private static String tokens() {
        return Stream.of(Profile.values()).map(Profile::token).collect(Collectors.joining(", "));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Asked asked) throws IOException {
        PublicItems.Found found = items.find(asked.ark());
        switch (found.visibility()) {
            case HIDDEN -> missing(request, response, asked.ark().name());
            case GONE -> tombstones.answer(request, response, asked.ark(), asked.type());
            case PUBLIC -> {
                CatalogueEntry entry = found.entry().orElseThrow();
                if (signposts.leadsAway(request, response, entry, asked.type())) {
                    return;
                }
                if (asked.type() == MediaType.HTML) {
                    Answer.see(response, addresses.item(asked.ark()));
                } else {
                    describe(request, response, entry, asked);
                }
            }
        }
    }

    private void missing(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Answer.absent(request, response, frame, HttpServletResponse.SC_NOT_FOUND, "unknown", "/data/" + name);
    }

    private void describe(HttpServletRequest request, HttpServletResponse response, CatalogueEntry entry, Asked asked)
            throws IOException {
        Profile profile = asked.profile().profile();
        response.setDateHeader("Last-Modified", entry.modified().toEpochMilli());
        response.setHeader("Content-Profile", "<" + profile.iri(addresses) + ">");
        links(response, asked);
        EntityTag tag = new EntityTag(entry.sequence() + "-" + profiles.version(entry, profile) + "-"
                + asked.type().extension() + "-" + edition);
        if (!Answer.unchanged(request, response, tag)) {
            response.setHeader("Content-Location", address(asked, asked.type()));
            write(response, profiles.describe(entry, profile), asked);
        }
    }

    private static void write(HttpServletResponse response, Graph graph, Asked asked) throws IOException {
        if (asked.type() == MediaType.RDF_XML && asked.profile().profile() == Profile.EDM) {
            byte[] xml = EdmXml.of(graph).getBytes(StandardCharsets.UTF_8);
            Answer.body(response, asked.type().contentType(), xml);
        } else {
            Answer.graph(response, graph, asked.type());
        }
    }

    private String address(Asked asked, MediaType form) {
        return addresses.data(asked.ark()) + "." + form.extension()
                + asked.profile().query();
    }

    private void links(HttpServletResponse response, Asked asked) {
        link(response, addresses.ark(asked.ark()), "canonical", "");
        link(response, asked.profile().profile().iri(addresses), "profile", "");
        for (MediaType form : MediaType.RDF) {
            link(response, address(asked, form), "alternate", "; type=\"" + form.mediaType() + "\"");
        }
        link(response, addresses.item(asked.ark()), "alternate", "; type=\"text/html\"");
        for (Profile other : Profile.values()) {
            if (other != asked.profile().profile()) {
                String address = addresses.data(asked.ark()) + new AskedProfile(other, true).query();
                link(response, address, "alternate", "; formats=\"" + other.iri(addresses) + "\"");
            }
        }
    }

    private static void link(HttpServletResponse response, String address, String relation, String more) {
        response.addHeader("Link", "<" + address + ">; rel=\"" + relation + "\"" + more);
    }
}
