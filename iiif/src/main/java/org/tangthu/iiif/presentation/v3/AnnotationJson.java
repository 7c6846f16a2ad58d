package org.tangthu.iiif.presentation.v3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.item.CanvasPlace;
import org.tangthu.iiif.presentation.model.AnnotatedPage;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * The text of a page as an annotation page (section 5.5): it supplements the canvas. That an annotation is a line is told
 * by the Text Granularity extension; a machine that made it is its creator (Web Annotation Data Model, section 3.3).
 */
final class AnnotationJson {
    /** Of the extension, which stands before the API's own. */
    static final String CONTEXT = "http://iiif.io/api/extension/text-granularity/context.json";

    private final Addresses addresses;

    AnnotationJson(Addresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> of(AnnotatedPage page) {
        Map<String, Object> json = Resource.of(addresses.annotations(page.ark(), page.page()), "AnnotationPage");
        List<Map<String, Object>> items = new ArrayList<>();
        for (AnnotatedPage.Line line : page.lines()) {
            items.add(annotation(page, line, json.get("id") + "#line-" + (items.size() + 1)));
        }
        json.put("items", items);
        return json;
    }

    private Map<String, Object> annotation(AnnotatedPage page, AnnotatedPage.Line line, String id) {
        Map<String, Object> annotation = Resource.of(id, "Annotation");
        annotation.put("motivation", "supplementing");
        annotation.put("textGranularity", "line");
        page.machine().ifPresent(machine -> annotation.put("creator", software(machine)));
        annotation.put("body", body(line));
        annotation.put("target", new CanvasPlace(addresses.canvas(page.ark(), page.page()), line.box()).uri());
        return annotation;
    }

    private static Map<String, Object> software(Machine machine) {
        Map<String, Object> software = new LinkedHashMap<>();
        software.put("type", "Software");
        machine.name().ifPresent(name -> software.put("name", name));
        return software;
    }

    private static Map<String, Object> body(AnnotatedPage.Line line) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "TextualBody");
        body.put("value", line.words());
        body.put("format", "text/plain");
        line.lang().ifPresent(lang -> body.put("language", lang));
        return body;
    }
}
