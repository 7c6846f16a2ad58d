package org.tangthu.portal.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader typed, as terms: single words, and phrases in double quotes (an unclosed one reaches to the end). Nothing
 * in it is an operator. Every text can be read.
 *
 * @param terms without quotes, backslashes and control characters
 */
record QueryText(List<String> terms) {
    static final int MAX_LENGTH = 1_000;
    static final int MAX_TERMS = 32;

    private static final Pattern TERM = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”]+)");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}\\\\]");
    /** In decomposed text. Đ has no decomposition, and Ð (U+00D0) often stands for it in converted data. */
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}|[đĐðÐ]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{Co}]");

    static QueryText parse(String typed) {
        String text = UNSAFE.matcher(typed.substring(0, Math.min(typed.length(), MAX_LENGTH)))
                .replaceAll(" ");
        Matcher matcher = TERM.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        List<String> terms = new ArrayList<>();
        while (terms.size() < MAX_TERMS && matcher.find()) {
            String term = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (WORD.matcher(term).find()) {
                terms.add(term.strip());
            }
        }
        return new QueryText(List.copyOf(terms));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Every term in quotes: to a query parser of Solr these are words and phrases and nothing else. */
    String quoted() {
        return "\"" + String.join("\" \"", terms) + "\"";
    }

    /** All the words in this order as one phrase. */
    String phrase() {
        return "\"" + String.join(" ", terms) + "\"";
    }

    /** Whether it has letters with diacritics, so that the reader means them. */
    boolean accented() {
        return ACCENT.matcher(Normalizer.normalize(phrase(), Normalizer.Form.NFD))
                .find();
    }
}
