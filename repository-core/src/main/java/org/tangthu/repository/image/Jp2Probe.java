package org.tangthu.repository.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tangthu.repository.problem.Problems;

/**
 * Walks the boxes of a JP2 file (ISO/IEC 15444-1 annex I) to its codestream, and that to its end. A JPX file is one too
 * if it says that a reader of JP2 can show it.
 */
final class Jp2Probe {
    private static final int SIGNATURE = 12;
    private static final int MAX_BOXES = 1_000;
    /** Profile and palette stand in the header. */
    private static final int MAX_HEADER = 16 << 20;

    private static final int BRAND = fourCc("jp2 ");
    private static final int FILE_TYPE = fourCc("ftyp");
    private static final int HEADER = fourCc("jp2h");
    private static final int CODESTREAM = fourCc("jp2c");

    private final Bytes bytes;
    private final long size;
    private final ImageLimits limits;
    private final Problems problems;

    /** @param size of the file */
    Jp2Probe(Bytes bytes, long size, ImageLimits limits, Problems problems) {
        this.bytes = bytes;
        this.size = size;
        this.limits = limits;
        this.problems = problems;
    }

    ImageInfo probe() throws IOException {
        bytes.seek(SIGNATURE + 4);
        if ((int) bytes.u32() != FILE_TYPE) {
            throw damaged("it does not tell its type");
        }
        bytes.seek(SIGNATURE);
        Jp2Colours colours = null;
        for (int i = 0; i < MAX_BOXES; i++) {
            long start = bytes.position();
            long length = bytes.u32();
            int type = (int) bytes.u32();
            long end = end(start, length);
            if (type == FILE_TYPE) {
                checkBrands(body(end));
            } else if (type == HEADER) {
                colours = colours(body(end));
            } else if (type == CODESTREAM) {
                return picture(colours, end);
            }
            bytes.seek(end);
        }
        throw damaged("it has more than " + MAX_BOXES + " boxes before its picture");
    }

    /** Length 0: to the end of the file; 1: the length follows in 64 bits. */
    private long end(long start, long length) throws IOException {
        long whole = length == 0 ? size - start : length == 1 ? bytes.u32() << 32 | bytes.u32() : length;
        if (whole < bytes.position() - start) {
            throw damaged("one of its boxes has an impossible length");
        }
        if (whole > size - start) {
            throw new EOFException();
        }
        return start + whole;
    }

    private ByteBuffer body(long end) throws IOException {
        long length = end - bytes.position();
        if (length > MAX_HEADER) {
            throw damaged("its header has " + length + " bytes");
        }
        return ByteBuffer.wrap(bytes.read((int) length));
    }

    private static void checkBrands(ByteBuffer type) {
        for (int at = 8; at + 4 <= type.capacity(); at += 4) {
            if (type.getInt(at) == BRAND) {
                return;
            }
        }
        throw new Unfit(
                "the JPEG 2000 file asks for more than a reader of JP2 can do", "export it again as JP2 (.jp2)");
    }

    private static Jp2Colours colours(ByteBuffer header) {
        try {
            return Jp2Colours.read(header);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged("its header box is cut off");
        }
    }

    private ImageInfo picture(Jp2Colours colours, long end) throws IOException {
        if (colours == null) {
            throw damaged("it has no header box before its picture");
        }
        Codestream picture = new CodestreamProbe(bytes, end, limits).probe();
        colours.check(picture);
        if (end < size && another(end)) {
            problems.note("the JPEG 2000 file holds more than one image; only the first is shown", "one file per page");
        }
        return picture.info("image/jp2");
    }

    private boolean another(long from) throws IOException {
        bytes.seek(from);
        for (int i = 0; i < MAX_BOXES && bytes.position() + 8 <= size; i++) {
            long start = bytes.position();
            long length = bytes.u32();
            if (bytes.u32() == CODESTREAM) {
                return true;
            }
            bytes.seek(end(start, length));
        }
        return false;
    }

    static int fourCc(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private static Unfit damaged(String what) {
        return new Unfit("the JP2 file is damaged: " + what, "copy it again from its source, or export it again");
    }
}
