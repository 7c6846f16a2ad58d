package org.tangthu.portal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody wants to see the text of a page.
 *
 * @param words to mark; empty marks nothing
 * @param readings whether readings stand beside the characters
 * @param to label of another page to go to
 */
record LeafAsked(String words, boolean readings, Optional<String> to) {
    static final String WORDS = "q";
    static final String READINGS = "readings";
    static final String HIDE = "hide";
    static final String TO = "to";

    /** In characters; what is longer is cut. */
    private static final int MOST = 500;

    LeafAsked {
        Objects.requireNonNull(words);
        Objects.requireNonNull(to);
    }

    static LeafAsked parse(Map<String, List<String>> parameters) {
        return new LeafAsked(
                first(parameters, WORDS).orElse(""),
                first(parameters, READINGS).filter(HIDE::equals).isEmpty(),
                first(parameters, TO));
    }

    /** The text with these words marked. */
    static LeafAsked marking(String words) {
        return new LeafAsked(words, true, Optional.empty());
    }

    LeafAsked withReadings(boolean other) {
        return new LeafAsked(words, other, to);
    }

    LeafAsked withoutWords() {
        return new LeafAsked("", readings, to);
    }

    /** What an address needs to show another page in the same way; empty if that is the usual one. */
    String query() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add(wordsQuery());
        }
        if (!readings) {
            parts.add(READINGS + "=" + HIDE);
        }
        return String.join("&", parts);
    }

    /** The words as a parameter, for others who mark them. */
    String wordsQuery() {
        return WORDS + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(LeafAsked::cut)
                .findFirst();
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST));
    }
}
