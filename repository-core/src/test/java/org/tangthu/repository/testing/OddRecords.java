package org.tangthu.repository.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stored record again and again, each time with another of its values replaced by something that no deposit brings in:
 * what somebody may have written past the program.
 *
 * @param place of the value, as a JSON pointer
 * @param value that stands there now, as JSON
 * @param bytes of the whole record
 */
public record OddRecords(String place, String value, byte[] bytes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Half a surrogate pair can only be written so. */
    private static final ObjectWriter ESCAPED = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final List<String> VALUES = List.of(
            "\"\"",
            "\"\\n\"",
            "\" một\\n\\n\\thai\\r\\nba \"",
            "\"\\u0000\\uD800\\uFFFF\\u007F\"",
            "\"" + "dài\\n ".repeat(6_000) + "\"",
            "\"" + "x".repeat(3_000) + "\"",
            "\"<&>]]>'\\\"\\u2028\"",
            "\"../\"",
            "\"http://[x y/%zz\"",
            "1871",
            "-1.5e9",
            "true",
            "null",
            "[]",
            "{}",
            "[{\"x\": [1]}]");

    /** Without these nobody can say what the record is, or who may see what of it. */
    private static final Set<String> ESSENTIAL = Set.of(
            "/schema",
            "/entity",
            "/id",
            "/library",
            "/kind",
            "/digitization",
            "/access",
            "/groups/0",
            "/embargo",
            "/state");

    /** @param record as it is stored */
    public static List<OddRecords> of(byte[] record) {
        List<OddRecords> all = new ArrayList<>();
        for (JsonPointer place : places(read(record), JsonPointer.empty(), new ArrayList<>())) {
            VALUES.forEach(value -> all.add(replaced(record, place, value)));
        }
        return all;
    }

    private static OddRecords replaced(byte[] record, JsonPointer place, String value) {
        try {
            JsonNode whole = read(record);
            JsonNode odd = JSON.readTree(value);
            JsonNode holder = whole.at(place.head());
            if (holder instanceof ArrayNode list) {
                list.set(place.last().getMatchingIndex(), odd);
            } else {
                ((ObjectNode) holder).set(place.last().getMatchingProperty(), odd);
            }
            String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
            return new OddRecords(place.toString(), shown, ESCAPED.writeValueAsBytes(whole));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(byte[] record) {
        try {
            return JSON.readTree(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all values that hold no others. */
    private static List<JsonPointer> places(JsonNode node, JsonPointer at, List<JsonPointer> all) {
        if (node.isValueNode()) {
            all.add(at);
        }
        node.properties().forEach(field -> places(field.getValue(), at.appendProperty(field.getKey()), all));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), at.appendIndex(i), all);
        }
        return all;
    }

    /** Whether the record may be unreadable for it. */
    public boolean essential() {
        return ESSENTIAL.contains(place);
    }

    @Override
    public String toString() {
        return place + " = " + value;
    }
}
