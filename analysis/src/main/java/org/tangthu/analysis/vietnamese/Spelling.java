package org.tangthu.analysis.vietnamese;

import java.text.Normalizer;

/**
 * The forms of a word by which texts and questions meet, each less strict than the one before. All are in lower case, the
 * same in every locale, idempotent, and made in linear time of any sequence of characters, unpaired surrogates included.
 * A form that equals its argument is the same object. Thread-safe.
 */
public final class Spelling {
    /** Longer sequences are no words, and to normalize them may cost the square of their length. */
    private static final int LONGEST_NORMALIZED = 256;

    private Spelling() {}

    /**
     * The one spelling of a word: NFC, Ð, ð, Ɖ and ɖ as đ, full width letters, ligatures and long s as plain letters. In a
     * Vietnamese syllable the tone stands where it stands in hòa, khỏe, thúy, and i or y as in ký, quý, mỹ.
     */
    public static String canonical(CharSequence word) {
        Spelled spelled = Spelled.of(word);
        if (spelled.isSyllable()) {
            return spelled.spelling(word);
        }
        String text = word.toString();
        String clean = lowerCase(text);
        if (!isAscii(clean) && clean.length() <= LONGEST_NORMALIZED) {
            clean = compatible(lowerCase(compatible(clean)));
        }
        Spelled again = clean.equals(text) ? spelled : Spelled.of(clean);
        return again.isSyllable() ? again.spelling(clean) : clean;
    }

    /**
     * Without tones and with d for đ; vowels keep their shape (ă â ê ô ơ ư).
     *
     * @param canonical spelling of a word
     */
    public static String toneless(String canonical) {
        StringBuilder toneless = new StringBuilder(canonical.length());
        for (int i = 0; i < canonical.length(); i++) {
            char form = canonical.charAt(i);
            char letter = Letters.letter(form);
            if (Letters.toneOf(form) == Tone.NONE) {
                toneless.append(letter == 'đ' ? 'd' : letter == 0 ? form : letter);
            }
        }
        return IandY.settled(same(canonical, toneless));
    }

    /**
     * Without any diacritics, of other languages of Latin, Greek and Cyrillic script too.
     *
     * @param canonical spelling of a word
     */
    public static String folded(String canonical) {
        if (isAscii(canonical)) {
            return IandY.settled(canonical);
        }
        StringBuilder folded = new StringBuilder(canonical.length());
        for (int i = 0; i < canonical.length(); i++) {
            Plain.append(canonical.charAt(i), folded);
        }
        return IandY.settled(same(canonical, folded));
    }

    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int small = Character.toLowerCase(codePoint);
            lower.appendCodePoint(small == 'ð' || small == 'ɖ' ? 'đ' : small);
            i += Character.charCount(codePoint);
        }
        return same(text, lower);
    }

    /** The compatibility form, unless that brings in what words do not have: a space, a stroke. */
    private static String compatible(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean word = form.codePoints().allMatch(Spelling::isOfWords);
        return word ? form : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isOfWords(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String same(String text, StringBuilder form) {
        return text.contentEquals(form) ? text : form.toString();
    }
}
