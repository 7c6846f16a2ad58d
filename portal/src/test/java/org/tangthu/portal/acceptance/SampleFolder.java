package org.tangthu.portal.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.tangthu.portal.demo.SampleMap;
import org.tangthu.repository.image.TestImages;

/** A copy of the sample collection that a test may change. */
public final class SampleFolder {
    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final Path MAP = Path.of("items", "ban-do-dong-bang");

    private SampleFolder() {}

    /** As the demonstration takes it in, with the map drawn. */
    static Path whole(Path target) throws IOException {
        copy(target);
        SampleMap.draw(target.resolve(MAP).resolve("map.tif"));
        return target;
    }

    /** With a small picture for the map, and so quickly taken in. */
    public static Path small(Path target) throws IOException {
        copy(target);
        Path map = target.resolve(MAP);
        Files.write(map.resolve("map.png"), TestImages.png(900, 700, 1));
        edit(map.resolve("item.yaml"), "map.tif", "map.png");
        return target;
    }

    public static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not say '" + before + "'");
        }
        Files.writeString(file, text.replace(before, after));
    }

    static Path item(Path samples, String name) {
        return samples.resolve("items").resolve(name);
    }

    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            files.forEach(file -> copy(file, target.resolve(SAMPLES.relativize(file))));
        }
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
