package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;

/** A short JSON object that a request carries, of which every field is known. */
final class SmallForm {
    private static final int MAX_BYTES = 16 << 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode object;

    private SmallForm(JsonNode object) {
        this.object = object;
    }

    /** @throws Refusal if it is too long, no JSON object, or has other fields */
    static SmallForm read(InputStream body, Set<String> fields) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Refusal(413, "The form has more than " + MAX_BYTES + " bytes");
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
}
