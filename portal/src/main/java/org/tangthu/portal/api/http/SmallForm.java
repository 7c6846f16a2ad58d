package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A short JSON object that a request carries, of which every field is known. */
final class SmallForm {
    private static final int MAX_BYTES = 16 << 10;
    private static final int MAX_ELEMENTS = 1_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode object;

    private SmallForm(JsonNode object) {
        this.object = object;
    }

    /**
     * @throws Refusal if it is too long, no JSON object, or has other fields; without what was sent, which may be secret
     */
    static SmallForm read(InputStream body, Set<String> fields) {
        return read(body, fields, MAX_BYTES);
    }

    /** The same with another bound. */
    static SmallForm read(InputStream body, Set<String> fields, int longest) {
        try {
            byte[] bytes = body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new Refusal(413, "The form has more than " + longest + " bytes");
            }
            return checked(MAPPER.readTree(bytes), fields);
        } catch (IOException e) {
            throw Refusal.badRequest("The form is no JSON");
        }
    }

    private static SmallForm checked(JsonNode object, Set<String> fields) {
        if (!object.isObject()) {
            throw Refusal.badRequest("The form is a JSON object with the fields " + String.join(", ", fields));
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw Refusal.badRequest("The form has the fields " + String.join(", ", fields) + " and no other");
            }
        }
        return new SmallForm(object);
    }

    /** @throws Refusal if the field is missing or no text */
    String text(String field) {
        JsonNode value = object.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw Refusal.badRequest("The form needs the field " + field + ", a text");
        }
        return value.textValue();
    }

    /** The same of a field that may be missing. */
    Optional<String> ifThere(String field) {
        return object.hasNonNull(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** @throws Refusal if it is there and no whole number */
    int number(String field, int otherwise) {
        JsonNode value = object.path(field);
        if (object.hasNonNull(field) && !value.isInt()) {
            throw Refusal.badRequest("The field " + field + " is a whole number");
        }
        return value.asInt(otherwise);
    }

    /** A list of texts; empty if the field is not there, which is not the same as an empty list. */
    Optional<Set<String>> texts(String field) {
        if (!object.hasNonNull(field)) {
            return Optional.empty();
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode element : elements(field)) {
            if (!element.isTextual()) {
                throw Refusal.badRequest("The field " + field + " is a list of texts");
            }
            texts.add(element.textValue());
        }
        return Optional.of(texts);
    }

    /** A list of objects that have two texts and nothing else. */
    <T> Set<T> pairs(String field, String first, String second, BiFunction<String, String, T> make) {
        Set<T> pairs = new HashSet<>();
        for (JsonNode element : elements(field)) {
            JsonNode one = element.path(first);
            JsonNode other = element.path(second);
            if (element.size() != 2 || !one.isTextual() || !other.isTextual()) {
                throw Refusal.badRequest(
                        "The field " + field + " is a list of objects with " + first + " and " + second);
            }
            pairs.add(make.apply(one.textValue(), other.textValue()));
        }
        return pairs;
    }

    private JsonNode elements(String field) {
        JsonNode list = object.path(field);
        if (!list.isArray() || list.size() > MAX_ELEMENTS) {
            throw Refusal.badRequest("The field " + field + " is a list of at most " + MAX_ELEMENTS);
        }
        return list;
    }
}
