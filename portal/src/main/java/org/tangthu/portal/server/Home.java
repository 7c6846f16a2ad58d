package org.tangthu.portal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.config.Reference;

/**
 * The folder that holds everything, held by one process at a time. The lock is the operating system's: it ends with the
 * process, however that dies.
 */
public final class Home implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final String adminToken;

    private Home(Path folder, FileChannel channel) throws IOException {
        this.folder = folder;
        this.channel = channel;
        Path settings = folder.resolve(Configuration.FILE);
        if (Files.notExists(settings)) {
            Files.writeString(settings, Reference.template());
        }
        this.adminToken = AdminToken.in(folder);
    }

    /**
     * Takes the home for this process, making it if need be.
     *
     * @throws HomeInUse if another process has it
     * @throws PortalException if the folder cannot be written
     */
    public static Home open(Path folder) {
        return tryOpen(folder).orElseThrow(() -> new HomeInUse(folder, ServerInfo.read(folder)));
    }

    /** As {@link #open}; empty if another process has the home. */
    public static Optional<Home> tryOpen(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0).write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.US_ASCII)), 0);
            return Optional.of(new Home(folder, channel));
        } catch (IOException e) {
            throw new PortalException(
                    "The home " + folder + " cannot be used (" + e + "); it must be a folder that I may write", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static String pid() {
        return ProcessHandle.current().pid() + "\n";
    }

    public Path folder() {
        return folder;
    }

    /** A folder of the home, made if need be. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What proves the administrator: at least 32 random characters, the same for the life of the home. */
    public String adminToken() {
        return adminToken;
    }

    /** Tells other processes where the server listens. */
    void announce(ServerInfo server) {
        server.write(folder);
    }

    /** Gives the home back. */
    @Override
    public void close() {
        try {
            ServerInfo.remove(folder);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
