package org.tangthu.portal.pages.things;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Orders names as Vietnamese dictionaries do, syllable by syllable. Thread-safe. */
final class BySyllables implements Comparator<String> {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Collator collator = Collator.getInstance(new ULocale("vi")).freeze();

    @Override
    public int compare(String one, String other) {
        String[] ones = BREAK.split(one);
        String[] others = BREAK.split(other);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int order = collator.compare(ones[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }
}
