package org.tangthu.repository.record;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.xml.XmlWriter;

/**
 * The links in METS: from each part to each of its pages, those of the parts within it among them, as readers of METS
 * expect it.
 */
final class MetsLinks {
    /** Where parts overlap so much that there would be more, each is linked to its first page only. */
    private static final long MOST = 20_000;

    private final MetsIds ids;
    private final List<Page> pages;
    private final Map<String, Integer> places = new HashMap<>();

    MetsLinks(MetsIds ids, List<Page> pages) {
        this.ids = ids;
        this.pages = pages;
        for (Page page : pages) {
            places.put(page.name(), places.size());
        }
    }

    void write(List<Section> sections, XmlWriter xml) throws IOException {
        link(ids.whole(), ids.pages(), xml);
        write(sections, "", count(sections) <= MOST, xml);
    }

    private long count(List<Section> sections) {
        return sections.stream()
                .mapToLong(section -> pages(section).size() + count(section.parts()))
                .sum();
    }

    /** None where its ends are not in their order, or not there. */
    private List<Page> pages(Section section) {
        int first = places.getOrDefault(section.first(), pages.size());
        int last = places.getOrDefault(section.last(), -1);
        return first <= last ? pages.subList(first, last + 1) : List.of();
    }

    private void write(List<Section> sections, String prefix, boolean all, XmlWriter xml) throws IOException {
        for (int i = 0; i < sections.size(); i++) {
            String path = prefix + (i + 1);
            List<Page> linked = pages(sections.get(i));
            for (Page page : all ? linked : linked.subList(0, Math.min(1, linked.size()))) {
                link(ids.part(path), ids.page(page.name()), xml);
            }
            write(sections.get(i).parts(), path + ".", all, xml);
        }
    }

    private static void link(String from, String to, XmlWriter xml) throws IOException {
        xml.element("smLink", "", "xlink:from", from, "xlink:to", to);
    }
}
