package org.tangthu.iiif.image;

import java.util.Arrays;
import java.util.Locale;
import org.tangthu.iiif.error.InvalidRequestException;

/** Colours of the answer (Image API 3.0, section 4.4). */
public enum Quality {
    DEFAULT,
    COLOR,
    GRAY,
    BITONAL;

    /** @throws InvalidRequestException if there is no such quality */
    public static Quality parse(String text) {
        return Arrays.stream(values())
                .filter(quality -> quality.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("The qualities are default, color, gray and bitonal"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
