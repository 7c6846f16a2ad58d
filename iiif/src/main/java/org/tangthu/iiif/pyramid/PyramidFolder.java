package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where pyramids lie: {@code ab/cd/abcd…/{digest}.tif}, a folder for each item, so that what belongs to an item is
 * seen, and removed, at once.
 *
 * @param root absolute; made when the first file is
 */
public record PyramidFolder(Path root) {
    /** @param item name of an ARK: letters and digits, at least four */
    public Path file(String item, String fileName) {
        return itemFolder(item).resolve(fileName);
    }

    /** The files of an item, none if there is no folder. */
    public List<Path> files(String item) throws IOException {
        Path folder = itemFolder(item);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Where files are written before they are moved in. */
    public Path scratch() {
        return root.resolve("tmp");
    }

    private Path itemFolder(String item) {
        return root.resolve(item.substring(0, 2)).resolve(item.substring(2, 4)).resolve(item);
    }
}
