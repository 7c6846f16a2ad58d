package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;

/**
 * Where pyramids lie: {@code ab/cd/abcd…/{digest}.tif}, a folder for each item, so that what belongs to an item is
 * seen, and removed, at once. A file tells the settings with which all of them were made.
 *
 * @param root absolute
 */
public record PyramidFolder(Path root, PyramidSettings settings) {
    private static final String SETTINGS = "settings";
    private static final int DEPTH = 4;

    /** Opens a folder as it was made; empty if there is none, or it cannot be understood. */
    public static Optional<PyramidFolder> open(Path root) throws IOException {
        Path file = root.resolve(SETTINGS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            int number = Integer.parseInt(Files.readString(file).strip());
            return Optional.of(new PyramidFolder(root, PyramidSettings.ofNumber(number)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Makes the folder ready for pyramids to be written. What an earlier process left unfinished is removed. */
    public void prepare() throws IOException {
        Files.createDirectories(scratch());
        try (Stream<Path> left = Files.list(scratch())) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        if (!open(root).equals(Optional.of(this))) {
            tellSettings();
        }
    }

    /** Whole or not at all: without them all that is here would have to be made anew. */
    private void tellSettings() throws IOException {
        Disk disk = Disk.real();
        Path draft = Files.writeString(scratch().resolve(SETTINGS), settings.number() + "\n");
        disk.syncFile(draft);
        disk.move(draft, root.resolve(SETTINGS));
        disk.syncFolder(root);
    }

    /**
     * Where the pyramid of a master lies or will lie.
     *
     * @param item name of an ARK: letters and digits, at least four
     */
    public Path file(String item, String masterSha512) {
        return itemFolder(item).resolve(settings.fileName(masterSha512));
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

    /** Removes the folder of an item with what is in it; on return it stays away after a power cut, too. */
    public void erase(String item) throws IOException {
        Path folder = itemFolder(item);
        if (Files.isDirectory(folder)) {
            Folders.delete(folder);
            Disk.real().syncFolder(folder.getParent());
        }
    }

    /** All files of all items, in any order; to be closed. */
    public Stream<Path> files() throws IOException {
        return Files.find(
                root, DEPTH, (file, attributes) -> root.relativize(file).getNameCount() == DEPTH);
    }

    /** The name of the item to which a file belongs. */
    public static String item(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** Where files are written before they are moved in. */
    public Path scratch() {
        return root.resolve("tmp");
    }

    private Path itemFolder(String item) {
        return root.resolve(item.substring(0, 2)).resolve(item.substring(2, 4)).resolve(item);
    }
}
