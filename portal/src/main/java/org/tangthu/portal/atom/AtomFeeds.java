package org.tangthu.portal.atom;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.frame.Site;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedChange;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Atom feeds of the items that became public last, the newest first (RFC 4287), in pages of {@value #PAGE} that lead on to
 * older ones and back (RFC 5005, section 3). Thread-safe.
 */
public final class AtomFeeds {
    public static final String TYPE = "application/atom+xml";

    static final int PAGE = 50;

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final Feed feed;
    private final PublicItems items;
    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Site site;
    private final AtomEntries entries;

    public AtomFeeds(
            Feed feed, PublicItems items, Catalogue catalogue, AccessPolicy access, Addresses addresses, Site site) {
        this.feed = feed;
        this.items = items;
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.site = site;
        this.entries = new AtomEntries(addresses, access);
    }

    /** Below the base, where the feed of a library stands, or that of all. */
    public static String path(Optional<String> library) {
        return library.map(id -> "/libraries/" + URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .orElse("")
                + "/feed.atom";
    }

    /**
     * A page of a feed.
     *
     * @param library whose items; empty for all
     * @param before the sequence before which they became public
     * @return empty if there is no such library
     */
    public Optional<String> page(Optional<String> library, long before, Edition edition) {
        Optional<Library> owner = library.flatMap(this::library);
        if (library.isPresent() && owner.isEmpty()) {
            return Optional.empty();
        }
        List<FeedChange> arrivals = feed.arrivals(library, before, PAGE);
        Map<String, CatalogueEntry> found =
                items.findReadable(arrivals.stream().map(FeedChange::item).toList());
        List<FeedChange> there = arrivals.stream()
                .filter(arrival -> found.containsKey(arrival.item()))
                .toList();
        String title = owner.map(known -> edition.best(known.names()).value()).orElse(site.name());
        String address = addresses.at(path(library));
        return Optional.of(XmlWriter.text(xml -> xml.element("feed", () -> {
            xml.namespace("", NAMESPACE);
            xml.attribute("xml:lang", edition.language().tag());
            xml.element("id", localized(edition, address));
            xml.element("title", edition.text("atom.title", title));
            xml.element("updated", updated(there, found).toString());
            xml.element("author", () -> xml.element("name", site.publisher()));
            link(xml, "self", localized(edition, page(address, before)), TYPE);
            link(xml, "first", localized(edition, address), TYPE);
            if (before != Long.MAX_VALUE) {
                link(xml, "previous", localized(edition, page(address, newer(library, before))), TYPE);
            }
            if (arrivals.size() == PAGE) {
                long next = arrivals.get(PAGE - 1).sequence();
                link(xml, "next", localized(edition, page(address, next)), TYPE);
            }
            String home = library.map(addresses::library).orElse(addresses.at("/"));
            link(xml, "alternate", localized(edition, home), "text/html");
            for (FeedChange arrival : there) {
                entries.write(found.get(arrival.item()), Optional.of(arrival.at()), edition, xml);
            }
        })));
    }

    /** Before which sequence the page of the next newer items ends; where there are no more than a page of them, it is the first. */
    private long newer(Optional<String> library, long before) {
        List<FeedChange> newer = feed.arrivalsFrom(library, before, PAGE + 1);
        return newer.size() > PAGE ? newer.get(PAGE).sequence() : Long.MAX_VALUE;
    }

    private Optional<Library> library(String id) {
        return catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Library.class::isInstance)
                .map(Library.class::cast);
    }

    /** That of the entry that changed last; an empty feed has never changed. */
    private static Instant updated(List<FeedChange> arrivals, Map<String, CatalogueEntry> found) {
        return arrivals.stream()
                .map(arrival -> found.get(arrival.item()).modified())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String page(String address, long before) {
        return before == Long.MAX_VALUE ? address : address + "?before=" + before;
    }

    private static void link(XmlWriter xml, String relation, String address, String type) throws IOException {
        xml.element("link", "", "rel", relation, "type", type, "href", address);
    }

    /** An address of ours in the language of the feed. */
    static String localized(Edition edition, String address) {
        return edition.language() == Language.VI
                ? address
                : address
                        + (address.contains("?") ? "&" : "?")
                        + Language.PARAMETER
                        + edition.language().tag();
    }
}
