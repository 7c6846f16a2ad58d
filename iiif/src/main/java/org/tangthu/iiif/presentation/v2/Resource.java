package org.tangthu.iiif.presentation.v2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.LabelledText;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Link;

/** JSON objects with an address and a type, to which properties are added in the order of reading. */
final class Resource {
    private Resource() {}

    static Map<String, Object> of(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("@id", id);
        resource.put("@type", type);
        return resource;
    }

    /** Texts with their languages (section 4.3): one as it is, several as a list. */
    static Object texts(LanguageMap map) {
        List<Object> values = new ArrayList<>();
        map.texts().forEach((language, texts) -> texts.forEach(text -> values.add(text(language, text))));
        return values.size() == 1 ? values.get(0) : values;
    }

    private static Object text(String language, String text) {
        if (language.equals(LanguageMap.UNKNOWN)) {
            return text;
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", text);
        value.put("@language", language);
        return value;
    }

    static Map<String, Object> pair(LabelledText text) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("label", texts(text.label()));
        pair.put("value", texts(text.value()));
        return pair;
    }

    /** Adds what there is: nothing, one value as it is, or several as a list. */
    static void putSome(Map<String, Object> resource, String property, List<?> values) {
        if (!values.isEmpty()) {
            resource.put(property, values.size() == 1 ? values.get(0) : values);
        }
    }

    static List<Map<String, Object>> links(List<Link> links) {
        return links.stream().map(Resource::link).toList();
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", link.address());
        json.put("label", texts(link.label()));
        json.put("format", link.format());
        link.profile().ifPresent(profile -> json.put("profile", profile));
        return json;
    }
}
