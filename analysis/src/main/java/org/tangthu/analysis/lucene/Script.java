package org.tangthu.analysis.lucene;

import java.util.Arrays;

/** What a code point is to the tokenizer. */
enum Script {
    /** A Hán or Nôm character or one in private use: a token by itself. */
    SYMBOL,
    /** A letter, a digit. */
    WORD,
    /** A diacritic: belongs to the word before. */
    MARK,
    /** Says how the character before is drawn or read, and is left out of its token. */
    SELECTOR,
    /** Invisible, and no part of any word: joiners, soft hyphens, marks of direction. */
    IGNORED,
    /** Anything else. */
    SEPARATOR;

    /** Of the alphabets, which most texts are written in. */
    private static final Script[] NEAR = new Script[0x2000];

    static {
        Arrays.setAll(NEAR, Script::find);
    }

    static Script of(int codePoint) {
        return codePoint < NEAR.length ? NEAR[codePoint] : find(codePoint);
    }

    private static Script find(int codePoint) {
        if (isSymbol(codePoint)) {
            return SYMBOL;
        }
        if (isSelector(codePoint)) {
            return SELECTOR;
        }
        return isIgnored(codePoint) ? IGNORED : ofType(codePoint);
    }

    private static Script ofType(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER -> WORD;
            case Character.MODIFIER_LETTER -> codePoint >= 0x2B9 && codePoint <= 0x2FF ? SEPARATOR : WORD;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> MARK;
            default -> SEPARATOR;
        };
    }

    /** By block, since the extensions H to J are younger than the tables of Java 17. */
    private static boolean isSymbol(int codePoint) {
        return in(codePoint, 0x2E80, 0x2FD5)
                || in(codePoint, 0x3005, 0x3007)
                || in(codePoint, 0x3021, 0x3029)
                || in(codePoint, 0x3038, 0x303B)
                || in(codePoint, 0x3400, 0x4DBF)
                || in(codePoint, 0x4E00, 0x9FFF)
                || in(codePoint, 0xE000, 0xFAFF)
                || in(codePoint, 0x20000, 0x3FFFD)
                || in(codePoint, 0xF0000, 0xFFFFD)
                || in(codePoint, 0x100000, 0x10FFFD);
    }

    /** Variation selectors, and the two marks of Vietnamese readings. */
    private static boolean isSelector(int codePoint) {
        return in(codePoint, 0x180B, 0x180D)
                || codePoint == 0x180F
                || in(codePoint, 0xFE00, 0xFE0F)
                || in(codePoint, 0x16FF0, 0x16FF1)
                || in(codePoint, 0xE0100, 0xE01EF);
    }

    private static boolean isIgnored(int codePoint) {
        return switch (codePoint) {
            case 0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF -> true;
            default -> in(codePoint, 0x200B, 0x200F) || in(codePoint, 0x202A, 0x202E) || in(codePoint, 0x2060, 0x206F);
        };
    }

    private static boolean in(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
