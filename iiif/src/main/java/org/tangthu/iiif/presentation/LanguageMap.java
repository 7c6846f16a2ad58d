package org.tangthu.iiif.presentation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.model.LocalizedText;

/** Texts by language (Presentation API 3.0, section 4.4); those of no known language stand under {@code none}. */
final class LanguageMap {
    private static final String UNKNOWN = "none";

    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    static LanguageMap of(Collection<LocalizedText> texts) {
        LanguageMap map = new LanguageMap();
        texts.forEach(text -> map.add(text.lang().orElse(UNKNOWN), text.value()));
        return map;
    }

    static LanguageMap of(LocalizedText text) {
        return of(List.of(text));
    }

    /** Texts that are the same in every language, such as names and numbers. */
    static LanguageMap plain(Collection<String> texts) {
        LanguageMap map = new LanguageMap();
        texts.forEach(text -> map.add(UNKNOWN, text));
        return map;
    }

    static LanguageMap plain(String text) {
        return plain(List.of(text));
    }

    LanguageMap add(String language, String text) {
        texts.computeIfAbsent(language, key -> new ArrayList<>()).add(text);
        return this;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LanguageMap map && texts.equals(map.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @JsonValue
    Map<String, List<String>> texts() {
        return texts;
    }
}
