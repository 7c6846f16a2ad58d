package org.tangthu.linkeddata.reconcile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody has typed, to be found in short lists of names: without regard to case and diacritics. */
final class Typed {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String text;

    Typed(String text) {
        this.text = fold(text.strip());
    }

    /** Whether one of the names, or a word of it, begins so; nothing typed begins every name. */
    boolean begins(Stream<String> names) {
        return names.map(Typed::fold).anyMatch(name -> name.startsWith(text) || name.contains(" " + text));
    }

    private static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }
}
