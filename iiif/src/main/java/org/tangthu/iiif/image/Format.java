package org.tangthu.iiif.image;

import java.util.Arrays;
import java.util.Locale;
import org.tangthu.iiif.error.InvalidRequestException;

/** File formats of the answer (Image API 3.0, section 4.5). */
public enum Format {
    JPG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws InvalidRequestException if the format is not offered */
    public static Format parse(String text) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("The formats are jpg and png"));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
