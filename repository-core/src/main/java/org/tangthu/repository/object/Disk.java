package org.tangthu.repository.object;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The three calls that durability rests on. A port, so that a test can see their order and fail them at will.
 * Thread-safe.
 */
public interface Disk {
    /** Returns when the bytes of a file survive a power cut (fsync). */
    void syncFile(Path file) throws IOException;

    /** Returns when the names in a folder survive a power cut. */
    void syncFolder(Path folder) throws IOException;

    /** Renames within a volume, at once or not at all; a file in the way is replaced. */
    void move(Path source, Path target) throws IOException;

    static Disk real() {
        return new Disk() {
            @Override
            public void syncFile(Path file) throws IOException {
                force(file);
            }

            @Override
            public void syncFolder(Path folder) throws IOException {
                force(folder);
            }

            @Override
            public void move(Path source, Path target) throws IOException {
                Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            }

            private static void force(Path path) throws IOException {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        };
    }
}
