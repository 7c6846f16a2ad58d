package org.tangthu.iiif.image;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.tangthu.iiif.error.InvalidRequestException;

/** Numbers as the Image API writes them: plain decimals, no signs, no exponents, no NaN. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?|\\.[0-9]{1,12}");

    private Numbers() {}

    static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new InvalidRequestException("A whole number of pixels is expected in region and size");
        }
        return Integer.parseInt(text);
    }

    static double decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new InvalidRequestException("A decimal number is expected, without sign or exponent");
        }
        return Double.parseDouble(text);
    }

    static String[] split(String text, int count) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw new InvalidRequestException("%d numbers separated by commas are expected".formatted(count));
        }
        return parts;
    }

    static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
