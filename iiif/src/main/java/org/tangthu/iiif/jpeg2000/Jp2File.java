package org.tangthu.iiif.jpeg2000;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Where the codestream stands in a JPEG 2000 file, and what the boxes around it say of its colours (ISO/IEC 15444-1
 * annex I). A bare codestream is such a file without boxes.
 *
 * @param start of the codestream
 * @param end of the codestream
 * @param width in pixels
 * @param height in pixels
 * @param header contents of the header box, to be read by {@link Jp2Colours}; empty if there is none
 */
public record Jp2File(long start, long end, int width, int height, Optional<ByteBuffer> header) {
    private static final int MAX_BOXES = 1_000;
    private static final int MAX_HEADER = 16 << 20;
    private static final int HEADER = fourCc("jp2h");
    private static final int CODESTREAM = fourCc("jp2c");
    private static final int START_AND_SIZE = 0xFF4F_FF51;
    private static final int SIZE_FIELDS = 24;

    /** Whether a file that begins so is of JPEG 2000. */
    public static boolean is(byte[] start) {
        if (start.length < 8) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(start);
        return head.getInt(0) == START_AND_SIZE || head.getInt(0) == 12 && head.getInt(4) == fourCc("jP  ");
    }

    /** @throws BrokenImageException if the boxes make no sense */
    public static Jp2File read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            return read(channel);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new BrokenImageException("The boxes of the JPEG 2000 file make no sense", e);
        }
    }

    private static Jp2File read(FileChannel channel) throws IOException {
        long size = channel.size();
        if (bytes(channel, 0, 4).getInt() == START_AND_SIZE) {
            return of(channel, 0, size, Optional.empty());
        }
        Optional<ByteBuffer> header = Optional.empty();
        long at = 0;
        for (int i = 0; i < MAX_BOXES; i++) {
            ByteBuffer head = bytes(channel, at, 8);
            long length = head.getInt() & 0xFFFF_FFFFL;
            int type = head.getInt();
            long content = at + (length == 1 ? 16 : 8);
            long end = length == 0
                    ? size
                    : at + (length == 1 ? bytes(channel, at + 8, 8).getLong() : length);
            if (end < content || end > size) {
                throw new BrokenImageException("The boxes of the JPEG 2000 file do not fit into it");
            }
            if (type == CODESTREAM) {
                return of(channel, content, end, header);
            }
            if (type == HEADER) {
                header = Optional.of(bytes(channel, content, end - content));
            }
            at = end;
        }
        throw new BrokenImageException("The JPEG 2000 file has too many boxes");
    }

    private static Jp2File of(FileChannel channel, long start, long end, Optional<ByteBuffer> header)
            throws IOException {
        ByteBuffer size = bytes(channel, start, SIZE_FIELDS);
        if (size.getInt() != START_AND_SIZE) {
            throw new BrokenImageException("The JPEG 2000 file has no size");
        }
        long width = (size.getInt(8) & 0xFFFF_FFFFL) - (size.getInt(16) & 0xFFFF_FFFFL);
        long height = (size.getInt(12) & 0xFFFF_FFFFL) - (size.getInt(20) & 0xFFFF_FFFFL);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new BrokenImageException("The JPEG 2000 file claims %d x %d pixels".formatted(width, height));
        }
        return new Jp2File(start, end, (int) width, (int) height, header);
    }

    static ByteBuffer bytes(FileChannel channel, long position, long length) throws IOException {
        if (length > MAX_HEADER) {
            throw new BrokenImageException("The header of the JPEG 2000 file has " + length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new BrokenImageException("The JPEG 2000 file is cut off");
            }
        }
        return bytes.flip();
    }

    static int fourCc(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
