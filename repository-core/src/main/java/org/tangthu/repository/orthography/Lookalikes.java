package org.tangthu.repository.orthography;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.analysis.vietnamese.Syllable;

/**
 * Letters that look like Đ and đ and are others: the eth of Icelandic (U+00D0, U+00F0), which converters of old fonts left,
 * and the African D (U+0189, U+0256). Nobody finds words with them.
 */
public final class Lookalikes {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]*[ÐðƉɖ][\\p{L}\\p{M}ÐðƉɖ]*");
    /** Letters of languages that have an eth of their own. */
    private static final Pattern NORDIC = Pattern.compile("[þÞæÆöÖø]");

    private static final Set<String> WITH_ETH = Set.of("is", "fo", "ang", "non", "enm", "nrn");

    private Lookalikes() {}

    /**
     * The text with Đ and đ in the Vietnamese words that have one of the others.
     *
     * @param lang BCP 47 tag of the text, where it is known; in a text that is declared Vietnamese all words are meant,
     *     abbreviations too, in one of another or an unknown language those that are syllables
     */
    public static String mended(String text, Optional<String> lang) {
        if (text.codePoints().noneMatch(Lookalikes::isOne)) {
            return text;
        }
        String language =
                lang.map(tag -> tag.toLowerCase(Locale.ROOT).split("-")[0]).orElse("");
        if (WITH_ETH.contains(language)
                || language.isEmpty() && NORDIC.matcher(text).find()) {
            return text;
        }
        boolean all = language.equals("vi");
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(mended(word, all)));
    }

    private static String mended(MatchResult word, boolean always) {
        String plain = word.group()
                .replace('Ð', 'Đ')
                .replace('Ɖ', 'Đ')
                .replace('ð', 'đ')
                .replace('ɖ', 'đ');
        return always || Syllable.valid(plain) ? plain : word.group();
    }

    private static boolean isOne(int c) {
        return c == 'Ð' || c == 'ð' || c == 'Ɖ' || c == 'ɖ';
    }
}
