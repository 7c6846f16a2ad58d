package org.tangthu.iiif.jpeg2000;

import org.tangthu.iiif.error.BrokenImageException;

/** Red, green and blue of the brightness and the two differences as which they were coded (annex G). */
final class ColourMix {
    private ColourMix() {}

    static void undo(TileComponent[] components) {
        if (components.length < 3
                || !components[0].area().equals(components[1].area())
                || !components[0].area().equals(components[2].area())) {
            throw new BrokenImageException("The JPEG 2000 picture claims mixed colours and has none");
        }
        float[] first = components[0].plane();
        float[] second = components[1].plane();
        float[] third = components[2].plane();
        if (components[0].style().reversible()) {
            undoReversible(first, second, third);
        } else {
            undoIrreversible(first, second, third);
        }
    }

    private static void undoReversible(float[] first, float[] second, float[] third) {
        for (int i = 0; i < first.length; i++) {
            float green = first[i] - ((int) (second[i] + third[i]) >> 2);
            first[i] = third[i] + green;
            third[i] = second[i] + green;
            second[i] = green;
        }
    }

    private static void undoIrreversible(float[] first, float[] second, float[] third) {
        for (int i = 0; i < first.length; i++) {
            float brightness = first[i];
            float blue = second[i];
            float red = third[i];
            first[i] = brightness + 1.402f * red;
            second[i] = brightness - 0.344136f * blue - 0.714136f * red;
            third[i] = brightness + 1.772f * blue;
        }
    }
}
