package org.tangthu.linkeddata.resourcesync;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.xml.XmlWriter;

/** Writes one document of ResourceSync: a sitemap, or an index of some, with its terms (section 7). For one thread. */
final class SyncWriter {
    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String TERMS = "http://www.openarchives.org/rs/terms/";

    /** Always of the same width, so that programs may compare instants as texts too. */
    private static final DateTimeFormatter DATETIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final XmlWriter xml;

    private SyncWriter(XmlWriter xml) {
        this.xml = xml;
    }

    /** What stands in a document. */
    interface Content {
        void write(SyncWriter sync) throws IOException;
    }

    /** A document that lists resources or capabilities. */
    static void list(OutputStream out, Content content) throws IOException {
        document(out, "urlset", content);
    }

    /** A document that lists documents. */
    static void index(OutputStream out, Content content) throws IOException {
        document(out, "sitemapindex", content);
    }

    private static void document(OutputStream out, String root, Content content) throws IOException {
        XmlWriter xml = new XmlWriter(out);
        xml.document(() -> xml.element(root, () -> {
            xml.namespace("", SITEMAPS);
            xml.namespace("rs", TERMS);
            content.write(new SyncWriter(xml));
        }));
    }

    /** A link, of the document or of the entry that is being written. @param more pairs of further attributes */
    void link(String relation, String address, String... more) throws IOException {
        xml.element("rs:ln", () -> {
            xml.attribute("rel", relation);
            xml.attribute("href", address);
            for (int i = 0; i < more.length; i += 2) {
                xml.attribute(more[i], more[i + 1]);
            }
        });
    }

    /** What is said of the document or entry. @param pairs of names and values, which may be an Optional */
    void say(Object... pairs) throws IOException {
        xml.element("rs:md", () -> {
            for (int i = 0; i < pairs.length; i += 2) {
                Optional<?> value = pairs[i + 1] instanceof Optional<?> optional ? optional : Optional.of(pairs[i + 1]);
                xml.attribute(pairs[i].toString(), value.map(SyncWriter::text));
            }
        });
    }

    private static Object text(Object value) {
        return value instanceof Instant instant ? DATETIME.format(instant) : value;
    }

    /** An entry of a list. @param content what is said of it, and its links */
    void entry(String address, Optional<Instant> modified, Content content) throws IOException {
        place("url", address, modified, content);
    }

    /** An entry of an index. */
    void part(String address, Optional<Instant> modified, Content content) throws IOException {
        place("sitemap", address, modified, content);
    }

    private void place(String name, String address, Optional<Instant> modified, Content content) throws IOException {
        xml.element(name, () -> {
            xml.element("loc", address);
            xml.element("lastmod", modified.map(DATETIME::format));
            content.write(this);
        });
    }

    /** The links of a resource that is there: what it describes, and its other forms. */
    void links(SyncAddresses addresses, Ark ark) throws IOException {
        link("describes", addresses.subject(ark));
        link("alternate", addresses.alternative(ark, ".ttl"), "type", "text/turtle");
        link("alternate", addresses.alternative(ark, ".rdf"), "type", "application/rdf+xml");
    }
}
