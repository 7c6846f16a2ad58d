package org.tangthu.analysis.vietnamese;

import java.util.regex.Pattern;

/**
 * A word as a visitor typed it: in quốc ngữ with its diacritics, or with none at all.
 *
 * @param folded the same as {@code canonical} if there were no diacritics
 */
public record Typed(String canonical, String folded) {
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$");

    /** Stops, brackets and the like around the word do not count. */
    public static Typed of(String word) {
        String canonical = Spelling.canonical(bare(word));
        return new Typed(canonical, Spelling.folded(canonical));
    }

    /** The word without stops, brackets and the like around it. */
    public static String bare(String word) {
        return AROUND.matcher(word).replaceAll("");
    }

    /** Whether it may stand for a word; without diacritics it stands for every word of these letters. */
    public boolean means(Typed word) {
        return canonical.equals(word.canonical) || !isAccented() && folded.equals(word.folded);
    }

    public boolean isAccented() {
        return !canonical.equals(folded);
    }
}
