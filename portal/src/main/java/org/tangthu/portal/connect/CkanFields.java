package org.tangthu.portal.connect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.tangthu.repository.model.LocalizedText;

/** Builds the fields of a package. */
final class CkanFields {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();
    private final ArrayNode resources;
    private final ArrayNode extras;

    CkanFields(String title, List<LocalizedText> notes, String url) {
        node.put("title", title);
        node.put("notes", notes.stream().map(LocalizedText::value).collect(Collectors.joining("\n\n")));
        node.put("url", url);
        // A package that was deleted comes back by this.
        node.put("state", "active");
        resources = node.putArray("resources");
        extras = node.putArray("extras");
    }

    void resource(String name, String url, String format) {
        resources.addObject().put("name", name).put("url", url).put("format", format);
    }

    void extra(String key, String value) {
        extras.addObject().put("key", key).put("value", value);
    }

    ObjectNode node() {
        return node;
    }
}
