package org.tangthu.portal.frame;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The texts of the interface in one language. A missing key is a programmer's error and throws. Immutable. */
public final class Messages {
    private static final String BUNDLE = "org.tangthu.portal.frame.messages";

    private final ResourceBundle bundle;
    private final Formats formats;

    public Messages(Language language, Formats formats) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language.tag()), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.formats = formats;
    }

    /** The text of a key with {@code {0}}, {@code {1}} … filled in; numbers are written as the language does. */
    public String text(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", written(values[i]));
        }
        return text;
    }

    /** The text for a number: {@code key.one} for one where the language tells one from many, else {@code key}. */
    public String count(String key, long number) {
        String one = key + ".one";
        return text(number == 1 && bundle.containsKey(one) ? one : key, number);
    }

    /** All texts whose keys begin so, by the rest of the key, as they stand in the bundle; sorted. */
    public Map<String, String> under(String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(
                        key -> key.substring(prefix.length()), bundle::getString, (one, other) -> one, TreeMap::new));
    }

    private String written(Object value) {
        return value instanceof Number number ? formats.number(number.longValue()) : String.valueOf(value);
    }
}
