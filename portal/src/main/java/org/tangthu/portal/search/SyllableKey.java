package org.tangthu.portal.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/**
 * Sort keys in the order of Vietnamese dictionaries: syllable by syllable ("lê lợi" before "lề an"), so the letters and
 * tones of a later syllable never weigh more than those of an earlier one. Keys are ASCII and compare as strings.
 * Thread-safe.
 */
final class SyllableKey {
    private static final int MAX_SYLLABLES = 24;
    private static final int MAX_BYTES = 64;

    private final Collator collator;

    SyllableKey() {
        this.collator = Collator.getInstance(new ULocale("vi")).freeze();
    }

    String of(String text) {
        StringBuilder key = new StringBuilder();
        int syllables = 0;
        for (String syllable : text.split("[^\\p{L}\\p{M}\\p{N}]+", MAX_SYLLABLES + 2)) {
            if (!syllable.isEmpty() && syllables++ < MAX_SYLLABLES) {
                RawCollationKey raw = collator.getRawCollationKey(syllable, null);
                // The key ends in a zero byte, lower than any other: the shorter sorts first.
                key.append(HexFormat.of().formatHex(raw.bytes, 0, Math.min(raw.size, MAX_BYTES)));
            }
        }
        return key.toString();
    }
}
