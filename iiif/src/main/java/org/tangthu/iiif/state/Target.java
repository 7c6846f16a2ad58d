package org.tangthu.iiif.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.image.request.Region;

/**
 * One target of a content state: a IIIF resource, perhaps a part of it.
 *
 * @param address of the resource, without a fragment
 * @param area that a fragment or a selector names
 * @param containers addresses of what it is part of, the nearest first
 */
record Target(String address, Optional<Region> area, List<String> containers) {
    private static final int MOST_CONTAINERS = 10;

    /** A resource named by its address alone. */
    static Target of(String uri) {
        int hash = uri.indexOf('#');
        return hash < 0
                ? new Target(uri, Optional.empty(), List.of())
                : new Target(uri.substring(0, hash), Fragment.area(uri.substring(hash + 1)), List.of());
    }

    /** A resource by address or with its properties, or a specific resource with source and selector. */
    static Target of(JsonNode node) {
        if (node.isTextual()) {
            return of(node.textValue());
        }
        JsonNode source = node.get("source");
        if (source != null) {
            Target whole = of(source);
            Optional<Region> selected = selected(node.path("selector"));
            List<String> containers = whole.containers.isEmpty() ? containers(node) : whole.containers;
            return new Target(whole.address, selected.isPresent() ? selected : whole.area, containers);
        }
        Target named = of(id(node));
        return new Target(named.address, named.area, containers(node));
    }

    private static Optional<Region> selected(JsonNode selector) {
        List<JsonNode> selectors = new ArrayList<>();
        each(selector).forEach(one -> each(one.path("item")).forEach(selectors::add));
        each(selector).forEach(selectors::add);
        return selectors.stream().map(Target::area).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Region> area(JsonNode selector) {
        return switch (selector.path("type").asText(selector.path("@type").asText())) {
            case "FragmentSelector", "oa:FragmentSelector" ->
                Fragment.area(selector.path("value").asText());
            // Its region is written as in an image's address: pixels, or pct: and hundredths.
            case "ImageApiSelector", "iiif:ImageApiSelector" ->
                Fragment.area("xywh=" + selector.path("region").asText());
            default -> Optional.empty();
        };
    }

    private static List<String> containers(JsonNode node) {
        List<String> found = new ArrayList<>();
        JsonNode next = node;
        while (found.size() < MOST_CONTAINERS && (next.has("partOf") || next.has("within"))) {
            next = first(next.has("partOf") ? next.get("partOf") : next.get("within"));
            found.add(next.isTextual() ? next.textValue() : id(next));
        }
        return List.copyOf(found);
    }

    private static String id(JsonNode node) {
        return node.path("id").asText(node.path("@id").asText());
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static Iterable<JsonNode> each(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? List.of() : node.isArray() ? node : List.of(node);
    }
}
