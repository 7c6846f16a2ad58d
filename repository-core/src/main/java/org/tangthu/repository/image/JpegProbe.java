package org.tangthu.repository.image;

import java.io.IOException;

/** Walks the markers of a JPEG file (T.81 annex B) to its end marker, so that a cut one is found. */
final class JpegProbe {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    /** A picture has a dozen scans at most; more are an attack on decoders. */
    private static final int MAX_SCANS = 200;

    private final Bytes bytes;
    private final ImageLimits limits;
    private int width;
    private int height;
    private int components;
    private int orientation = 1;
    private int scans;

    JpegProbe(Bytes bytes, ImageLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    ImageInfo probe() throws IOException {
        bytes.u16();
        for (int marker = nextMarker(); marker != EOI; ) {
            marker = segment(marker);
        }
        if (width == 0 || scans == 0) {
            throw new Unfit("the JPEG file holds no picture", "export it again");
        }
        return ImageInfo.of("image/jpeg", width, height, 8, components, orientation);
    }

    /** Reads one segment, with the entropy-coded data that may follow, and gives the marker after it. */
    private int segment(int marker) throws IOException {
        if (marker == SOI) {
            throw new Unfit("a second JPEG picture begins inside the first", "export it again");
        }
        int length = bytes.u16();
        if (length < 2) {
            throw new Unfit(
                    String.format("the segment at marker FF%02X has no valid length", marker), "export it again");
        }
        byte[] body = bytes.read(length - 2);
        if (isFrame(marker)) {
            frame(marker, body);
        } else if (marker == APP1) {
            orientation = ExifOrientation.of(body).orElse(orientation);
        } else if (marker == SOS) {
            return scan();
        }
        return nextMarker();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC;
    }

    private void frame(int marker, byte[] body) {
        if (marker > 0xC2) {
            throw new Unfit(
                    String.format(
                            "the JPEG process (marker FF%02X: lossless, hierarchical or arithmetic) is not supported",
                            marker),
                    "export it as baseline or progressive JPEG");
        }
        if (width != 0) {
            throw new Unfit("the JPEG file has two frames", "export it again");
        }
        if (body.length < 6 || body[0] != 8) {
            throw new Unfit("the JPEG file has not 8 bits per sample", "export it with 8 bits, or as TIFF");
        }
        int lines = unsigned(body, 1);
        int columns = unsigned(body, 3);
        limits.checkSize(columns, lines);
        components = body[5] & 0xFF;
        if (components != 1 && components != 3 && components != 4) {
            throw new Unfit("the JPEG file has " + components + " components", "1 (grey), 3 (colour) or 4 (CMYK)");
        }
        height = lines;
        width = columns;
    }

    private int scan() throws IOException {
        scans++;
        if (width == 0) {
            throw new Unfit("the JPEG file has data before its frame header", "export it again");
        }
        if (scans > MAX_SCANS) {
            throw new Unfit("the JPEG file has more than " + MAX_SCANS + " scans", "export it as baseline JPEG");
        }
        while (true) {
            if (bytes.u8() == 0xFF) {
                int marker = bytes.u8();
                while (marker == 0xFF) {
                    marker = bytes.u8();
                }
                boolean inside = marker == 0 || marker >= 0xD0 && marker <= 0xD7;
                if (!inside) {
                    return marker;
                }
            }
        }
    }

    private int nextMarker() throws IOException {
        if (bytes.u8() != 0xFF) {
            throw new Unfit("the JPEG file is damaged: a marker is missing", "copy it again from its source");
        }
        int marker = bytes.u8();
        while (marker == 0xFF) {
            marker = bytes.u8();
        }
        return marker;
    }

    private static int unsigned(byte[] body, int at) {
        return (body[at] & 0xFF) << 8 | body[at + 1] & 0xFF;
    }
}
