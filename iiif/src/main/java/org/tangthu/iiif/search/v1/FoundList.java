package org.tangthu.iiif.search.v1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.search.Answer;
import org.tangthu.iiif.search.Hit;
import org.tangthu.iiif.search.Hit.Mark;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * Writes what was found as an annotation list (Content Search API 1.0, section 3.3): in {@code resources} the words that
 * match, an annotation for each line on which they stand, in {@code hits} what belongs together and what stands around it
 * (3.4).
 */
final class FoundList {
    static final String PAINTING = "sc:painting";

    private static final List<String> CONTEXTS =
            List.of("http://iiif.io/api/presentation/2/context.json", ContentSearch1.CONTEXT);

    private FoundList() {}

    static Map<String, Object> of(Answer answer) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@context", CONTEXTS);
        list.put("@id", answer.part().address());
        list.put("@type", "sc:AnnotationList");
        list.put("within", layer(answer));
        answer.part().previous().ifPresent(address -> list.put("prev", address));
        answer.part().next().ifPresent(address -> list.put("next", address));
        answer.countsOfParts().ifPresent(counts -> list.put("startIndex", counts.hitsBefore()));
        List<Map<String, Object>> resources = new ArrayList<>();
        for (Hit hit : answer.hits()) {
            hit.marks().forEach(mark -> resources.add(annotation(mark, hit)));
        }
        list.put("resources", resources);
        list.put("hits", answer.hits().stream().map(FoundList::hit).toList());
        return list;
    }

    private static Map<String, Object> layer(Answer answer) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("@type", "sc:Layer");
        answer.counts().ifPresent(counts -> layer.put("total", counts.hits()));
        if (answer.part().isOfMany()) {
            layer.put("first", answer.part().first());
            layer.put("last", answer.part().last());
        }
        if (!answer.question().ignored().isEmpty()) {
            layer.put("ignored", answer.question().ignored());
        }
        return layer;
    }

    private static Map<String, Object> annotation(Mark mark, Hit hit) {
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("@id", mark.id());
        annotation.put("@type", "oa:Annotation");
        annotation.put("motivation", PAINTING);
        hit.machine().ifPresent(machine -> annotation.put("oa:annotatedBy", software(machine)));
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("@type", "cnt:ContentAsText");
        text.put("format", "text/plain");
        text.put("chars", mark.words());
        annotation.put("resource", text);
        annotation.put("on", mark.target());
        return annotation;
    }

    /** Open Annotation, provenance: a program. */
    private static Map<String, Object> software(Machine machine) {
        Map<String, Object> software = new LinkedHashMap<>();
        software.put("@type", "http://www.w3.org/ns/prov#SoftwareAgent");
        machine.name().ifPresent(name -> software.put("foaf:name", name));
        return software;
    }

    private static Map<String, Object> hit(Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "search:Hit");
        json.put("annotations", hit.marks().stream().map(Mark::id).toList());
        json.put("match", hit.match());
        json.put("before", hit.before());
        json.put("after", hit.after());
        return json;
    }
}
