package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** Makes the nested ranges of an item: parts in their place among the canvases that lie in no part. */
final class Ranges {
    private final Addresses addresses;
    private final Ark ark;
    private final List<Page> pages;
    private final Map<String, Integer> order = new HashMap<>();

    Ranges(Addresses addresses, Ark ark, List<Page> pages) {
        this.addresses = addresses;
        this.ark = ark;
        this.pages = pages;
        for (Page page : pages) {
            order.put(page.name(), order.size());
        }
    }

    List<Map<String, Object>> of(List<PageList.Section> sections) {
        return of(sections, addresses.at("/iiif/presentation/3/" + ark.name() + "/range"), "/");
    }

    private List<Map<String, Object>> of(List<PageList.Section> sections, String parent, String separator) {
        List<Map<String, Object>> ranges = new ArrayList<>();
        for (PageList.Section section : sections) {
            ranges.add(range(section, parent + separator + (ranges.size() + 1)));
        }
        return ranges;
    }

    private Map<String, Object> range(PageList.Section section, String id) {
        List<Map<String, Object>> parts = of(section.parts(), id, ".");
        List<Map<String, Object>> items = new ArrayList<>();
        int next = place(section.first());
        for (int i = 0; i < parts.size(); i++) {
            PageList.Section part = section.parts().get(i);
            addCanvases(items, next, place(part.first()) - 1);
            items.add(parts.get(i));
            next = Math.max(next, place(part.last()) + 1);
        }
        addCanvases(items, next, place(section.last()));
        Map<String, Object> range = Resource.of(id, "Range");
        range.put("label", LanguageMap.of(section.label()));
        range.put("items", items);
        return range;
    }

    private void addCanvases(List<Map<String, Object>> items, int from, int to) {
        for (int i = from; i <= to; i++) {
            items.add(Resource.of(addresses.canvas(ark, pages.get(i).name()), "Canvas"));
        }
    }

    private int place(String page) {
        return order.get(page);
    }
}
