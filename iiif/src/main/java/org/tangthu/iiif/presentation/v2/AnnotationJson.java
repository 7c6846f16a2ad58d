package org.tangthu.iiif.presentation.v2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.item.CanvasPlace;
import org.tangthu.iiif.presentation.model.AnnotatedPage;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.model.TextOrigin.Machine;

/**
 * The text of a page as an annotation list (section 5.5): a transcription paints its canvas. A machine that made it is told
 * as the one who annotated.
 */
final class AnnotationJson {
    private final Addresses addresses;

    AnnotationJson(Addresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> of(AnnotatedPage page) {
        Map<String, Object> json = Resource.of(addresses.annotationList(page.ark(), page.page()), "sc:AnnotationList");
        List<Map<String, Object>> resources = new ArrayList<>();
        for (AnnotatedPage.Line line : page.lines()) {
            resources.add(annotation(page, line, json.get("@id") + "#line-" + (resources.size() + 1)));
        }
        json.put("resources", resources);
        return json;
    }

    private Map<String, Object> annotation(AnnotatedPage page, AnnotatedPage.Line line, String id) {
        Map<String, Object> annotation = Resource.of(id, "oa:Annotation");
        annotation.put("motivation", "sc:painting");
        page.machine().ifPresent(machine -> annotation.put("oa:annotatedBy", software(machine)));
        annotation.put("resource", text(line));
        annotation.put("on", new CanvasPlace(addresses.canvas(page.ark(), page.page()), line.box()).uri());
        return annotation;
    }

    private static Map<String, Object> software(Machine machine) {
        Map<String, Object> software = new LinkedHashMap<>();
        software.put("@type", "http://www.w3.org/ns/prov#SoftwareAgent");
        machine.name().ifPresent(name -> software.put("foaf:name", name));
        return software;
    }

    private static Map<String, Object> text(AnnotatedPage.Line line) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("@type", "cnt:ContentAsText");
        text.put("format", "text/plain");
        line.lang().ifPresent(lang -> text.put("language", lang));
        text.put("chars", line.words());
        return text;
    }
}
