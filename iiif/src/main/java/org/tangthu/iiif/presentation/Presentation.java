package org.tangthu.iiif.presentation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.iiif.item.Items;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;

/**
 * What the Presentation API 3.0 tells: the same to every visitor. An item has a manifest if it is published, has pages,
 * and its images may be shown, if only as previews and to some.
 */
public final class Presentation {
    /** Everything at or above this many members is told in parts. */
    private static final int PART = 1_000;

    private final Items items;
    private final Catalogue catalogue;
    private final AccessPolicy policy;
    private final Addresses addresses;
    private final Labels labels;
    private final Canvases canvases;
    private final Manifests manifests;

    /** @param tileSize of the pyramids, which decides what stands ready as a thumbnail */
    public Presentation(
            Items items,
            Catalogue catalogue,
            AccessPolicy policy,
            Addresses addresses,
            CodeLists codes,
            ImageSettings images,
            int tileSize) {
        this.items = items;
        this.catalogue = catalogue;
        this.policy = policy;
        this.addresses = addresses;
        this.labels = new Labels(codes);
        this.canvases = new Canvases(addresses, labels, images, tileSize);
        this.manifests = new Manifests(addresses, labels, canvases);
    }

    /** @throws NotFoundException if the item has no manifest */
    public Document manifest(String name) {
        ItemView view = shown(name);
        boolean guarded = guarded(view.item());
        Optional<CatalogueEntry> library = catalogue.find(view.item().library());
        Map<String, Object> json =
                manifests.of(view, library.map(CatalogueEntry::entity).map(Library.class::cast), guarded);
        int libraryVersion = library.map(CatalogueEntry::version).orElse(0);
        return new Document(json, tag(view, guarded) + "-" + libraryVersion);
    }

    /** @throws NotFoundException if there is no such page, or the item has no manifest */
    public Document canvas(String name, String page) {
        ItemView view = shown(name);
        boolean guarded = guarded(view.item());
        Map<String, Object> json = view.page(page)
                .map(found -> canvases.fill(
                        Resource.document(addresses.canvas(view.item().ark(), page), "Canvas"),
                        view.item().ark(),
                        found,
                        guarded))
                .orElseThrow(() -> new NotFoundException("The item has no such page"));
        return new Document(json, tag(view, guarded));
    }

    private ItemView shown(String name) {
        ItemView view = items.published(name);
        if (view.pages().isEmpty() || !policy.imagesForSomebody(view.item())) {
            throw new NotFoundException("This item has no images to present");
        }
        return view;
    }

    private boolean guarded(Item item) {
        return !policy.decide(item, Visitor.ANONYMOUS).full();
    }

    private static String tag(ItemView view, boolean guarded) {
        return view.entry().version() + (guarded ? "-guarded" : "-open");
    }

    /**
     * All collections.
     *
     * @param after identifier after which to go on; empty to begin
     */
    public Document top(String after) {
        List<CatalogueEntry> found = catalogue.list(EntityKind.COLLECTION, after, PART + 1);
        List<Map<String, Object>> parts = new ArrayList<>();
        found.stream().limit(PART).forEach(entry -> parts.add(link((Collection) entry.entity())));
        if (found.size() > PART) {
            parts.add(more(
                    addresses.iiifCollection(Collection.TOP),
                    found.get(PART - 1).entity().id()));
        }
        String address = addresses.iiifCollection(Collection.TOP) + following(after);
        return collection(address, labels.text("top"), LanguageMap.plain(List.of()), parts);
    }

    /** A collection's items. @throws NotFoundException if there is no such collection */
    public Document collection(String id, String after) {
        Collection collection = catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast)
                .orElseThrow(() -> new NotFoundException("There is no such collection"));
        List<CatalogueEntry> found = catalogue.members(Optional.of(id), after, PART + 1);
        List<Map<String, Object>> parts = new ArrayList<>();
        found.stream().limit(PART).filter(this::hasManifest).forEach(entry -> parts.add(link((Item) entry.entity())));
        if (found.size() > PART) {
            parts.add(more(
                    addresses.iiifCollection(id), found.get(PART - 1).entity().id()));
        }
        return collection(
                addresses.iiifCollection(id) + following(after),
                LanguageMap.of(collection.names()),
                LanguageMap.of(collection.description()),
                parts);
    }

    private boolean hasManifest(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        return entry.pageCount() > 0 && policy.imagesForSomebody(item);
    }

    private static Document collection(
            String address, LanguageMap label, LanguageMap summary, List<Map<String, Object>> parts) {
        Map<String, Object> json = Resource.document(address, "Collection");
        json.put("label", label);
        if (!summary.isEmpty()) {
            json.put("summary", summary);
        }
        json.put("items", parts);
        return new Document(json, Integer.toHexString(json.hashCode()));
    }

    private Map<String, Object> link(Collection collection) {
        Map<String, Object> link = Resource.of(addresses.iiifCollection(collection.id()), "Collection");
        link.put("label", LanguageMap.of(collection.names()));
        return link;
    }

    private Map<String, Object> link(Item item) {
        Map<String, Object> link = Resource.of(addresses.manifest(item.ark()), "Manifest");
        link.put("label", Manifests.label(item));
        return link;
    }

    private Map<String, Object> more(String address, String after) {
        Map<String, Object> link = Resource.of(address + following(after), "Collection");
        link.put("label", labels.text("more"));
        return link;
    }

    private static String following(String after) {
        return after.isEmpty() ? "" : "?after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
