package org.tangthu.linkeddata.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Links of several things, to be sent as a document of its own (RFC 9264). Not thread-safe. */
public final class Linkset {
    /** Media type of {@link #json}. */
    public static final String JSON = "application/linkset+json";
    /** Media type of {@link #text}. */
    public static final String TEXT = "application/linkset";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, List<Signpost>> contexts = new LinkedHashMap<>();

    /** Adds the links of a thing. @param anchor its address */
    public Linkset from(String anchor, List<Signpost> links) {
        contexts.put(anchor, List.copyOf(links));
        return this;
    }

    /** Section 4.2: a context object for each thing. */
    public String json() {
        ObjectNode document = MAPPER.createObjectNode();
        ArrayNode set = document.putArray("linkset");
        contexts.forEach((anchor, links) -> {
            ObjectNode context = set.addObject().put("anchor", anchor);
            links.forEach(link -> {
                ObjectNode target = context.withArray(link.rel()).addObject().put("href", link.href());
                link.type().ifPresent(type -> target.put("type", type));
            });
        });
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts cannot be written", e);
        }
    }

    /** Section 4.1: as in {@code Link} headers, each link with its anchor. */
    public String text() {
        return contexts.entrySet().stream()
                        .flatMap(context -> context.getValue().stream()
                                .map(link -> link.header() + "; anchor=\"" + context.getKey() + "\""))
                        .collect(Collectors.joining(",\n"))
                + "\n";
    }
}
