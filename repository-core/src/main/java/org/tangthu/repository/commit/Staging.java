package org.tangthu.repository.commit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.object.NewVersion.StagedFile;
import org.tangthu.repository.object.Sha512;

/**
 * A folder on the object store's volume where the bytes of a change wait. What comes in is digested and synced on
 * return; what is not committed goes away with {@link #close}. Not thread-safe.
 */
public final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final Path folder;
    private final Disk disk;

    Staging(Path root, Disk disk) {
        this.folder = root.resolve(UUID.randomUUID().toString());
        this.disk = disk;
        attempt("make the folder", () -> Files.createDirectories(folder));
    }

    /** Copies a stream to its end; the caller closes it. */
    public StagedFile copy(InputStream in) {
        return attempt("copy", () -> stage(in));
    }

    /** Copies a file, which stays as it is. */
    public StagedFile copy(Path source) {
        return attempt("copy " + source.getFileName(), () -> {
            try (InputStream in = Files.newInputStream(source)) {
                return stage(in);
            }
        });
    }

    public StagedFile write(byte[] bytes) {
        return attempt("write", () -> {
            Path file = fresh();
            Files.write(file, bytes);
            disk.syncFile(file);
            return new StagedFile(file, Sha512.of(bytes));
        });
    }

    private StagedFile stage(InputStream in) throws IOException {
        Path file = fresh();
        MessageDigest digest = Sha512.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        disk.syncFile(file);
        return new StagedFile(file, Sha512.hex(digest.digest()));
    }

    /** What cannot be removed now goes at the next start: that alone makes no commit fail. */
    @Override
    public void close() {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            LOG.warn("The staging folder {} could not be removed", folder, e);
        }
    }

    private Path fresh() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    private <T> T attempt(String what, DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new RepositoryException(
                    "Staging cannot " + what + " in " + folder + ": " + e.getMessage()
                            + " (is the disk full, and all of the home on one volume?)",
                    e);
        }
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }
}
