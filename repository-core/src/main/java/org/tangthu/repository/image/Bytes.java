package org.tangthu.repository.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;

/** A file from front to end through one buffer, big-endian, with a checksum for those who want one. */
final class Bytes {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();

    Bytes(FileChannel channel) throws IOException {
        this.channel = channel;
        channel.position(0);
    }

    /** The first bytes, filled up with zeros where the file has fewer. */
    byte[] head(int length) throws IOException {
        byte[] head = new byte[length];
        int available = refill() ? Math.min(length, buffer.remaining()) : 0;
        buffer.get(head, 0, available);
        return head;
    }

    /** Where in the file the next byte stands. */
    long position() throws IOException {
        return channel.position() - buffer.remaining();
    }

    /** Goes on from another place, which may lie behind the end. */
    void seek(long position) throws IOException {
        long ahead = position - position();
        if (ahead >= 0 && ahead <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) ahead);
        } else {
            channel.position(position);
            buffer.limit(0);
        }
    }

    int u8() throws IOException {
        if (!buffer.hasRemaining() && !refill()) {
            throw new EOFException();
        }
        return buffer.get() & 0xFF;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    long u32() throws IOException {
        return (long) u16() << 16 | u16();
    }

    byte[] read(int length) throws IOException {
        byte[] bytes = new byte[length];
        int at = 0;
        while (at < length) {
            at += some(bytes, at, length - at);
        }
        return bytes;
    }

    /** Between one byte and {@code most}, whatever the buffer holds. */
    int some(byte[] into, int offset, int most) throws IOException {
        if (!buffer.hasRemaining() && !refill()) {
            throw new EOFException();
        }
        int length = Math.min(most, buffer.remaining());
        buffer.get(into, offset, length);
        return length;
    }

    void skip(long length, CRC32 crc) throws IOException {
        byte[] chunk = new byte[1 << 13];
        for (long left = length; left > 0; ) {
            int read = some(chunk, 0, (int) Math.min(chunk.length, left));
            crc.update(chunk, 0, read);
            left -= read;
        }
    }

    private boolean refill() throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        buffer.flip();
        return read > 0;
    }
}
