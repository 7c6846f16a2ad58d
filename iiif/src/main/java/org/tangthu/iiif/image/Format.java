package org.tangthu.iiif.image;

import java.util.Arrays;
import java.util.List;
import org.tangthu.iiif.error.InvalidRequestException;

/** File formats of the answer (section 4.5 of the Image API, the same in 2.1 and 3.0). */
public enum Format {
    JPG("jpg", "image/jpeg"),
    PNG("png", "image/png");

    private final String text;
    private final String mediaType;

    Format(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What is offered beyond the formats of compliance level 2. */
    public static List<String> beyondLevel2() {
        return Arrays.stream(values())
                .filter(format -> format != JPG && format != PNG)
                .map(Format::toString)
                .toList();
    }

    /** @throws InvalidRequestException if the format is not offered */
    public static Format parse(String text) {
        return switch (text) {
            case "jpg" -> JPG;
            case "png" -> PNG;
            default -> throw new InvalidRequestException("The formats are jpg and png");
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
