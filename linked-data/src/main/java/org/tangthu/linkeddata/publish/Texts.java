package org.tangthu.linkeddata.publish;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.tangthu.repository.model.LocalizedText;

/** The words in which data is described, in Vietnamese and in English. A missing key is a programmer's error and throws. */
final class Texts {
    private static final String BUNDLE = "org.tangthu.linkeddata.publish.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> LANGUAGES = List.of("vi", "en");

    private Texts() {}

    /** The text of a key in each language, with {@code {0}} … filled in. */
    static List<LocalizedText> of(String key, Object... values) {
        return LANGUAGES.stream()
                .map(language -> LocalizedText.of(text(language, key, values), language))
                .toList();
    }

    /** Texts that are parted by semicolons. */
    static List<LocalizedText> list(String key) {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Stream.of(text(language, key).split(";")).map(part -> LocalizedText.of(part.strip(), language)))
                .toList();
    }

    private static String text(String language, String key, Object... values) {
        Locale locale = Locale.forLanguageTag(language);
        return new MessageFormat(
                        ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key), locale)
                .format(values);
    }
}
