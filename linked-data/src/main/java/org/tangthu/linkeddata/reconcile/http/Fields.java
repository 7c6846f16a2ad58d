package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A JSON object of a request, with the way to it. What is not as the specification has it is a {@link BadQuestion}.
 *
 * @param place such as {@code queries.q0}
 */
record Fields(String place, JsonNode node) {
    private static final int DEEPEST = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    /** @param name of the parameter that holds the object */
    static Fields parse(String name, String json) {
        try {
            return new Fields(name, JSON.readTree(json)).requireObject();
        } catch (JsonProcessingException e) {
            throw BadQuestion.malformed(name + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private Fields requireObject() {
        if (!node.isObject()) {
            throw BadQuestion.malformed(place + " must be a JSON object");
        }
        return this;
    }

    int size() {
        return node.size();
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Refuses fields of other names. */
    Fields only(Set<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw BadQuestion.malformed(
                        place + " has a field '" + name + "'; it may have " + String.join(", ", known));
            }
        }
        return this;
    }

    Fields object(String name) {
        return new Fields(place + "." + name, node.path(name)).requireObject();
    }

    Optional<String> text(String name) {
        return present(name).map(value -> {
            if (!value.isTextual()) {
                throw BadQuestion.malformed(place + "." + name + " must be a string");
            }
            return value.textValue();
        });
    }

    /** Texts, of which one may stand alone. */
    List<String> texts(String name) {
        return values(name, true).stream()
                .map(value -> {
                    if (!value.isTextual()) {
                        throw BadQuestion.malformed(place + "." + name + " must be strings");
                    }
                    return value.textValue();
                })
                .toList();
    }

    /** Objects in a list. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode value : values(name, false)) {
            objects.add(new Fields(place + "." + name + "[" + objects.size() + "]", value).requireObject());
        }
        return objects;
    }

    /** The elements of a list; none if it is missing. @param alone whether one may stand without a list */
    List<JsonNode> values(String name, boolean alone) {
        Optional<JsonNode> value = present(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get().isArray()) {
            return StreamSupport.stream(value.get().spliterator(), false).toList();
        }
        if (!alone) {
            throw BadQuestion.malformed(place + "." + name + " must be a list");
        }
        return List.of(value.get());
    }

    boolean has(String name) {
        return present(name).isPresent();
    }

    Optional<JsonNode> present(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }
}
