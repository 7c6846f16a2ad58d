package org.tangthu.iiif.pyramid;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Reads parts of pyramids. Files stay open between reads, a bounded number of them: when it is reached, all are closed
 * and it begins anew. Who is reading meanwhile opens his file again. Thread-safe.
 */
public final class OpenFiles implements AutoCloseable {
    private static final int MOST = 256;

    private final int most;
    private final Consumer<Path> damaged;
    private final ConcurrentMap<Path, FileChannel> channels = new ConcurrentHashMap<>();

    /** @param damaged told of each file that ends before what was to be read */
    OpenFiles(Consumer<Path> damaged) {
        this(MOST, damaged);
    }

    OpenFiles(int most, Consumer<Path> damaged) {
        this.most = most;
        this.damaged = damaged;
    }

    /**
     * Fills what remains of a buffer from a place in a file.
     *
     * @throws java.nio.file.NoSuchFileException if the file was removed
     * @throws BrokenImageException if the file ends before, which is also told
     */
    public void read(Path file, long offset, ByteBuffer buffer) throws IOException {
        int start = buffer.position();
        while (true) {
            FileChannel channel = channel(file);
            try {
                if (!fill(buffer, channel, offset - start)) {
                    damaged.accept(file);
                    throw new BrokenImageException(file + " is shorter than its index says");
                }
                return;
            } catch (ClosedByInterruptException e) {
                throw e;
            } catch (ClosedChannelException e) {
                // Closed by somebody who needed room or was interrupted; he got on by that.
                channels.remove(file, channel);
                buffer.position(start);
            }
        }
    }

    /**
     * @param origin where the first byte of the buffer stands in the file
     * @return whether there was enough
     */
    private static boolean fill(ByteBuffer buffer, FileChannel channel, long origin) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, origin + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private FileChannel channel(Path file) throws IOException {
        FileChannel open = channels.get(file);
        if (open != null) {
            return open;
        }
        FileChannel opened = FileChannel.open(file, READ);
        if (channels.size() >= most) {
            close();
        }
        FileChannel other = channels.putIfAbsent(file, opened);
        if (other != null) {
            opened.close();
            return other;
        }
        return opened;
    }

    /** Closes a file, so that the disk is free of it when it was removed. */
    void forget(Path file) {
        FileChannel open = channels.remove(file);
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be closed", e);
            }
        }
    }

    /** Closes all; the next read opens its file again. */
    @Override
    public void close() {
        channels.keySet().forEach(this::forget);
    }

    /** How many are open now. */
    int count() {
        return channels.size();
    }
}
