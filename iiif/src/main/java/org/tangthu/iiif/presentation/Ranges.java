package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Range;
import org.tangthu.iiif.presentation.model.RangePart;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** Makes the nested ranges of an item: parts in their place among the pages that lie in no part. */
final class Ranges {
    private final Ark ark;
    private final List<Page> pages;
    private final Map<String, Integer> order = new HashMap<>();

    private Ranges(Ark ark, List<Page> pages) {
        this.ark = ark;
        this.pages = pages;
        for (Page page : pages) {
            order.put(page.name(), order.size());
        }
    }

    /**
     * The range that holds all that is known of an item's structure; empty if nothing is.
     *
     * @param label of that range
     */
    static Optional<Range> of(Ark ark, PageList list, LanguageMap label) {
        List<PageList.Section> sections = list.structure();
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        List<RangePart> parts = new ArrayList<>(new Ranges(ark, list.pages()).of(sections, ""));
        return Optional.of(new Range(ark, Range.TOP, label, sections.get(0).first(), parts));
    }

    private List<Range> of(List<PageList.Section> sections, String prefix) {
        List<Range> ranges = new ArrayList<>();
        for (PageList.Section section : sections) {
            ranges.add(range(section, prefix + (ranges.size() + 1)));
        }
        return ranges;
    }

    private Range range(PageList.Section section, String path) {
        List<Range> inner = of(section.parts(), path + ".");
        List<RangePart> parts = new ArrayList<>();
        int next = place(section.first());
        for (int i = 0; i < inner.size(); i++) {
            PageList.Section part = section.parts().get(i);
            addPages(parts, next, place(part.first()) - 1);
            parts.add(inner.get(i));
            next = Math.max(next, place(part.last()) + 1);
        }
        addPages(parts, next, place(section.last()));
        return new Range(ark, path, LanguageMap.of(section.label()), section.first(), parts);
    }

    private void addPages(List<RangePart> parts, int from, int to) {
        for (int i = from; i <= to; i++) {
            parts.add(new RangePart.Leaf(pages.get(i).name()));
        }
    }

    private int place(String page) {
        return order.get(page);
    }
}
