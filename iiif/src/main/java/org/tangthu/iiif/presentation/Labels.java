package org.tangthu.iiif.presentation;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.repository.code.CodeList;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PlaceReference;

/** Our own words and the names of codes, in Vietnamese and English at once. */
final class Labels {
    static final List<String> LANGUAGES = List.of("vi", "en");

    private static final String BUNDLE = "org.tangthu.iiif.presentation.labels";

    private final CodeLists codes;

    Labels(CodeLists codes) {
        this.codes = codes;
    }

    /** A sentence of ours; {@code {0}} in it becomes the argument. */
    LanguageMap text(String key, Object... arguments) {
        return map(language -> List.of(format(key, language, arguments)));
    }

    /** A sentence of ours about something that has names, each language with the name it has for it, or the first. */
    LanguageMap text(String key, List<LocalizedText> names) {
        return map(language -> List.of(format(key, language, name(names, language))));
    }

    private static String name(List<LocalizedText> names, String language) {
        return names.stream()
                .filter(name -> name.lang().filter(language::equals).isPresent())
                .findFirst()
                .orElse(names.get(0))
                .value();
    }

    private static String format(String key, String language, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language))
                .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    LanguageMap code(String scheme, String notation) {
        return codes(scheme, List.of(notation));
    }

    LanguageMap codes(String scheme, Collection<String> notations) {
        CodeList list = codes.scheme(scheme);
        return notations.isEmpty()
                ? new LanguageMap(Map.of())
                : map(language -> notations.stream()
                        .map(notation -> list.label(notation, language))
                        .toList());
    }

    LanguageMap places(List<PlaceReference> places) {
        return places.isEmpty()
                ? new LanguageMap(Map.of())
                : map(language -> places.stream()
                        .map(place -> codes.places().title(place.place(), language))
                        .toList());
    }

    private static LanguageMap map(Function<String, List<String>> texts) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> map.put(language, texts.apply(language)));
        return new LanguageMap(map);
    }
}
