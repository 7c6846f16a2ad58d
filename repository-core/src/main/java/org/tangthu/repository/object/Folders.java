package org.tangthu.repository.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders. Symbolic links are removed, not followed; nothing is synced. */
public final class Folders {
    private Folders() {}

    /** Removes a folder with all that lies in it; one that is not there is no failure. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            clear(folder);
            Files.deleteIfExists(folder);
        }
    }

    /** Removes all that lies in a folder, which stays. */
    public static void clear(Path folder) throws IOException {
        for (Path path : deepestFirst(folder)) {
            if (!path.equals(folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
