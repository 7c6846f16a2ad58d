package org.tangthu.repository.ocr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.ocr.Recognizer.Engine;

/**
 * What was read and is not yet committed, a file for each page. Its name stands for the item, and for the page, the
 * master's digest, the engine and its models. So whoever needs the same again finds it, after a crash too. Thread-safe.
 */
final class KeptPages {
    /** What nobody came for meanwhile is not asked for again. */
    private static final Duration LIFE = Duration.ofDays(30);

    private final Path folder;
    private final Disk disk;

    KeptPages(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Makes the folder, and removes what is old or unfinished. Nobody else may be at work. */
    void prepare(Instant now) throws IOException {
        Files.createDirectories(folder);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        FileTime oldest = FileTime.from(now.minus(LIFE));
        for (Path file : files) {
            if (isDraft(file) || Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Where the text of a page is kept, or would be. @param id of the item */
    Path place(String id, Page page, Engine engine, List<String> models) {
        String key =
                String.join("\n", page.name(), page.master().sha512(), engine.toString(), String.join("+", models));
        return folder.resolve(beginning(id) + digest(key, 64) + ".alto.xml");
    }

    private static String beginning(String id) {
        return digest(id, 32) + "-";
    }

    private static String digest(String text, int digits) {
        return Sha512.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, digits);
    }

    Optional<byte[]> find(Path place) throws IOException {
        return Files.exists(place) ? Optional.of(Files.readAllBytes(place)) : Optional.empty();
    }

    /** Keeps a text; it stands there whole or not at all, and survives a power cut. */
    void put(Path place, byte[] alto) throws IOException {
        Path draft = folder.resolve("draft-" + UUID.randomUUID());
        try {
            Files.write(draft, alto);
            disk.syncFile(draft);
            disk.move(draft, place);
            disk.syncFolder(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    void forget(Path place) throws IOException {
        Files.deleteIfExists(place);
    }

    /** Removes what is kept of an item, for good. */
    void forget(String id) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                if (file.getFileName().toString().startsWith(beginning(id))) {
                    Files.deleteIfExists(file);
                }
            }
        }
        disk.syncFolder(folder);
    }

    private static boolean isDraft(Path file) {
        return file.getFileName().toString().startsWith("draft-");
    }
}
