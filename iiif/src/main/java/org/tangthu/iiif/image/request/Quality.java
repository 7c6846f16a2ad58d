package org.tangthu.iiif.image.request;

import org.tangthu.iiif.error.InvalidRequestException;

/** Colours of the answer (section 4.4 of the Image API, the same in 2.1 and 3.0). */
public enum Quality {
    DEFAULT("default"),
    COLOR("color"),
    GRAY("gray"),
    BITONAL("bitonal");

    private final String text;

    Quality(String text) {
        this.text = text;
    }

    /** @throws InvalidRequestException if there is no such quality */
    public static Quality parse(String text) {
        return switch (text) {
            case "default" -> DEFAULT;
            case "color" -> COLOR;
            case "gray" -> GRAY;
            case "bitonal" -> BITONAL;
            default -> throw new InvalidRequestException("The qualities are default, color, gray and bitonal");
        };
    }

    /** The same for an image, in the one word for it: its colours as they are, be it colours or greys, are default. */
    public Quality canonical(boolean coloured) {
        return this == COLOR || (this == GRAY && !coloured) ? DEFAULT : this;
    }

    @Override
    public String toString() {
        return text;
    }
}
