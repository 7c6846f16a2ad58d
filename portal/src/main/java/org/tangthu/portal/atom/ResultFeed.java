package org.tangthu.portal.atom;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Site;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Results of a search as an Atom feed, a page at a time (RFC 4287; RFC 5005, section 3), with the counts of OpenSearch 1.1. An
 * item is the entry that it is in the feeds of what is new. Thread-safe.
 */
public final class ResultFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/";

    private final AtomEntries entries;
    private final Site site;

    public ResultFeed(AccessPolicy access, Addresses addresses, Site site) {
        this.entries = new AtomEntries(addresses, access);
        this.site = site;
    }

    /**
     * Where the pages of a list stand, with host.
     *
     * @param first which is also the name of the list, whatever its page
     * @param html the same page for people
     * @param description of the search itself, for programs
     */
    public record Places(
            String self,
            String first,
            Optional<String> previous,
            Optional<String> next,
            String last,
            String html,
            String description) {}

    /** @param title of the list */
    public String of(SearchQuery query, SearchResult result, Places places, String title, Edition edition) {
        return XmlWriter.text(xml -> xml.element("feed", () -> {
            xml.namespace("", NAMESPACE);
            xml.namespace("opensearch", OPEN_SEARCH);
            xml.attribute("xml:lang", edition.language().tag());
            xml.element("id", places.first());
            xml.element("title", title + " – " + site.name());
            xml.element("updated", updated(result).toString());
            xml.element("author", () -> xml.element("name", site.publisher()));
            link(xml, "self", places.self(), AtomFeeds.TYPE);
            link(xml, "first", places.first(), AtomFeeds.TYPE);
            for (String previous : places.previous().stream().toList()) {
                link(xml, "previous", previous, AtomFeeds.TYPE);
            }
            for (String next : places.next().stream().toList()) {
                link(xml, "next", next, AtomFeeds.TYPE);
            }
            link(xml, "last", places.last(), AtomFeeds.TYPE);
            link(xml, "alternate", places.html(), "text/html");
            link(xml, "search", places.description(), "application/opensearchdescription+xml");
            xml.element("opensearch:totalResults", Long.toString(result.total()));
            xml.element("opensearch:startIndex", Integer.toString(query.offset() + 1));
            xml.element("opensearch:itemsPerPage", Integer.toString(query.size()));
            if (!query.text().isEmpty()) {
                xml.element(
                        "opensearch:Query",
                        "",
                        "role",
                        "request",
                        "searchTerms",
                        query.text(),
                        "startPage",
                        Integer.toString(query.page()));
            }
            for (Hit hit : result.hits()) {
                entries.write(hit.entry(), Optional.empty(), edition, xml);
            }
        }));
    }

    /** That of the entry that changed last; an empty list has never changed. */
    private static Instant updated(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.entry().modified())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static void link(XmlWriter xml, String relation, String address, String type) throws IOException {
        xml.element("link", "", "rel", relation, "type", type, "href", address);
    }
}
