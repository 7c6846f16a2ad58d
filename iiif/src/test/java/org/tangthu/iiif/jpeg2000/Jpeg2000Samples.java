package org.tangthu.iiif.jpeg2000;

import java.io.IOException;
import java.io.InputStream;

/** Files that OpenJPEG made of {@link org.tangthu.iiif.testing.TestPictures#colour} of 120 x 90. */
public final class Jpeg2000Samples {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 90;

    private Jpeg2000Samples() {}

    /** @param name {@code lossless.jp2}, or {@code lossy.j2k}, which is cut into tiles, or {@code precincts.j2k} */
    public static byte[] read(String name) throws IOException {
        try (InputStream in = Jpeg2000Samples.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
