package org.tangthu.portal.forms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody filled in, as NFC. Immutable. */
public final class FormFields {
    /** Line breaks and tabs may stand in a text; nothing of a form has any other control character. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFD]");

    private final Map<String, List<String>> values;

    private FormFields(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads a body of the type {@code application/x-www-form-urlencoded} (URL Standard, section 5.1).
     *
     * @throws IllegalArgumentException if it is not well encoded, holds control characters or too many fields
     */
    public static FormFields parse(byte[] body) {
        return parse(body, FormSize.USUAL);
    }

    /** The same of a form of another size; its bytes were counted before. */
    public static FormFields parse(byte[] body, FormSize size) {
        String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", size.fields() + 1);
        if (pairs.length > size.fields()) {
            throw new IllegalArgumentException("a form has at most " + size.fields() + " fields");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new FormFields(values);
    }

    /**
     * What came in another way than {@link #parse} reads.
     *
     * @param fields names and values, as they were sent
     * @throws IllegalArgumentException if one holds control characters, or there are too many
     */
    public static FormFields of(List<Map.Entry<String, String>> fields) {
        if (fields.size() > FormSize.USUAL.fields()) {
            throw new IllegalArgumentException("a form has at most " + FormSize.USUAL.fields() + " fields");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.computeIfAbsent(plain(field.getKey()), key -> new ArrayList<>())
                .add(plain(field.getValue())));
        return new FormFields(values);
    }

    private static String decoded(String text) {
        return plain(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }

    private static String plain(String plain) {
        if (CONTROL.matcher(plain).find()) {
            throw new IllegalArgumentException("a form holds text without control characters, in UTF-8");
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** What stands in a field, without blanks around it; empty if nothing does. */
    public Optional<String> value(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** The same, as an empty text where nothing stands. */
    public String text(String name) {
        return asTyped(name).strip();
    }

    /** Every character as it was typed: for passwords. */
    public String asTyped(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    /** All that was chosen of several, in the order of the page. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** Whether a box was ticked, or a button of this name pressed. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names alone: values may be secret. */
    @Override
    public String toString() {
        return "FormFields" + values.keySet();
    }
}
