package org.tangthu.analysis.vietnamese;

/**
 * A word as a visitor typed it: in quốc ngữ with its diacritics, or with none at all.
 *
 * @param folded the same as {@code canonical} if there were no diacritics
 */
public record Typed(String canonical, String folded) {
    public static Typed of(String word) {
        String canonical = Spelling.canonical(word);
        return new Typed(canonical, Spelling.folded(canonical));
    }

    /** Whether it may stand for a word; without diacritics it stands for every word of these letters. */
    public boolean means(Typed word) {
        return canonical.equals(word.canonical) || !isAccented() && folded.equals(word.folded);
    }

    public boolean isAccented() {
        return !canonical.equals(folded);
    }
}
