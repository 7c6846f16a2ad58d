package org.tangthu.repository.image;

import java.nio.ByteBuffer;

/**
 * What the header box of a JP2 file (ISO/IEC 15444-1, I.5.3) says of the picture and its colours.
 *
 * @param width in the header, which must agree with the codestream
 * @param height likewise
 * @param components likewise
 * @param channels after the palette, where there is one
 * @param colours 1 for grey, 3 for colours
 */
record Jp2Colours(long width, long height, int components, int channels, int colours) {
    private static final int IMAGE_HEADER = Jp2Probe.fourCc("ihdr");
    private static final int COLOUR = Jp2Probe.fourCc("colr");
    private static final int PALETTE = Jp2Probe.fourCc("pclr");

    private static final int ENUMERATED = 1;
    private static final int SRGB = 16;
    private static final int GREY = 17;
    private static final int SYCC = 18;
    /** Of an ICC profile: where it names the space that it describes. */
    private static final int ICC_SPACE = 16;

    static Jp2Colours read(ByteBuffer header) {
        ByteBuffer image = box(header);
        if (image.getInt(4) != IMAGE_HEADER) {
            throw new IllegalArgumentException();
        }
        image.position(8);
        long height = image.getInt() & 0xFFFF_FFFFL;
        long width = image.getInt() & 0xFFFF_FFFFL;
        int components = image.getShort() & 0xFFFF;
        int channels = components;
        int colours = 0;
        while (header.hasRemaining()) {
            ByteBuffer box = box(header);
            int type = box.getInt(4);
            box.position(8);
            if (type == COLOUR && colours == 0) {
                colours = colours(box);
            } else if (type == PALETTE) {
                channels = box.get(10) & 0xFF;
            }
        }
        return new Jp2Colours(width, height, components, channels, colours);
    }

    private static ByteBuffer box(ByteBuffer header) {
        int length = header.getInt(header.position());
        if (length < 8 || length > header.remaining()) {
            throw new IllegalArgumentException();
        }
        ByteBuffer box = header.slice(header.position(), length);
        header.position(header.position() + length);
        return box;
    }

    /** Methods that we do not know may be passed over (I.5.3.3). */
    private static int colours(ByteBuffer box) {
        int method = box.get();
        box.position(box.position() + 2);
        if (method == ENUMERATED) {
            return enumerated(box.getInt());
        }
        return method == 2 || method == 3 ? profiled(box.slice()) : 0;
    }

    private static int enumerated(int space) {
        return switch (space) {
            case SRGB, SYCC -> 3;
            case GREY -> 1;
            default -> throw unfit("kind " + space);
        };
    }

    private static int profiled(ByteBuffer profile) {
        int space = profile.getInt(ICC_SPACE);
        if (space == Jp2Probe.fourCc("RGB ")) {
            return 3;
        }
        if (space == Jp2Probe.fourCc("GRAY")) {
            return 1;
        }
        throw unfit("a profile that is neither of RGB nor of grey");
    }

    private static Unfit unfit(String colours) {
        return new Unfit("the JP2 file has colours of " + colours, "sRGB, grey, sYCC, or an RGB or grey profile");
    }

    /** Compares with what the codestream holds. */
    void check(Codestream picture) {
        if (width != picture.width() || height != picture.height() || components != picture.components()) {
            throw new Unfit(
                    "header and picture of the JP2 file do not agree on its size or components", "export it again");
        }
        if (colours == 0) {
            throw unfit("no known kind");
        }
        if (channels < colours || channels > colours + 1) {
            throw new Unfit(
                    "the JP2 file has " + channels + " channels where its colours need " + colours,
                    "at most one more, for transparency, is accepted");
        }
    }
}
