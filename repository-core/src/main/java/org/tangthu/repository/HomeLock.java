package org.tangthu.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds {@code {home}/lock}, so that one process at a time uses a home, and one part of it. The system frees it when the process dies. What a
 * dead one left of {@code server.json} is removed, so that it can only tell of the present holder.
 */
public final class HomeLock implements AutoCloseable {
    /** A running server says here who it is. */
    private static final String SERVER = "server.json";

    /**
     * The homes that this process holds. The lock of the system belongs to the whole process, which loses it as soon as it
     * closes any channel to the file (POSIX, fcntl): a second channel must not even be opened, and only the process itself
     * can know.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
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
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
            }
            Path real = home.toRealPath();
            return HELD.add(real) ? lockOrForget(real) : Optional.empty();
        } catch (IOException e) {
            throw new RepositoryException(
                    "The home " + home + " cannot be used: " + e.getMessage() + " (it must be a folder you may write)",
                    e);
        }
    }

    private static Optional<HomeLock> lockOrForget(Path home) throws IOException {
        Optional<HomeLock> lock = Optional.empty();
        try {
            lock = lock(home);
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(home);
            }
        }
        return lock;
    }

    private static Optional<HomeLock> lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                Files.deleteIfExists(home.resolve(SERVER));
                return Optional.of(new HomeLock(home, channel));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
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
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
            HELD.remove(home);
        } catch (IOException e) {
            throw new RepositoryException("The lock of the home cannot be released: " + e.getMessage(), e);
        }
    }
}
