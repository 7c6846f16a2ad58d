package org.tangthu.iiif.jpeg2000;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.tangthu.iiif.error.BrokenImageException;

/** What the samples of a pixel stand for (I.5.3), and how they are looked up where there is a palette. */
public final class Jp2Colours {
    private static final int COLOUR = Jp2File.fourCc("colr");
    private static final int PALETTE = Jp2File.fourCc("pclr");
    private static final int SRGB = 16;
    private static final int GREY = 17;
    private static final int SYCC = 18;
    private static final int ICC_SPACE = 16;
    private static final int MAX_ENTRIES = 1024;

    private final int bits;
    private int channels;
    private int space;
    private Optional<byte[]> profile = Optional.empty();
    private int[][] palette = {};

    private Jp2Colours(PictureSize size) {
        bits = size.bits();
        channels = size.components();
        space = channels < 3 ? GREY : size.across()[1] > size.across()[0] ? SYCC : SRGB;
    }

    static Jp2Colours of(Jp2File file, PictureSize size) {
        Jp2Colours colours = new Jp2Colours(size);
        file.header().ifPresent(header -> colours.read(header.duplicate()));
        if (colours.channels != colours.colours() && colours.channels != colours.colours() + 1) {
            throw new BrokenImageException("The JPEG 2000 picture has %d channels for %d colours"
                    .formatted(colours.channels, colours.colours()));
        }
        return colours;
    }

    private void read(ByteBuffer header) {
        boolean known = false;
        while (header.hasRemaining()) {
            int length = header.getInt(header.position());
            ByteBuffer box = header.slice(header.position(), length);
            header.position(header.position() + Math.max(8, length));
            int type = box.getInt(4);
            box.position(8);
            if (type == COLOUR && !known) {
                known = readColours(box);
            } else if (type == PALETTE) {
                readPalette(box);
            }
        }
    }

    private boolean readColours(ByteBuffer box) {
        int method = box.get();
        box.getShort();
        if (method == 1) {
            space = box.getInt();
            if (space != SRGB && space != GREY && space != SYCC) {
                throw new BrokenImageException("The JPEG 2000 picture has colours of an unknown kind, " + space);
            }
        } else if (method == 2 || method == 3) {
            byte[] bytes = new byte[box.remaining()];
            box.get(bytes);
            profile = Optional.of(bytes);
            space = ByteBuffer.wrap(bytes).getInt(ICC_SPACE) == Jp2File.fourCc("GRAY") ? GREY : SRGB;
        }
        return method >= 1 && method <= 3;
    }

    private void readPalette(ByteBuffer box) {
        int entries = box.getShort() & 0xFFFF;
        channels = box.get() & 0xFF;
        if (entries < 1 || entries > MAX_ENTRIES || channels > 4) {
            throw new BrokenImageException("The palette of the JPEG 2000 picture makes no sense");
        }
        for (int c = 0; c < channels; c++) {
            if (box.get() != 7) {
                throw new BrokenImageException("The palette of the JPEG 2000 picture is not of 8 bits");
            }
        }
        palette = new int[entries][channels];
        for (int[] entry : palette) {
            for (int c = 0; c < channels; c++) {
                entry[c] = box.get() & 0xFF;
            }
        }
    }

    /** Of each sample that {@link PictureDecoder} gives: 8 or 16. */
    public int bits() {
        return palette.length == 0 ? bits : 8;
    }

    /** Samples of a pixel: the colours, and transparency where there is one more. */
    public int channels() {
        return channels;
    }

    /** 1 for grey, 3 for red, green and blue. */
    public int colours() {
        return space == GREY ? 1 : 3;
    }

    /** The ICC profile that tells the colours; sRGB or its grey where there is none. */
    public Optional<byte[]> profile() {
        return profile;
    }

    /** The channels of a line of decoded samples. */
    int[] channelsOf(int[] line, int components) {
        if (palette.length > 0) {
            return lookedUp(line, components);
        }
        if (space == SYCC) {
            toRgb(line);
        }
        return line;
    }

    private int[] lookedUp(int[] line, int components) {
        int[] result = new int[line.length / components * channels];
        for (int from = 0, to = 0; from < line.length; from += components, to += channels) {
            System.arraycopy(palette[Math.min(line[from], palette.length - 1)], 0, result, to, channels);
        }
        return result;
    }

    private void toRgb(int[] line) {
        int middle = 1 << bits - 1;
        for (int i = 0; i < line.length; i += channels) {
            float blue = line[i + 1] - middle;
            float red = line[i + 2] - middle;
            int brightness = line[i];
            line[i] = bounded(brightness + 1.402f * red);
            line[i + 1] = bounded(brightness - 0.344136f * blue - 0.714136f * red);
            line[i + 2] = bounded(brightness + 1.772f * blue);
        }
    }

    private int bounded(float value) {
        return Math.max(0, Math.min((1 << bits) - 1, Math.round(value)));
    }
}
