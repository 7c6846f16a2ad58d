package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.tangthu.iiif.pixels.Chroma;

/**
 * A pyramid being written: room for the header, then JPEG streams as they come, then the directories, and at last the header,
 * which is that of a classic TIFF unless the file has outgrown its 32-bit offsets.
 */
final class PyramidFile implements AutoCloseable {
    private static final int HEADER = 16;

    private final FileChannel channel;
    private final long classicLimit;
    private long end = HEADER;

    PyramidFile(Path path) throws IOException {
        this(path, 0xFFFF_FFFFL);
    }

    /** @param classicLimit the size from which a BigTIFF is written */
    PyramidFile(Path path, long classicLimit) throws IOException {
        this.channel = FileChannel.open(path, CREATE_NEW, WRITE);
        this.classicLimit = classicLimit;
    }

    /** Adds a JPEG stream and tells where it begins. */
    long append(byte[] stream) {
        long start = end;
        write(ByteBuffer.wrap(stream), start);
        end += stream.length + (stream.length & 1);
        return start;
    }

    /** Adds the directories and the header, and waits until all is on disk. */
    void finish(List<Level> levels, int channels, Chroma chroma, byte[] iccProfile) throws IOException {
        TiffDirectoryWriter directories = new TiffDirectoryWriter(end, false);
        ByteBuffer block = directories.write(levels, channels, chroma, iccProfile);
        if (end + block.remaining() > classicLimit) {
            directories = new TiffDirectoryWriter(end, true);
            block = directories.write(levels, channels, chroma, iccProfile);
        }
        write(block, end);
        write(directories.header(), 0);
        channel.force(true);
    }

    private void write(ByteBuffer bytes, long position) {
        try {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A pyramid could not be written; is the disk full?", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
