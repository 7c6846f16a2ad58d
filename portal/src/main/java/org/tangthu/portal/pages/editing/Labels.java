package org.tangthu.portal.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.portal.forms.Choice;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.code.CodeLists;

/** The names of codes in one language, to choose from and to read. For one page. */
final class Labels {
    private final Map<String, List<Choice>> choices = new HashMap<>();
    private final CodeLists codes;
    private final String lang;

    Labels(CodeLists codes, Edition edition) {
        this.codes = codes;
        this.lang = edition.language().tag();
    }

    /**
     * What there is to choose from; a value that is in no list is among it, so that it stays.
     *
     * @param open whether nothing can be chosen, too
     */
    List<Choice> choices(Input input, String value, boolean open) {
        if (input.scheme().isEmpty()) {
            return List.of();
        }
        List<Choice> all = new ArrayList<>();
        if (open || value.isEmpty()) {
            all.add(new Choice("", "–"));
        }
        all.addAll(choices.computeIfAbsent(input.scheme(), this::ofScheme));
        if (!value.isEmpty() && !codes.scheme(input.scheme()).contains(value)) {
            all.add(new Choice(value, value));
        }
        return all;
    }

    private List<Choice> ofScheme(String scheme) {
        return codes.scheme(scheme).codes().stream()
                .map(code -> new Choice(code.notation(), code.label(lang)))
                .toList();
    }

    /** What a value is called. */
    String shown(Input input, String value) {
        return input.scheme().isEmpty() ? value : codes.scheme(input.scheme()).label(value, lang);
    }
}
