package org.tangthu.linkeddata.sitemap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Writes a part of a sitemap, as long as the protocol lets it be. Each page is named once, in its canonical edition, with
 * the addresses of the others.
 *
 * @param most addresses in a part
 * @param room bytes in a part, before it is packed
 */
record UrlSet(int most, long room) {
    /** Those of the protocol: 50,000 addresses and 50 MB. */
    static final UrlSet PROTOCOL = new UrlSet(50_000, 50L << 20);

    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** More than the longest entry and the end of a document take. */
    static final long RESERVE = 64 << 10;

    /** Writes as many entries as there is room for; the others stay in the iterator. */
    void write(Iterator<SitemapEntry> entries, OutputStream out) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.document(() -> xml.element("urlset", () -> {
            xml.namespace("", SITEMAP);
            xml.namespace("image", IMAGE);
            xml.namespace("xhtml", XHTML);
            for (int count = 0; count < most && xml.written() < room - RESERVE && entries.hasNext(); count++) {
                url(entries.next(), xml);
            }
        }));
    }

    /** The order of elements is that of the schema: those of other namespaces come last. */
    private static void url(SitemapEntry entry, XmlWriter xml) throws IOException {
        xml.element("url", () -> {
            xml.element("loc", entry.address());
            xml.element("lastmod", entry.modified().map(Object::toString));
            alternate("vi", entry.address(), xml);
            alternate("en", entry.address() + "?lang=en", xml);
            alternate("x-default", entry.address(), xml);
            if (entry.image().isPresent()) {
                xml.element("image:image", () -> xml.element("image:loc", entry.image()));
            }
        });
    }

    private static void alternate(String language, String address, XmlWriter xml) throws IOException {
        xml.element("xhtml:link", () -> {
            xml.attribute("rel", "alternate");
            xml.attribute("hreflang", language);
            xml.attribute("href", address);
        });
    }
}
