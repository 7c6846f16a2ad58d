package org.tangthu.portal.pages.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.pages.editing.EditField.Part;
import org.tangthu.portal.pages.editing.Input.Kind;

/**
 * What stands in the form: for each field that it shows the rows, and in each row the parts of a value by their keys. A field
 * with more values than a page can show is not in it. Immutable.
 */
public final class Typed {
    /** Name of the hidden fields that tell which fields the form shows. */
    public static final String SHOWN = "shown";

    /** Rows of a field that are shown. */
    static final int MOST_ROWS = 200;

    private static final String WHOLE_NUMBER = "\\d{1,9}";

    private final Map<String, List<Map<String, String>>> fields;

    private Typed(Map<String, List<Map<String, String>>> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** What an item holds. @param item with the fields of {@code item.yaml} */
    static Typed of(JsonNode item) {
        Map<String, List<Map<String, String>>> fields = new LinkedHashMap<>();
        EditFields.all().forEach(field -> {
            JsonNode value = item.path(field.name());
            List<Map<String, String>> rows = new ArrayList<>();
            if (!field.list()) {
                rows.add(row(field, value));
            } else if (value.size() <= MOST_ROWS) {
                value.forEach(element -> rows.add(row(field, element)));
            } else {
                return;
            }
            fields.put(field.name(), List.copyOf(rows));
        });
        return new Typed(fields);
    }

    private static Map<String, String> row(EditField field, JsonNode value) {
        Map<String, String> row = new HashMap<>();
        for (Part part : field.parts()) {
            JsonNode held = field.plain() ? value : value.path(part.key());
            row.put(part.key(), held.isValueNode() ? held.asText() : "");
        }
        return Map.copyOf(row);
    }

    /** What a browser sends; rows in which nothing stands are left out. */
    public static Typed of(FormFields form) {
        List<String> shown = form.all(SHOWN);
        Map<String, List<Map<String, String>>> fields = new LinkedHashMap<>();
        EditFields.all().filter(field -> shown.contains(field.name())).forEach(field -> {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int number = 0; number <= MOST_ROWS && sent(form, field, number); number++) {
                Map<String, String> row = row(form, field, number);
                if (!field.list() || !field.blank(row)) {
                    rows.add(row);
                }
                if (!field.list()) {
                    break;
                }
            }
            fields.put(field.name(), List.copyOf(rows));
        });
        return new Typed(fields);
    }

    private static boolean sent(FormFields form, EditField field, int row) {
        return !field.list() || field.parts().stream().anyMatch(part -> form.has(field.cell(row, part)));
    }

    private static Map<String, String> row(FormFields form, EditField field, int number) {
        Map<String, String> row = new HashMap<>();
        for (Part part : field.parts()) {
            String between = part.input().kind() == Kind.AREA ? "\n" : " ";
            String typed = form.text(field.cell(number, part));
            row.put(part.key(), typed.lines().collect(Collectors.joining(between)));
        }
        return Map.copyOf(row);
    }

    /** The rows of a field; empty if it is not shown. */
    Optional<List<Map<String, String>>> rows(EditField field) {
        return Optional.ofNullable(fields.get(field.name()));
    }

    /** The same with a row more, in which nothing stands yet. */
    public Typed longer(String name) {
        return changed(name, rows -> {
            if (rows.size() < MOST_ROWS) {
                rows.add(Map.of());
            }
        });
    }

    /** The same without a row. */
    public Typed without(String name, int row) {
        return changed(name, rows -> {
            if (row >= 0 && row < rows.size()) {
                rows.remove(row);
            }
        });
    }

    /** The same with a row in the place of the one before it. */
    public Typed raised(String name, int row) {
        return changed(name, rows -> {
            if (row > 0 && row < rows.size()) {
                Collections.swap(rows, row, row - 1);
            }
        });
    }

    private interface Work {
        void on(List<Map<String, String>> rows);
    }

    private Typed changed(String name, Work work) {
        if (EditFields.find(name).filter(EditField::list).isEmpty() || !fields.containsKey(name)) {
            return this;
        }
        List<Map<String, String>> rows = new ArrayList<>(fields.get(name));
        work.on(rows);
        return with(name, rows);
    }

    private Typed with(String name, List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> changed = new LinkedHashMap<>(fields);
        changed.put(name, List.copyOf(rows));
        return new Typed(changed);
    }

    /**
     * The same with what somebody else changed since, in the fields that were left alone here.
     *
     * @param before from which this was made
     * @param now what holds today
     */
    Typed upon(Typed before, Typed now) {
        Typed merged = this;
        for (EditField field : EditFields.all().toList()) {
            if (rows(field).equals(before.rows(field)) && now.rows(field).isPresent()) {
                merged = merged.with(field.name(), now.rows(field).get());
            }
        }
        return merged;
    }

    /** An item with this in its fields; what is not shown stays as it is. */
    public ObjectNode onto(ObjectNode item) {
        ObjectNode changed = item.deepCopy();
        EditFields.all().forEach(field -> rows(field).ifPresent(rows -> put(field, rows, changed)));
        return changed;
    }

    private static void put(EditField field, List<Map<String, String>> rows, ObjectNode item) {
        List<Map<String, String>> values =
                rows.stream().filter(row -> !field.blank(row)).toList();
        if (values.isEmpty()) {
            item.remove(field.name());
        } else if (field.list()) {
            ArrayNode list = item.putArray(field.name());
            for (Map<String, String> row : values) {
                if (field.plain()) {
                    list.add(row.get(""));
                } else {
                    put(field, row, list.addObject());
                }
            }
        } else if (field.plain()) {
            put(field.parts().get(0), field.name(), values.get(0).get(""), item);
        } else {
            put(field, values.get(0), item.putObject(field.name()));
        }
    }

    private static void put(EditField field, Map<String, String> row, ObjectNode value) {
        for (Part part : field.parts()) {
            String text = row.getOrDefault(part.key(), "");
            if (!text.isEmpty()) {
                put(part, part.key(), text, value);
            }
        }
    }

    private static void put(Part part, String key, String text, ObjectNode value) {
        if (part.input().kind() == Kind.NUMBER && text.matches(WHOLE_NUMBER)) {
            value.put(key, Integer.parseInt(text));
        } else {
            value.put(key, text);
        }
    }
}
