package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.item.Items;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.PresentationApi;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Library;

/**
 * What the Presentation API tells, in any of its versions: the same to every visitor. An item has a manifest if it is
 * published, has pages, and its images may be shown, if only as previews and to some. A manifest is made once for each
 * version of its item and library. Thread-safe.
 */
public final class Presentation {
    private final Items items;
    private final Catalogue catalogue;
    private final AccessPolicy policy;
    private final Canvases canvases;
    private final Manifests manifests;
    private final Listings listings;
    private final FinishedDocuments finished;
    private final Signposts signposts;
    /** What the settings put into every document, as a part of tags. */
    private final String settings;

    /**
     * @param tileSize of the pyramids, which decides what stands ready as a thumbnail
     * @param cacheBytes of memory for manifests that were made
     */
    public Presentation(
            Items items,
            Catalogue catalogue,
            AccessPolicy policy,
            Addresses addresses,
            CodeLists codes,
            ImageSettings images,
            int tileSize,
            long cacheBytes) {
        this.items = items;
        this.catalogue = catalogue;
        this.policy = policy;
        Labels labels = new Labels(codes);
        canvases = new Canvases(addresses, labels, images, tileSize);
        Descriptions descriptions = new Descriptions(addresses, labels);
        manifests = new Manifests(labels, descriptions, new ItemLinks(addresses, labels, codes), canvases);
        listings = new Listings(catalogue, policy, addresses, labels, descriptions);
        signposts = new Signposts(addresses);
        finished = new FinishedDocuments(cacheBytes);
        settings = Integer.toHexString((addresses.base() + ' ' + images.previewPixels() + ' ' + tileSize).hashCode());
    }

    /** @throws NotFoundException if the item has no manifest */
    public Document manifest(PresentationApi api, String name) {
        ItemView view = shown(name);
        Optional<Reason> guard = guard(view);
        Optional<CatalogueEntry> library = catalogue.find(view.item().library());
        String tag =
                tag(view, guard) + "-" + library.map(CatalogueEntry::version).orElse(0);
        Supplier<Packed> maker = () -> Packed.of(api.manifest(
                manifests.of(view, library.map(CatalogueEntry::entity).map(Library.class::cast), guard)));
        String document = api.path() + "/" + view.item().ark().name();
        return new Document(tag, true, signposts.of(view.item().ark()), () -> finished.get(document, tag, maker));
    }

    /** To be told that an item was erased. @param name of its ARK */
    public void forget(String name) {
        finished.forgetEnding("/" + name);
    }

    /** @throws NotFoundException if there is no such page, or the item has no manifest */
    public Document canvas(PresentationApi api, String name, String page) {
        ItemView view = shown(name);
        Optional<Reason> guard = guard(view);
        Canvas canvas = view.page(page)
                .map(found -> canvases.of(view.item().ark(), found, guard))
                .orElseThrow(() -> new NotFoundException("The item has no such page"));
        return document(tag(view, guard), () -> api.canvas(canvas));
    }

    /**
     * A part of an item's structure.
     *
     * @throws NotFoundException if there is no such part, or the item has no manifest
     */
    public Document range(PresentationApi api, String name, String path) {
        ItemView view = shown(name);
        return manifests
                .contents(view)
                .flatMap(contents -> contents.find(path))
                .map(range -> document(tag(view, guard(view)), () -> api.range(range)))
                .orElseThrow(() -> new NotFoundException("The item has no such part"));
    }

    /**
     * A collection, or all of them.
     *
     * @throws NotFoundException if there is no such collection
     */
    public Document collection(PresentationApi api, Listing.Name name) {
        Listing listing = listings.of(name);
        List<String> links = listing.homepages().isEmpty() ? List.of() : signposts.ofCollection(name.id());
        Packed made = Packed.of(api.collection(listing));
        return new Document(made.checksum(), true, links, () -> made);
    }

    private static Document document(String tag, Supplier<Map<String, Object>> tree) {
        return new Document(tag, () -> Packed.of(tree.get()));
    }

    private ItemView shown(String name) {
        ItemView view = items.published(name);
        if (view.pages().isEmpty() || !policy.imagesForSomebody(view.item())) {
            throw new NotFoundException("This item has no images to present");
        }
        return view;
    }

    /** Why the images are not for everybody; empty if they are. */
    private Optional<Reason> guard(ItemView view) {
        return policy.decide(view.item(), Visitor.ANONYMOUS) instanceof Decision.Preview preview
                ? Optional.of(preview.reason())
                : Optional.empty();
    }

    private String tag(ItemView view, Optional<Reason> guard) {
        return settings + "-" + view.entry().version() + "-"
                + guard.map(Reason::code).orElse("open");
    }
}
