package org.tangthu.iiif.search.v2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.search.Answer;
import org.tangthu.iiif.search.Hit;
import org.tangthu.iiif.search.Hit.Mark;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * Writes what was found as an annotation page (Content Search API 2.0, section 4.2): in {@code items} the words that
 * match, an annotation for each line on which they stand, in {@code annotations} one for each hit, with what stands around
 * it (4.3.1), and with all its annotations as targets where it runs over the end of a line (4.3.4).
 */
final class FoundAnnotations {
    static final String SUPPLEMENTING = "supplementing";
    static final String CONTEXTUALIZING = "contextualizing";
    static final String HIGHLIGHTING = "highlighting";

    private static final String PAGE = "AnnotationPage";

    private FoundAnnotations() {}

    static Map<String, Object> page(Answer answer) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("@context", ContentSearch2.CONTEXT);
        page.put("id", answer.part().address());
        page.put("type", PAGE);
        if (answer.part().isOfMany()) {
            page.put("partOf", collection(answer));
        }
        answer.part().previous().ifPresent(address -> page.put("prev", link(address)));
        answer.part().next().ifPresent(address -> page.put("next", link(address)));
        answer.countsOfParts().ifPresent(counts -> page.put("startIndex", counts.marksBefore()));
        if (!answer.question().ignored().isEmpty()) {
            page.put("ignored", answer.question().ignored());
        }
        List<Map<String, Object>> items = new ArrayList<>();
        List<Map<String, Object>> about = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            hit.marks().forEach(mark -> items.add(annotation(mark, hit)));
            about.add(about(hit));
        }
        page.put("items", items);
        if (!about.isEmpty()) {
            page.put("annotations", List.of(ordered("type", PAGE, "items", about)));
        }
        return page;
    }

    private static Map<String, Object> collection(Answer answer) {
        Map<String, Object> collection = ordered("id", answer.part().whole(), "type", "AnnotationCollection");
        answer.counts().ifPresent(counts -> collection.put("total", counts.marks()));
        collection.put("first", link(answer.part().first()));
        collection.put("last", link(answer.part().last()));
        return collection;
    }

    private static Map<String, Object> link(String address) {
        return ordered("id", address, "type", PAGE);
    }

    private static Map<String, Object> annotation(Mark mark, Hit hit) {
        Map<String, Object> annotation = ordered("id", mark.id(), "type", "Annotation", "motivation", SUPPLEMENTING);
        hit.machine().ifPresent(machine -> annotation.put("creator", creator(machine)));
        annotation.put("body", ordered("type", "TextualBody", "value", mark.words(), "format", "text/plain"));
        annotation.put("target", mark.target());
        return annotation;
    }

    /** Web Annotation Data Model, section 3.3.2. */
    private static Map<String, Object> creator(Machine machine) {
        Map<String, Object> software = ordered("type", "Software");
        machine.name().ifPresent(name -> software.put("name", name));
        return software;
    }

    private static Map<String, Object> about(Hit hit) {
        List<Map<String, Object>> targets = new ArrayList<>();
        int last = hit.marks().size() - 1;
        for (int i = 0; i <= last; i++) {
            Mark mark = hit.marks().get(i);
            targets.add(quote(mark, i == 0 ? hit.before() : "", i == last ? hit.after() : ""));
        }
        boolean onOneLine = last == 0;
        return ordered(
                "id",
                hit.marks().get(0).id() + "-context",
                "type",
                "Annotation",
                "motivation",
                onOneLine ? CONTEXTUALIZING : HIGHLIGHTING,
                "target",
                onOneLine ? targets.get(0) : targets);
    }

    private static Map<String, Object> quote(Mark mark, String prefix, String suffix) {
        Map<String, Object> selector = ordered("type", "TextQuoteSelector");
        if (!prefix.isEmpty()) {
            selector.put("prefix", prefix);
        }
        selector.put("exact", mark.words());
        if (!suffix.isEmpty()) {
            selector.put("suffix", suffix);
        }
        return ordered("type", "SpecificResource", "source", mark.id(), "selector", List.of(selector));
    }

    /** @param entries names and values in turn, as they are to be read */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
