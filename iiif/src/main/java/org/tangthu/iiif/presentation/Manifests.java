package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.iiif.item.ItemView;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Title;

/** Makes the manifest of an item (Presentation API 3.0, section 5.2). */
final class Manifests {
    /** The only addresses that the specification admits under {@code rights}. */
    private static final Pattern RIGHTS = Pattern.compile("https?://(creativecommons|rightsstatements)\\.org/.+");

    private static final String LEFT_TO_RIGHT = "left-to-right";

    private final Addresses addresses;
    private final Labels labels;
    private final Metadata metadata;
    private final Canvases canvases;

    Manifests(Addresses addresses, Labels labels, Canvases canvases) {
        this.addresses = addresses;
        this.labels = labels;
        this.metadata = new Metadata(labels, addresses);
        this.canvases = canvases;
    }

    /** @param guarded whether only previews are open to everybody */
    Map<String, Object> of(ItemView view, Optional<Library> library, boolean guarded) {
        Item item = view.item();
        List<Page> pages = view.pages().pages();
        Map<String, Object> manifest = Resource.document(addresses.manifest(item.ark()), "Manifest");
        describe(manifest, item, library);
        manifest.put("thumbnail", List.of(canvases.thumbnail(item.ark(), pages.get(0), guarded)));
        manifest.put("viewingDirection", item.viewingDirection().orElse(LEFT_TO_RIGHT));
        manifest.put("behavior", List.of(isBound(pages) ? "paged" : "individuals"));
        link(manifest, item);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Page page : pages) {
            Map<String, Object> canvas = Resource.of(addresses.canvas(item.ark(), page.name()), "Canvas");
            items.add(canvases.fill(canvas, item.ark(), page, guarded));
        }
        manifest.put("items", items);
        if (!view.pages().structure().isEmpty()) {
            Ranges ranges = new Ranges(addresses, item.ark(), pages);
            manifest.put("structures", ranges.of(view.pages().structure()));
        }
        return manifest;
    }

    private void describe(Map<String, Object> manifest, Item item, Optional<Library> library) {
        manifest.put("label", label(item));
        LanguageMap summary = LanguageMap.of(item.description().texts());
        if (!summary.isEmpty()) {
            manifest.put("summary", summary);
        }
        manifest.put("metadata", metadata.of(item, library));
        item.rights()
                .statement()
                .filter(uri -> RIGHTS.matcher(uri).matches())
                .ifPresent(uri -> manifest.put("rights", uri.replaceFirst("^https:", "http:")));
        library.ifPresent(holder -> {
            LanguageMap source = labels.text("source", holder.label().value());
            manifest.put("requiredStatement", Map.of("label", labels.text("attribution"), "value", source));
            manifest.put("provider", List.of(provider(holder)));
        });
    }

    /** The titles proper, in their languages; of an item that has none, its first title. */
    static LanguageMap label(Item item) {
        List<LocalizedText> proper = item.description().titles().stream()
                .filter(title -> title.type().isEmpty())
                .map(Title::text)
                .toList();
        return proper.isEmpty() ? LanguageMap.of(item.label()) : LanguageMap.of(proper);
    }

    private Map<String, Object> provider(Library library) {
        String address = addresses.library(library.id());
        Map<String, Object> agent = Resource.of(address, "Agent");
        agent.put("label", LanguageMap.of(library.names()));
        agent.put("homepage", List.of(page(address, labels.text("library.homepage"))));
        return agent;
    }

    private void link(Map<String, Object> manifest, Item item) {
        manifest.put("homepage", List.of(page(addresses.item(item.ark()), labels.text("homepage"))));
        String data = addresses.data(item.ark());
        manifest.put(
                "seeAlso",
                List.of(dataset(data + ".ttl", "text/turtle"), dataset(data + ".jsonld", "application/ld+json")));
        if (!item.collections().isEmpty()) {
            manifest.put(
                    "partOf",
                    item.collections().stream()
                            .map(id -> Resource.of(addresses.iiifCollection(id), "Collection"))
                            .toList());
        }
    }

    private static Map<String, Object> page(String address, LanguageMap label) {
        Map<String, Object> page = Resource.of(address, "Text");
        page.put("label", label);
        page.put("format", "text/html");
        page.put("language", List.of("vi"));
        return page;
    }

    private static Map<String, Object> dataset(String address, String format) {
        Map<String, Object> dataset = Resource.of(address, "Dataset");
        dataset.put("format", format);
        return dataset;
    }

    /** Several upright pages are shown as the openings of a book; wide ones are leaves or maps, each by itself. */
    private static boolean isBound(List<Page> pages) {
        Page.Master first = pages.get(0).master();
        return pages.size() > 1 && first.height() > first.width();
    }
}
