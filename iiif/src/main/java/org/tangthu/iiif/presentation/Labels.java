package org.tangthu.iiif.presentation;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tangthu.repository.code.CodeList;
import org.tangthu.repository.code.CodeLists;

/** Our own words and the names of codes, in Vietnamese and English at once. */
final class Labels {
    private static final String BUNDLE = "org.tangthu.iiif.presentation.labels";
    private static final String[] LANGUAGES = {"vi", "en"};

    private final CodeLists codes;

    Labels(CodeLists codes) {
        this.codes = codes;
    }

    /** A sentence of ours; {@code {0}} in it becomes the argument. */
    LanguageMap text(String key, Object... arguments) {
        LanguageMap map = new LanguageMap();
        for (String language : LANGUAGES) {
            String pattern = ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language))
                    .getString(key);
            map.add(language, new MessageFormat(pattern, Locale.ROOT).format(arguments));
        }
        return map;
    }

    LanguageMap code(String scheme, String notation) {
        return codes(scheme, List.of(notation));
    }

    LanguageMap codes(String scheme, Collection<String> notations) {
        CodeList list = codes.scheme(scheme);
        LanguageMap map = new LanguageMap();
        for (String language : LANGUAGES) {
            notations.forEach(notation -> map.add(language, list.label(notation, language)));
        }
        return map;
    }
}
