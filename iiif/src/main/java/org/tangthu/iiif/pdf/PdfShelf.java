package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.object.Disk;

/**
 * The files that were made, {@code {item}/{key}.pdf}: they outlive restarts, and those asked for longest ago go when there
 * are too many bytes. A key says all that a file depends on, so a file is never replaced by another one. Thread-safe.
 */
final class PdfShelf {
    private static final String ENDING = ".pdf";

    private final Path folder;
    private final Path scratch;
    private final long maxBytes;
    private final Clock clock;

    private record Kept(Path file, long bytes, FileTime used) {}

    /** @param folder for nothing else; what a process left unfinished is removed from it */
    PdfShelf(Path folder, long maxBytes, Clock clock) {
        this.folder = folder;
        this.scratch = folder.resolve("tmp");
        this.maxBytes = maxBytes;
        this.clock = clock;
        delete(scratch);
    }

    /** A file, which now counts as used. @param item name of its ARK */
    Optional<Path> find(String item, String key) throws IOException {
        Path file = file(item, key);
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A file that was put here no longer ago. */
    Optional<Path> findYoung(String item, String key, Duration age) throws IOException {
        Path file = file(item, key);
        try {
            Instant made = Files.getLastModifiedTime(file).toInstant();
            return made.plus(age).isAfter(clock.instant()) ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A folder for what is being made. */
    Path scratch() throws IOException {
        return Files.createDirectories(scratch);
    }

    /** Bytes that can still be written. */
    long room() throws IOException {
        return Files.getFileStore(scratch()).getUsableSpace();
    }

    /** Puts a finished file in its place at once; others may have to go. @param made in the scratch folder */
    synchronized void keep(Path made, String item, String key) throws IOException {
        Path file = file(item, key);
        Files.createDirectories(file.getParent());
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE); // an incomplete file may stand there already
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        shrink(file);
    }

    private void shrink(Path newest) throws IOException {
        List<Kept> oldestFirst = kept();
        long bytes = oldestFirst.stream().mapToLong(Kept::bytes).sum();
        for (Kept old : oldestFirst) {
            if (bytes > maxBytes && !old.file().equals(newest)) {
                Files.deleteIfExists(old.file());
                bytes -= old.bytes();
            }
        }
    }

    private List<Kept> kept() throws IOException {
        try (Stream<Path> files =
                Files.find(folder, 2, (file, attributes) -> file.toString().endsWith(ENDING))) {
            return files.filter(file -> !file.startsWith(scratch))
                    .map(PdfShelf::kept)
                    .sorted(Comparator.comparing(Kept::used))
                    .toList();
        }
    }

    private static Kept kept(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Kept(file, attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all files of an item that was erased, for good. @param item name of its ARK */
    synchronized void forget(String item) {
        Path ofItem = folder.resolve(item);
        if (!Files.isDirectory(ofItem)) {
            return;
        }
        delete(ofItem);
        try {
            Disk.real().syncFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("That files are gone from " + ofItem + " cannot be made durable", e);
        }
    }

    private Path file(String item, String key) {
        return folder.resolve(item).resolve(key + ENDING);
    }

    private static void delete(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Files cannot be removed from " + folder, e);
        }
    }
}
