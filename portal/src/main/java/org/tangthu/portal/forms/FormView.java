package org.tangthu.portal.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a page shows it. Immutable.
 *
 * @param token for the hidden field
 * @param values what stands in the fields already, by their names; never a secret
 * @param problems what is wrong with which field, in a sentence; in the order of the page
 */
public record FormView(String token, Map<String, List<String>> values, Map<String, String> problems) {
    public FormView {
        values = Map.copyOf(values);
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    /** With nothing filled in. */
    public static FormView empty(String token) {
        return new FormView(token, Map.of(), Map.of());
    }

    /** With this in a field. */
    public FormView with(String name, String... given) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, List.of(given));
        return new FormView(token, more, problems);
    }

    /** With what somebody filled into these fields, to be mended. */
    public FormView with(FormFields fields, String... names) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        for (String name : names) {
            more.put(name, fields.all(name));
        }
        return new FormView(token, more, problems);
    }

    /** With something wrong. @param field whose name it is; the first complaint about it stays */
    public FormView wrong(String field, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, sentence);
        return new FormView(token, values, more);
    }

    /** What stands in a field; an empty text if nothing does. */
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** Whether a choice of several, or a box, is ticked. */
    public boolean chosen(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public Optional<String> problem(String field) {
        return Optional.ofNullable(problems.get(field));
    }
}
