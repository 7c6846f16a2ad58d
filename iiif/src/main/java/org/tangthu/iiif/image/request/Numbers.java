package org.tangthu.iiif.image.request;

import java.math.BigDecimal;
import org.tangthu.iiif.error.InvalidRequestException;

/**
 * Reads the numbers of a region, size or rotation from left to right: plain decimals without sign or exponent, of at
 * most nine digits and twelve more behind the point (Image API 3.0, section 4.7). What does not fit is refused with an
 * {@link InvalidRequestException} where it stands.
 */
final class Numbers {
    private static final int DIGITS = 9;
    private static final int DECIMALS = 12;

    private final String text;
    private int at;

    /** @param from where the first number begins */
    Numbers(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** Passes a comma if one comes next. */
    boolean comma() {
        boolean found = at < text.length() && text.charAt(at) == ',';
        at += found ? 1 : 0;
        return found;
    }

    boolean atEnd() {
        return at == text.length();
    }

    int whole() {
        int start = at;
        int value = 0;
        for (int digit; at - start <= DIGITS && (digit = digit()) >= 0; at++) {
            value = 10 * value + digit;
        }
        check(at > start && at - start <= DIGITS, "A whole number of pixels is expected in region and size");
        return value;
    }

    /** A whole number behind a comma. */
    int nextWhole() {
        check(comma(), "Numbers separated by commas are expected");
        return whole();
    }

    double decimal() {
        int start = at;
        int whole = digit() < 0 ? 0 : whole();
        if (at == text.length() || text.charAt(at) != '.') {
            check(at > start, "A decimal number is expected, without sign or exponent");
            return whole;
        }
        int point = at++;
        while (at - point <= DECIMALS && digit() >= 0) {
            at++;
        }
        check(at > point + 1, "Digits are expected behind the point");
        return Double.parseDouble(text.substring(start, at));
    }

    /** A decimal number behind a comma. */
    double nextDecimal() {
        check(comma(), "Numbers separated by commas are expected");
        return decimal();
    }

    /** Nothing may follow. */
    void end() {
        check(atEnd(), "A number is too long, or something follows it");
    }

    private int digit() {
        int digit = at < text.length() ? text.charAt(at) - '0' : -1;
        return digit <= 9 ? digit : -1;
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new InvalidRequestException(otherwise);
        }
    }

    /** Without exponent, without a point that nothing follows. */
    static String plain(double value) {
        return value == (int) value
                ? Integer.toString((int) value)
                : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
