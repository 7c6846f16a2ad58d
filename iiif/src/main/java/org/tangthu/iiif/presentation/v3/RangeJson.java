package org.tangthu.iiif.presentation.v3;

import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.Range;
import org.tangthu.iiif.presentation.model.RangePart;
import org.tangthu.repository.address.Addresses;

/** Ranges (section 5.4), each with those within it. */
final class RangeJson {
    private final Addresses addresses;

    RangeJson(Addresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> of(Range range) {
        Map<String, Object> json = Resource.of(addresses.range(range.ark(), range.path()), "Range");
        json.put("label", range.label().texts());
        List<Map<String, Object>> items =
                range.parts().stream().map(part -> part(range, part)).toList();
        json.put("items", items);
        return json;
    }

    private Map<String, Object> part(Range range, RangePart part) {
        if (part instanceof Range inner) {
            return of(inner);
        }
        return Resource.of(addresses.canvas(range.ark(), ((RangePart.Leaf) part).page()), "Canvas");
    }
}
