package org.tangthu.iiif.presentation;

import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object with an address and a type, to which properties are added in the order of reading. */
final class Resource {
    static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    private Resource() {}

    static Map<String, Object> of(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id);
        resource.put("type", type);
        return resource;
    }

    /** One that can be asked for by itself. */
    static Map<String, Object> document(String id, String type) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("@context", CONTEXT);
        resource.putAll(of(id, type));
        return resource;
    }
}
