package org.tangthu.analysis.vietnamese;

import java.text.Normalizer;

/**
 * The letters of quốc ngữ, each in its forms: upper and lower case, with and without tone, and the letters of other
 * alphabets that old files write for đ. A letter is told by its lower case form without tone.
 */
final class Letters {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String CONSONANTS = "bcdđghklmnpqrstvx";
    private static final String MISTAKEN_FOR_D = "ÐðƉɖ";
    private static final int LIMIT = 0x1F00;

    private static final char[] LETTER = new char[LIMIT];
    private static final byte[] TONE = new byte[LIMIT];
    private static final char[][] WITH_TONE = new char[LIMIT][];

    static {
        for (char vowel : VOWELS.toCharArray()) {
            WITH_TONE[vowel] = new char[Tone.values().length];
            for (Tone tone : Tone.values()) {
                char form = tone == Tone.NONE ? vowel : composed(vowel, tone.mark());
                WITH_TONE[vowel][tone.ordinal()] = form;
                add(form, vowel, tone);
                add(Character.toUpperCase(form), vowel, tone);
            }
        }
        for (char consonant : CONSONANTS.toCharArray()) {
            add(consonant, consonant, Tone.NONE);
            add(Character.toUpperCase(consonant), consonant, Tone.NONE);
        }
        for (char other : MISTAKEN_FOR_D.toCharArray()) {
            add(other, 'đ', Tone.NONE);
        }
    }

    private Letters() {}

    private static void add(char form, char letter, Tone tone) {
        LETTER[form] = letter;
        TONE[form] = (byte) tone.ordinal();
    }

    private static char composed(char letter, char mark) {
        return Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC).charAt(0);
    }

    /** The letter in lower case and without tone; U+0000 where {@code form} is no letter of quốc ngữ. */
    static char letter(char form) {
        return form < LIMIT ? LETTER[form] : 0;
    }

    static Tone tone(char form) {
        return form < LIMIT ? Tone.at(TONE[form]) : Tone.NONE;
    }

    static boolean isVowel(char letter) {
        return letter < LIMIT && WITH_TONE[letter] != null;
    }

    static char withTone(char vowel, Tone tone) {
        return WITH_TONE[vowel][tone.ordinal()];
    }

    /** The tone that a combining character writes; {@link Tone#NONE} where it is no tone. */
    static Tone toneOf(char mark) {
        return switch (mark) {
            case '\u0300', '\u0340' -> Tone.HUYEN;
            case '\u0309' -> Tone.HOI;
            case '\u0303' -> Tone.NGA;
            case '\u0301', '\u0341' -> Tone.SAC;
            case '\u0323' -> Tone.NANG;
            default -> Tone.NONE;
        };
    }

    /** The letter that a combining circumflex, breve or horn makes of another; U+0000 where there is none. */
    static char shaped(char letter, char mark) {
        return switch (mark) {
            case '\u0302' -> letter == 'a' ? 'â' : letter == 'e' ? 'ê' : letter == 'o' ? 'ô' : 0;
            case '\u0306' -> letter == 'a' ? 'ă' : 0;
            case '\u031B' -> letter == 'o' ? 'ơ' : letter == 'u' ? 'ư' : 0;
            default -> 0;
        };
    }
}
