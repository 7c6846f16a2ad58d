package org.tangthu.iiif.projection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.tangthu.iiif.pyramid.PyramidFolder;
import org.tangthu.repository.object.Folders;

/**
 * Pyramids that no page names any more, and whole generations of them that a rebuild has replaced. They stay for an
 * hour, because answers that name them may still be on their way; then they are removed. What waits is noted in files,
 * so a restart forgets nothing. Thread-safe.
 */
final class Superseded {
    static final Duration GRACE = Duration.ofHours(1);
    private static final String SEPARATOR = "~";

    private final Path root;
    private final Clock clock;
    private final Consumer<Path> removed;

    /**
     * @param root under which the pyramids lie, and the notes in a folder of their own
     * @param removed told of each file that was removed
     */
    Superseded(Path root, Clock clock, Consumer<Path> removed) {
        this.root = root;
        this.clock = clock;
        this.removed = removed;
    }

    /** Notes that a file, or the folder of a generation, is to go, unless that is noted already. */
    synchronized void add(Path file) throws IOException {
        Path note = note(file);
        if (!Files.exists(note)) {
            Files.createDirectories(notes());
            Files.writeString(note, clock.instant().toString());
        }
    }

    /** Whether it is to go. */
    boolean contains(Path file) {
        return Files.exists(note(file));
    }

    /** The file is wanted, perhaps again. @return whether it exists */
    synchronized boolean keep(Path file) throws IOException {
        Files.deleteIfExists(note(file));
        return Files.exists(file);
    }

    /** Removes what has waited long enough. */
    synchronized void sweep() throws IOException {
        if (!Files.isDirectory(notes())) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(notes())) {
            for (Path note : all) {
                Optional<Instant> since = instant(Files.readString(note));
                if (since.isEmpty()) {
                    Files.writeString(note, clock.instant().toString());
                } else if (!since.get().plus(GRACE).isAfter(clock.instant())) {
                    remove(root.resolve(note.getFileName().toString().replace(SEPARATOR, "/")));
                }
            }
        }
    }

    /** Removes a file, or the folder of a generation, without any grace. */
    synchronized void remove(Path file) throws IOException {
        Folders.delete(file);
        removed.accept(file);
        Files.deleteIfExists(note(file));
    }

    /** Removes without any grace what replaced generations hold of an item. */
    synchronized void erase(String item) throws IOException {
        if (!Files.isDirectory(notes())) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(notes())) {
            for (Path note : all) {
                Optional<PyramidFolder> generation =
                        PyramidFolder.open(root.resolve(note.getFileName().toString()));
                if (generation.isPresent()) {
                    for (Path file : generation.get().files(item)) {
                        remove(file);
                    }
                    generation.get().erase(item);
                }
            }
        }
    }

    /** Empty for a note that a crash cut off: its hour begins anew. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Path notes() {
        return root.resolve("superseded");
    }

    private Path note(Path file) {
        return notes().resolve(root.relativize(file).toString().replace("/", SEPARATOR));
    }
}
