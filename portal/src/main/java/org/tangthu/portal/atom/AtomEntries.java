package org.tangthu.portal.atom;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.xml.XmlWriter;

/**
 * Writes items as entries of a feed. The identifier is the ARK, which does not change with the address of the site; the image
 * is the preview, which is shown to everybody. Immutable, thread-safe.
 */
final class AtomEntries {
    private static final int AUTHORS = 20;

    private final Addresses addresses;
    private final AccessPolicy access;

    AtomEntries(Addresses addresses, AccessPolicy access) {
        this.addresses = addresses;
        this.access = access;
    }

    /** @param entry of a public item @param published when it became public, where that is known */
    void write(CatalogueEntry entry, Optional<Instant> published, Edition edition, XmlWriter xml) throws IOException {
        Item item = (Item) entry.entity();
        xml.element("entry", () -> {
            xml.element("id", item.id());
            xml.element("title", item.label().value(), "xml:lang", item.label().lang());
            xml.element("updated", entry.modified().toString());
            xml.element("published", published.map(Instant::toString));
            List<Contribution> creators = item.description().agents().stream()
                    .filter(Contribution::isCreator)
                    .limit(AUTHORS)
                    .toList();
            for (Contribution creator : creators) {
                xml.element("author", () -> xml.element("name", creator.name()));
            }
            link(xml, "alternate", AtomFeeds.localized(edition, addresses.item(item.ark())), "text/html");
            link(xml, "alternate", addresses.data(item.ark()) + ".jsonld", "application/ld+json");
            Optional<String> picture = entry.firstPage().filter(page -> access.imagesForSomebody(item));
            if (picture.isPresent()) {
                String preview = addresses.previewService(item.ark(), picture.get());
                link(xml, "enclosure", preview + "/full/max/0/default.jpg", "image/jpeg");
            }
            xml.element("rights", item.rights().statement());
            Optional<LocalizedText> summary = item.description().texts().isEmpty()
                    ? Optional.empty()
                    : Optional.of(edition.best(item.description().texts()));
            xml.element("summary", summary.map(LocalizedText::value), "xml:lang", summary.flatMap(LocalizedText::lang));
        });
    }

    private static void link(XmlWriter xml, String relation, String address, String type) throws IOException {
        xml.element("link", "", "rel", relation, "type", type, "href", address);
    }
}
