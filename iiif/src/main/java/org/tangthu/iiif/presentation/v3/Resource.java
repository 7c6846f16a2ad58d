package org.tangthu.iiif.presentation.v3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.LabelledText;
import org.tangthu.iiif.presentation.model.Link;
import org.tangthu.iiif.presentation.model.Provider;

/** JSON objects with an address and a type, to which properties are added in the order of reading. */
final class Resource {
    private Resource() {}

    static Map<String, Object> of(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("type", type);
        return resource;
    }

    /** Adds a list unless it is empty. */
    static void putList(Map<String, Object> resource, String property, List<?> values) {
        if (!values.isEmpty()) {
            resource.put(property, values);
        }
    }

    static List<Map<String, Object>> links(List<Link> links) {
        return links.stream().map(Resource::link).toList();
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> json = of(link.address(), link.kind() == Link.Kind.DATASET ? "Dataset" : "Text");
        json.put("label", link.label().texts());
        json.put("format", link.format());
        link.profile().ifPresent(profile -> json.put("profile", profile));
        link.language().ifPresent(language -> json.put("language", List.of(language)));
        return json;
    }

    static Map<String, Object> pair(LabelledText text) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("label", text.label().texts());
        pair.put("value", text.value().texts());
        return pair;
    }

    static Map<String, Object> provider(Provider provider) {
        Map<String, Object> agent = of(provider.address(), "Agent");
        agent.put("label", provider.label().texts());
        putList(agent, "homepage", links(provider.homepages()));
        return agent;
    }
}
