package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;

/**
 * The folder of a TDB2 database, laid out as TDB2 does it: {@code Data-0001}, then {@code Data-0002} and so on, of which the
 * newest counts; {@code Data-0002-tmp} is one that is still being made.
 */
final class Tdb2Folder {
    private static final String UNFINISHED = "-tmp";
    private static final Pattern DATA = Pattern.compile("Data-\\d+");

    private final Path folder;
    private final Disk disk;

    Tdb2Folder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** The files that count, those of a new database if there are none. All others are left from before, and go. */
    Tdb2Files open() throws IOException {
        Files.createDirectories(folder);
        Tdb2Files files = new Tdb2Files(newest());
        for (Path other : list()) {
            if (!other.equals(files.folder())) {
                remove(other);
            }
        }
        return files;
    }

    private Path newest() throws IOException {
        return list().stream()
                .filter(path -> DATA.matcher(path.getFileName().toString()).matches())
                .max(Comparator.comparingInt(Tdb2Folder::number))
                .orElse(data(1));
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith("Data-"))
                    .toList();
        }
    }

    /** @throws IOException if other files are there, too */
    void requireOnlyNewest() throws IOException {
        Path newest = newest();
        for (Path other : list()) {
            if (!other.equals(newest)) {
                throw new IOException(other + " is still there");
            }
        }
    }

    private Path data(int number) {
        return folder.resolve("Data-%04d".formatted(number));
    }

    private static int number(Path data) {
        return Integer.parseInt(data.getFileName().toString().substring("Data-".length()));
    }

    /** Where the files are made that come after these. Nothing is there. */
    Path unfinished(Path data) throws IOException {
        Path path = folder.resolve(next(data).getFileName() + UNFINISHED);
        Folders.delete(path);
        return path;
    }

    /** Where the files will be that come after these. */
    Path next(Path data) {
        return data(number(data) + 1);
    }

    /** Makes what was unfinished, and is on disk, the newest for good. After a failure it may be the newest, or not. */
    void finish(Path unfinished, Path finished) throws IOException {
        disk.move(unfinished, finished);
        disk.syncFolder(folder);
    }

    /** Back to what counted before, after something went wrong on the way to the newest. */
    void undo(Path finished, Path unfinished) throws IOException {
        if (Files.exists(finished)) {
            disk.move(finished, unfinished);
        }
        disk.syncFolder(folder);
    }

    void sync(Path made) throws IOException {
        try (Stream<Path> all = Files.walk(made)) {
            for (Path path : all.toList()) {
                if (Files.isDirectory(path)) {
                    disk.syncFolder(path);
                } else {
                    disk.syncFile(path);
                }
            }
        }
    }

    void remove(Path data) throws IOException {
        Folders.delete(data);
    }

    /** Bytes of the files in use. */
    static long bytes(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Tdb2Folder::size)
                    .sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
