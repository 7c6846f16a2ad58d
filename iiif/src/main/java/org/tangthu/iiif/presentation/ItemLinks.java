package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tangthu.iiif.presentation.model.Link;
import org.tangthu.iiif.presentation.model.Links;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.record.XmlFormat;

/**
 * Makes the links from a manifest to what else there is of its item: only such as are open to everybody, and the search in
 * texts that are for some, which is asked with the rights of whoever asks.
 */
final class ItemLinks {
    private final Addresses addresses;
    private final Labels labels;
    private final List<XmlFormat> records;

    ItemLinks(Addresses addresses, Labels labels, CodeLists codes) {
        this.addresses = addresses;
        this.labels = labels;
        this.records = new RecordFormats(addresses, codes).descriptions();
    }

    /**
     * @param open whether anybody may have all of the item
     * @param text whether there is text
     * @param searchable whether there is text that somebody may read
     */
    Links of(Item item, boolean open, boolean text, boolean searchable) {
        return new Links(
                Descriptions.pages(addresses.item(item.ark()), labels.text("homepage")),
                Stream.concat(rdf(item), records(item)).toList(),
                renderings(item, open, text),
                item.collections(),
                searchable);
    }

    private List<Link> renderings(Item item, boolean open, boolean text) {
        List<Link> renderings = new ArrayList<>();
        if (open) {
            renderings.add(Link.text(addresses.pdf(item.ark()), labels.text("pdf"), "application/pdf"));
        }
        if (open && text) {
            renderings.add(Link.text(addresses.text(item.ark()), labels.text("text"), "text/plain"));
        }
        return renderings;
    }

    private Stream<Link> rdf(Item item) {
        String data = addresses.data(item.ark());
        return Stream.of(
                Link.dataset(data + ".ttl", "RDF (Turtle)", "text/turtle"),
                Link.dataset(data + ".jsonld", "RDF (JSON-LD)", "application/ld+json"));
    }

    private Stream<Link> records(Item item) {
        return records.stream().map(format -> Link.dataset(
                        addresses.record(item.ark(), format.extension()),
                        format.name(),
                        format.mediaType().replaceFirst(";.*", ""))
                .withProfile(format.namespace()));
    }
}
