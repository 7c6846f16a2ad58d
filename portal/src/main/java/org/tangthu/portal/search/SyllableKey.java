package org.tangthu.portal.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.analysis.hannom.Readings;
import org.tangthu.analysis.vietnamese.Spelling;

/**
 * Sort keys in the order of Vietnamese dictionaries: syllable by syllable ("lê lợi" before "lề an"), so the letters and
 * tones of a later syllable never weigh more than those of an earlier one. Spellings of one word (hoà and hòa, kí and ký,
 * Ð and Đ, any case) have one key, numbers stand by their value, and Hán Nôm characters where their reading stands.
 * Keys are ASCII and compare as strings. Thread-safe.
 */
public final class SyllableKey {
    private static final int MAX_SYLLABLES = 24;
    private static final int MAX_LETTERS = 64;
    private static final int MAX_BYTES = 64;

    private static final String CHARACTER = "[\\p{IsHan}\\p{Co}\\x{20000}-\\x{3FFFD}]";
    private static final Pattern SYLLABLE = Pattern.compile(CHARACTER + "|[\\p{L}\\p{M}\\p{N}&&[^" + CHARACTER + "]]+");

    private final Collator collator;

    public SyllableKey() {
        RuleBasedCollator vietnamese = (RuleBasedCollator) Collator.getInstance(new ULocale("vi"));
        vietnamese.setNumericCollation(true);
        // Letters and tones count, case does not: it would weigh more than the next syllable.
        vietnamese.setStrength(Collator.SECONDARY);
        this.collator = vietnamese.freeze();
    }

    /** The key of a text; at most some thousand characters long, empty if nothing in it is said. */
    public String of(String text) {
        StringBuilder key = new StringBuilder();
        Matcher syllables = SYLLABLE.matcher(text);
        for (int i = 0; i < MAX_SYLLABLES && syllables.find(); i++) {
            RawCollationKey raw = collator.getRawCollationKey(spoken(syllables.group()), null);
            // The key ends in a zero byte, lower than any other: the shorter sorts first.
            key.append(HexFormat.of().formatHex(raw.bytes, 0, Math.min(raw.size, MAX_BYTES)));
        }
        return key.toString();
    }

    /** The first syllable of a text as it is read, in its one spelling; empty if there is none. */
    public static String first(String text) {
        Matcher syllables = SYLLABLE.matcher(text);
        return syllables.find() ? spoken(syllables.group()) : "";
    }

    private static String spoken(String syllable) {
        String bounded = syllable.substring(0, Math.min(syllable.length(), MAX_LETTERS));
        return Spelling.canonical(
                Readings.readings(bounded.codePointAt(0)).stream().findFirst().orElse(bounded));
    }
}
