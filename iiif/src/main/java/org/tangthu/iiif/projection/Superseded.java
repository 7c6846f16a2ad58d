package org.tangthu.iiif.projection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

/**
 * Pyramids that no page names any more. They stay for an hour, because answers that name them may still be on their
 * way; then they are removed. What waits is noted in files, so a restart forgets nothing. Thread-safe.
 */
final class Superseded {
    static final Duration GRACE = Duration.ofHours(1);
    private static final String SEPARATOR = "~";

    private final Path notes;
    private final Clock clock;
    private final Consumer<Path> removed;

    /**
     * @param notes a folder of its own
     * @param removed told of each file that was removed
     */
    Superseded(Path notes, Clock clock, Consumer<Path> removed) {
        this.notes = notes;
        this.clock = clock;
        this.removed = removed;
    }

    /** Notes that a file of an item is to go, unless that is noted already. */
    synchronized void add(String item, Path file) throws IOException {
        Path note = note(item, file);
        if (!Files.exists(note)) {
            Files.createDirectories(notes);
            Files.writeString(note, clock.instant() + " " + file);
        }
    }

    /** The file is wanted again. @return whether it still exists */
    synchronized boolean keep(String item, Path file) throws IOException {
        Files.deleteIfExists(note(item, file));
        return Files.exists(file);
    }

    /** Removes what has waited long enough. */
    synchronized void sweep() throws IOException {
        if (!Files.isDirectory(notes)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(notes)) {
            for (Path note : all) {
                sweep(note);
            }
        }
    }

    private void sweep(Path note) throws IOException {
        String[] parts = Files.readString(note).split(" ", 2);
        try {
            if (parts.length == 2 && Instant.parse(parts[0]).plus(GRACE).isAfter(clock.instant())) {
                return;
            }
            if (parts.length == 2) {
                remove(Path.of(parts[1]));
            }
        } catch (DateTimeParseException e) {
            // A note cut off by a crash: the next change of the item notes the file again.
        }
        Files.deleteIfExists(note);
    }

    /** Removes a file without any grace. */
    synchronized void remove(Path file) throws IOException {
        removed.accept(file);
        Files.deleteIfExists(file);
    }

    private Path note(String item, Path file) {
        return notes.resolve(item + SEPARATOR + file.getFileName());
    }
}
