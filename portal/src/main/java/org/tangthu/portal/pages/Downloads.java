package org.tangthu.portal.pages;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.frame.Head.Alternate;
import org.tangthu.portal.pages.ItemPage.Download;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;

/** The other forms in which an item is published. All addresses are absolute, to be copied into other programs. */
final class Downloads {
    private static final String MANIFEST =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    private final Addresses addresses;
    private final Edition edition;

    Downloads(Addresses addresses, Edition edition) {
        this.addresses = addresses;
        this.edition = edition;
    }

    /**
     * @param hasManifest whether there are pages whose images somebody may see
     * @param hasText whether there is text that this visitor may take along
     */
    List<Download> of(Item item, boolean hasManifest, boolean hasText) {
        String data = addresses.data(item.ark());
        List<Download> downloads = new ArrayList<>();
        if (hasManifest) {
            downloads.add(new Download(edition.text("download.manifest"), addresses.manifest(item.ark()), MANIFEST));
        }
        if (hasText) {
            downloads.add(new Download(edition.text("leaf.form.whole"), addresses.text(item.ark()), "text/plain"));
        }
        downloads.add(new Download("Turtle", data + ".ttl", "text/turtle"));
        downloads.add(new Download("JSON-LD", data + ".jsonld", "application/ld+json"));
        downloads.add(new Download("N-Triples", data + ".nt", "application/n-triples"));
        downloads.add(new Download("RDF/XML", data + ".rdf", "application/rdf+xml"));
        return downloads;
    }

    static List<Alternate> alternates(List<Download> downloads) {
        return downloads.stream()
                .map(download -> new Alternate(download.type(), download.href()))
                .toList();
    }
}
