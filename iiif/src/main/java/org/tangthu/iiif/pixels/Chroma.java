package org.tangthu.iiif.pixels;

import java.util.Arrays;

/** How finely a JPEG keeps colour beside brightness, in the notation of the field. */
public enum Chroma {
    /** One value of colour for each 2 x 2 pixels: what photographs want. */
    HALVED("4:2:0", 2),

    /** One value for each pixel: for thin coloured lines, such as seals and maps, in larger files. */
    FULL("4:4:4", 1);

    private final String notation;
    private final int step;

    Chroma(String notation, int step) {
        this.notation = notation;
        this.step = step;
    }

    /** @throws IllegalArgumentException if it is neither 4:2:0 nor 4:4:4 */
    public static Chroma parse(String notation) {
        return Arrays.stream(values())
                .filter(chroma -> chroma.notation.equals(notation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Chroma is 4:2:0 or 4:4:4, not " + notation));
    }

    /** How many pixels share one value, across and down. */
    public int step() {
        return step;
    }

    @Override
    public String toString() {
        return notation;
    }
}
