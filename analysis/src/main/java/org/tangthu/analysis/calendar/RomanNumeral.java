package org.tangthu.analysis.calendar;

import java.util.Locale;
import java.util.OptionalInt;

/** Roman numerals from 1 to 3999, in the one form that is correct: XIX, never XVIIII or XIXI. */
public final class RomanNumeral {
    private static final int LARGEST = 3999;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LONGEST = "MMMDCCCLXXXVIII".length();

    private RomanNumeral() {}

    /** @param text in capitals or small letters; empty if it is no numeral */
    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        String rest = text.toUpperCase(Locale.ROOT);
        int value = 0;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest.startsWith(SIGNS[i])) {
                value += VALUES[i];
                rest = rest.substring(SIGNS[i].length());
            }
        }
        boolean correct = rest.isEmpty() && value <= LARGEST && of(value).equals(text.toUpperCase(Locale.ROOT));
        return correct ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** In capitals. */
    public static String of(int number) {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("Roman numerals reach from 1 to 3999, not to " + number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                text.append(SIGNS[i]);
            }
        }
        return text.toString();
    }
}
