package org.tangthu.portal.pages.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of an item's description, by its name in {@code item.yaml}.
 *
 * @param list whether there may be several values; each has a row then, else there is always one row
 * @param parts of a value; a single one without a key where the value has no parts
 */
record EditField(String name, boolean list, List<Part> parts) {
    EditField {
        parts = List.copyOf(parts);
    }

    /**
     * A part of a value.
     *
     * @param key its name in the value; empty where it is the whole of it
     * @param counts whether it alone makes a value; a language or a role makes none
     * @param required whether there is no way to leave it open
     */
    record Part(String key, Input input, boolean counts, boolean required) {}

    /** Whether the value has no parts. */
    boolean plain() {
        return parts.get(0).key().isEmpty();
    }

    /** What a part is called in the form, which is also the identifier of its element. */
    String cell(int row, Part part) {
        String value = row(row);
        return part.key().isEmpty() ? value : value + "." + part.key();
    }

    /** What a row is called. */
    String row(int row) {
        return list ? name + "." + row : name;
    }

    /** Whether nothing stands in a row that makes a value. */
    boolean blank(Map<String, String> row) {
        return parts.stream().filter(Part::counts).allMatch(part -> row.getOrDefault(part.key(), "")
                .isEmpty());
    }

    Optional<Part> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }
}
