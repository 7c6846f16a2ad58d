package org.tangthu.linkeddata.sitemap;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.linkeddata.prepared.FileSink;
import org.tangthu.linkeddata.prepared.Recipe;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.feed.FeedHead;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Writes {@code sitemap.xml}, the index, and its parts: {@code pages-1.xml} with the pages of the site, its collections,
 * exhibitions and libraries, {@code items-1.xml} with those of items, and as many more of both as there must be.
 * Immutable, thread-safe.
 */
public final class SitemapRecipe implements Recipe {
    /** The file that names the others. */
    public static final String INDEX = "sitemap.xml";

    private static final String PAGES = "pages";
    private static final String ITEMS = "items";
    private static final int AT_ONCE = 1_000;
    /** For small repositories; a set that takes long to make rests longer by itself. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Feed feed;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final AccessPolicy access;
    private final Addresses addresses;
    private final List<String> pages;
    private final String edition;
    private final UrlSet parts;

    /**
     * @param pages of the site that everybody may read, below the base
     * @param edition changes with the program and with the addresses
     */
    public SitemapRecipe(
            Feed feed,
            Catalogue catalogue,
            PublicItems items,
            AccessPolicy access,
            Addresses addresses,
            List<String> pages,
            String edition) {
        this(feed, catalogue, items, access, addresses, pages, edition, UrlSet.PROTOCOL);
    }

    SitemapRecipe(
            Feed feed,
            Catalogue catalogue,
            PublicItems items,
            AccessPolicy access,
            Addresses addresses,
            List<String> pages,
            String edition,
            UrlSet parts) {
        this.feed = feed;
        this.catalogue = catalogue;
        this.items = items;
        this.access = access;
        this.addresses = addresses;
        this.pages = List.copyOf(pages);
        this.edition = edition;
        this.parts = parts;
    }

    /**
     * Address of a part. It stands beside the index and not below it, for a sitemap speaks of pages below its own folder
     * alone.
     *
     * @param part without extension, alone or as one of a set
     */
    public static String address(Addresses addresses, String part) {
        return addresses.at("/" + INDEX) + "?part=" + part;
    }

    /** The file of a part, by what its address names. @param part as it was asked for, by anybody */
    public static String file(String part) {
        return part + ".xml";
    }

    @Override
    public String name() {
        return "sitemap";
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public long make(FeedHead head, FileSink files) throws IOException {
        List<String> written = new ArrayList<>();
        parts(PAGES, pages().iterator(), files, written);
        parts(ITEMS, new ItemEntries(feed, items, access, addresses), files, written);
        files.write(INDEX, out -> index(written, head, new XmlWriter(out)));
        return head.sequence();
    }

    private void parts(String kind, Iterator<SitemapEntry> entries, FileSink files, List<String> written)
            throws IOException {
        for (int number = 1; entries.hasNext(); number++) {
            String part = kind + "-" + number;
            files.write(file(part), out -> parts.write(entries, out));
            written.add(files.asked(part));
        }
    }

    /** The lists among them change with every item that comes, so that no date would be true for long. */
    private Stream<SitemapEntry> pages() {
        return Stream.of(
                        pages.stream().map(addresses::at),
                        entities(EntityKind.COLLECTION, addresses::collection),
                        exhibitions(),
                        entities(EntityKind.LIBRARY, addresses::library))
                .flatMap(Function.identity())
                .map(SitemapEntry::of);
    }

    private Stream<String> entities(EntityKind kind, Function<String, String> address) {
        return Stream.iterate(
                        catalogue.list(kind, "", AT_ONCE),
                        found -> !found.isEmpty(),
                        found -> catalogue.list(kind, last(found), AT_ONCE))
                .flatMap(List::stream)
                .map(entry -> address.apply(entry.entity().id()));
    }

    private Stream<String> exhibitions() {
        return IntStream.iterate(0, offset -> offset + AT_ONCE)
                .mapToObj(offset -> catalogue.exhibitions(offset, AT_ONCE))
                .takeWhile(found -> !found.isEmpty())
                .flatMap(List::stream)
                .map(entry -> addresses.exhibition(entry.entity().id()));
    }

    private static String last(List<CatalogueEntry> found) {
        return found.get(found.size() - 1).entity().id();
    }

    private void index(List<String> written, FeedHead head, XmlWriter xml) throws IOException {
        xml.document(() -> xml.element("sitemapindex", () -> {
            xml.namespace("", UrlSet.SITEMAP);
            for (String part : written) {
                xml.element("sitemap", () -> {
                    xml.element("loc", address(addresses, part));
                    xml.element("lastmod", head.asOf().toString());
                });
            }
        }));
    }
}
