package org.tangthu.iiif.presentation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.model.LocalizedText;

/**
 * Texts by language, in the order in which they came; those of no known language stand under {@link #UNKNOWN}. All are
 * plain text but for those made by {@link #html}.
 */
public record LanguageMap(Map<String, List<String>> texts) {
    /** The key of texts whose language is unknown, or that are the same in every language. */
    public static final String UNKNOWN = "none";

    public LanguageMap {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        texts.forEach((language, values) -> copy.put(language, List.copyOf(values)));
        texts = Collections.unmodifiableMap(copy);
    }

    public static LanguageMap of(Collection<LocalizedText> texts) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        texts.forEach(text -> map.computeIfAbsent(text.lang().orElse(UNKNOWN), language -> new ArrayList<>())
                .add(notMarkup(text.value())));
        return new LanguageMap(map);
    }

    public static LanguageMap of(LocalizedText text) {
        return of(List.of(text));
    }

    /** Texts that are the same in every language, such as names and numbers. */
    public static LanguageMap plain(Collection<String> texts) {
        return texts.isEmpty()
                ? new LanguageMap(Map.of())
                : new LanguageMap(Map.of(
                        UNKNOWN, texts.stream().map(LanguageMap::notMarkup).toList()));
    }

    public static LanguageMap plain(String text) {
        return plain(List.of(text));
    }

    /** A piece of HTML, the same in every language: it begins with {@code <} and ends with {@code >}. */
    public static LanguageMap html(String markup) {
        return new LanguageMap(Map.of(UNKNOWN, List.of(markup)));
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** What begins and ends like HTML is taken for it, unless a space follows (Presentation API 3.0, section 4.5). */
    private static String notMarkup(String text) {
        return text.startsWith("<") && text.endsWith(">") ? text + " " : text;
    }
}
