package org.tangthu.analysis.calendar;

import java.util.OptionalInt;

/** Numerals in Hán below ten thousand: 二十四, 廿四, 卅, 一百二十, 貳拾肆; digit by digit too: 一八七一. */
public final class HanNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹貳叁肆伍陸柒捌玖";
    /** Other forms of the same digits, in the same order; zero where there is none. */
    private static final String OTHER = "〇壱贰參〇〇陆";

    private static final String TENS = "十廿卅卌";
    private static final int LARGEST = 9999;
    private static final int LONGEST = "九千九百九十九".length() + 2;

    private HanNumeral() {}

    /** Empty if the text is no numeral, or none that is well formed. */
    public static OptionalInt parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        boolean byDigits = text.chars().allMatch(sign -> digit(sign) >= 0);
        return byDigits ? digits(text) : units(text);
    }

    /** With units: 二十四, 一百零五. */
    public static String of(int number) {
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("Hán numerals are written here from 1 to 9999, not " + number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        boolean gap = false;
        for (int unit = 1000; unit >= 1; unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                gap = text.length() > 0;
                continue;
            }
            text.append(gap ? "零" : "");
            gap = false;
            text.append(digit == 1 && unit == 10 && text.length() == 0 ? "" : DIGITS.substring(digit, digit + 1));
            text.append(sign(unit));
        }
        return text.toString();
    }

    private static OptionalInt digits(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
            if (value > LARGEST) {
                return OptionalInt.empty();
            }
        }
        return positive(value);
    }

    /** Digits before units that become smaller and smaller. */
    private static OptionalInt units(String text) {
        int value = 0;
        int digit = 0;
        int last = LARGEST + 1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int unit = unit(sign);
            boolean misplaced = unit == 0 ? digit > 0 || digit(sign) < 0 : unit >= last || digit > 0 && tens(sign) > 1;
            if (misplaced) {
                return OptionalInt.empty();
            }
            if (unit == 0) {
                digit = digit(sign);
            } else {
                value += unit * Math.max(Math.max(digit, 1), tens(sign));
                last = unit;
                digit = 0;
            }
        }
        return positive(value + digit);
    }

    private static OptionalInt positive(int value) {
        return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** -1 if the sign is no digit. */
    private static int digit(int sign) {
        return Math.max(DIGITS.indexOf(sign), Math.max(FORMAL.indexOf(sign), OTHER.indexOf(sign)));
    }

    /** 0 if the sign is no unit. */
    private static int unit(char sign) {
        return switch (sign) {
            case '千', '仟' -> 1000;
            case '百', '佰' -> 100;
            case '十', '拾', '廿', '卅', '卌' -> 10;
            default -> 0;
        };
    }

    /** How many tens a sign is; 0 if it is no such sign. */
    private static int tens(char sign) {
        return TENS.indexOf(sign) + 1;
    }

    private static String sign(int unit) {
        return switch (unit) {
            case 1000 -> "千";
            case 100 -> "百";
            case 10 -> "十";
            default -> "";
        };
    }
}
