package org.tangthu.iiif.image.request;

import java.util.List;
import java.util.stream.Stream;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.pixels.WebP;

/** File formats of the answer (section 4.5 of the Image API, the same in 2.1 and 3.0). */
public enum Format {
    JPG("jpg", "image/jpeg", Limits.MAX_SIDE, false),
    PNG("png", "image/png", Limits.MAX_SIDE, true),
    WEBP("webp", "image/webp", 16_383, true),
    GIF("gif", "image/gif", Limits.MAX_SIDE, true),
    TIF("tif", "image/tiff", Limits.MAX_SIDE, true);

    private final String text;
    private final String mediaType;
    private final int maxSide;
    private final boolean transparent;

    Format(String text, String mediaType, int maxSide, boolean transparent) {
        this.text = text;
        this.mediaType = mediaType;
        this.maxSide = maxSide;
        this.transparent = transparent;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Width and height that an image in this format can have. */
    int maxSide() {
        return maxSide;
    }

    /** Whether it can have a transparent ground; else that is white. */
    public boolean isTransparent() {
        return transparent;
    }

    /** What is offered on this machine beyond the formats of compliance level 2. */
    public static List<String> beyondLevel2() {
        return Stream.of(WEBP, GIF, TIF)
                .filter(format -> format != WEBP || WebP.isAvailable())
                .map(Format::toString)
                .toList();
    }

    /** @throws InvalidRequestException if the format is not offered */
    public static Format parse(String text) {
        return switch (text) {
            case "jpg" -> JPG;
            case "png" -> PNG;
            case "webp" -> webp();
            case "gif" -> GIF;
            case "tif" -> TIF;
            default -> throw new InvalidRequestException("The formats are jpg, png, webp, gif and tif");
        };
    }

    private static Format webp() {
        if (!WebP.isAvailable()) {
            throw new InvalidRequestException(
                    "WebP cannot be written on this machine; the formats are jpg, png, gif, tif");
        }
        return WEBP;
    }

    @Override
    public String toString() {
        return text;
    }
}
