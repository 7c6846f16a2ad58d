package org.tangthu.repository.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks the chunks of a PNG file, compares their checksums and inflates the picture's data without keeping it, to exactly
 * as many bytes as the header promises: neither a cut file nor a bomb gets by.
 */
final class PngProbe {
    /** What decoders unpack unasked (profiles, texts) must be small. */
    private static final long MAX_ANCILLARY = 16L << 20;

    private final Bytes bytes;
    private final ImageLimits limits;
    private final byte[] in = new byte[1 << 15];
    private final byte[] out = new byte[1 << 15];
    private long promised;
    private long inflated;

    PngProbe(Bytes bytes, ImageLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    ImageInfo probe() throws IOException {
        bytes.read(8);
        Header header = header();
        promised = header.dataLength();
        Inflater inflater = new Inflater();
        try {
            String type = chunk(inflater);
            while (!type.equals("IEND")) {
                type = chunk(inflater);
            }
        } catch (DataFormatException e) {
            throw new Unfit("the compressed data of the PNG file is damaged", "export it again");
        } finally {
            inflater.end();
        }
        if (inflated < promised) {
            throw new Unfit("the PNG file holds less data than its size asks for", "export it again");
        }
        return ImageInfo.of("image/png", header.width, header.height, header.depth, header.samples(), 1);
    }

    private Header header() throws IOException {
        long length = bytes.u32();
        byte[] chunk = bytes.read(4 + 13);
        ByteBuffer fields = ByteBuffer.wrap(chunk);
        String type = type(chunk);
        CRC32 crc = new CRC32();
        crc.update(chunk);
        if (length != 13 || !type.equals("IHDR") || crc.getValue() != bytes.u32()) {
            throw new Unfit("the PNG file has no valid header", "export it again");
        }
        limits.checkSize(fields.getInt(4) & 0xFFFFFFFFL, fields.getInt(8) & 0xFFFFFFFFL);
        Header header = new Header(fields.getInt(4), fields.getInt(8), chunk[12], chunk[13], chunk[16] == 1);
        header.check();
        return header;
    }

    private String chunk(Inflater inflater) throws IOException, DataFormatException {
        long length = bytes.u32();
        byte[] name = bytes.read(4);
        String type = type(name);
        CRC32 crc = new CRC32();
        crc.update(name);
        if (type.equals("IDAT")) {
            data(length, inflater, crc);
        } else {
            if (length > MAX_ANCILLARY) {
                throw new Unfit("the chunk " + type + " of the PNG file has " + length + " bytes", "export it again");
            }
            bytes.skip(length, crc);
        }
        if (crc.getValue() != bytes.u32()) {
            throw new Unfit(
                    "the checksum of chunk " + type + " of the PNG file is wrong", "copy it again from its source");
        }
        return type;
    }

    private void data(long length, Inflater inflater, CRC32 crc) throws IOException, DataFormatException {
        for (long left = length; left > 0; ) {
            int read = bytes.some(in, 0, (int) Math.min(in.length, left));
            crc.update(in, 0, read);
            left -= read;
            inflater.setInput(in, 0, read);
            for (int n = inflater.inflate(out); n > 0; n = inflater.inflate(out)) {
                inflated += n;
                if (inflated > promised) {
                    throw new Unfit("the PNG file unpacks to more data than its size asks for: a bomb", "");
                }
            }
        }
    }

    private static String type(byte[] chunk) {
        String type = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
        if (!type.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
            throw new Unfit("the PNG file is damaged: a chunk has no name", "copy it again from its source");
        }
        return type;
    }

    private record Header(int width, int height, int depth, int colour, boolean interlaced) {
        private static final int[][] ADAM7 = {
            {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
        };

        void check() {
            boolean fits =
                    switch (colour) {
                        case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                        case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                        case 2, 4, 6 -> depth == 8 || depth == 16;
                        default -> false;
                    };
            if (!fits) {
                throw new Unfit("the PNG file has colour type " + colour + " with depth " + depth, "export it again");
            }
        }

        int samples() {
            return switch (colour) {
                case 2 -> 3;
                case 4 -> 2;
                case 6 -> 4;
                default -> 1;
            };
        }

        long dataLength() {
            if (!interlaced) {
                return length(width, height);
            }
            long sum = 0;
            for (int[] pass : ADAM7) {
                sum += length(ceil(width - pass[0], pass[2]), ceil(height - pass[1], pass[3]));
            }
            return sum;
        }

        private static long ceil(int size, int step) {
            return size <= 0 ? 0 : (size + step - 1L) / step;
        }

        /** Rows with their filter byte. */
        private long length(long columns, long rows) {
            return columns == 0 ? 0 : rows * (1 + (columns * samples() * depth + 7) / 8);
        }
    }
}
