package org.tangthu.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds {@code {home}/lock}, so that one process at a time uses a home. The system frees it when the process dies. What a
 * dead one left of {@code server.json} is removed, so that it can only tell of the present holder.
 */
public final class HomeLock implements AutoCloseable {
    /** A running server says here who it is. */
    private static final String SERVER = "server.json";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws RepositoryException at once if somebody holds it, naming the process where it is known */
    public static HomeLock take(Path home) {
        return tryTake(home)
                .orElseThrow(() -> new RepositoryException("The home " + home + " is in use by another process"
                        + holder(home) + ": stop it first, or choose another --home"));
    }

    /**
     * Empty if somebody holds it.
     *
     * @throws RepositoryException if the home is no folder that can be written
     */
    public static Optional<HomeLock> tryTake(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            Files.deleteIfExists(home.resolve(SERVER));
            return Optional.of(new HomeLock(channel));
        } catch (IOException e) {
            throw new RepositoryException(
                    "The home " + home + " cannot be used: " + e.getMessage() + " (it must be a folder you may write)",
                    e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String holder(Path home) {
        try {
            JsonNode server = new ObjectMapper().readTree(home.resolve(SERVER).toFile());
            return server.hasNonNull("pid") ? " (pid " + server.get("pid").asText() + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new RepositoryException("The lock of the home cannot be released: " + e.getMessage(), e);
        }
    }
}
