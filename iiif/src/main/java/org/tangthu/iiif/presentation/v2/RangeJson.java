package org.tangthu.iiif.presentation.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.Range;
import org.tangthu.repository.address.Addresses;

/**
 * Ranges (section 5.7): side by side in a list, each naming the canvases and ranges within it. {@code members}, which
 * would keep their common order, is left out, since viewers look for the inner ranges under {@code ranges}.
 */
final class RangeJson {
    private final Addresses addresses;

    RangeJson(Addresses addresses) {
        this.addresses = addresses;
    }

    /** A range and all within it, each before its parts. */
    List<Map<String, Object>> all(Range range) {
        return range.all().map(this::of).toList();
    }

    Map<String, Object> of(Range range) {
        Map<String, Object> json = new LinkedHashMap<>(Resource.of(address(range), "sc:Range"));
        json.put("label", Resource.texts(range.label()));
        if (range.path().equals(Range.TOP)) {
            json.put("viewingHint", "top");
        }
        put(json, "ranges", range.ranges().map(this::address).toList());
        put(
                json,
                "canvases",
                range.pages().map(page -> addresses.canvas(range.ark(), page)).toList());
        return json;
    }

    private String address(Range range) {
        return addresses.range2(range.ark(), range.path());
    }

    private static void put(Map<String, Object> json, String property, List<String> addresses) {
        if (!addresses.isEmpty()) {
            json.put(property, addresses);
        }
    }
}
