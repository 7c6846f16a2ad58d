package org.tangthu.linkeddata.prepared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.object.Disk;
import org.tangthu.repository.object.Folders;

/**
 * The sets of one recipe on disk, a folder for each, named by the millisecond in which it was begun. One that is being made
 * has a name with a dot and gets its own by being renamed once every byte is on disk; what has a dot is rubbish after a
 * death.
 */
final class SetFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SetFolder.class);
    private static final String LIST = "set.json";
    private static final String MAKING = ".making";

    private final Path folder;
    private final Disk disk;

    SetFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Those that are whole, the newest first. */
    List<FileSet> read() {
        try {
            return sets().stream()
                    .map(SetFolder::whole)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            LOG.warn("The prepared files in {} cannot be read and are made anew: {}", folder, e.getMessage());
            return List.of();
        }
    }

    private static Optional<FileSet> whole(Path path) {
        try {
            return Optional.of(SetJson.read(Files.readAllBytes(path.resolve(LIST))));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The prepared files in {} cannot be read and are not served: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    /** A new empty folder to write a set in. */
    Path begin() throws IOException {
        Path making = folder.resolve(MAKING);
        Folders.delete(making);
        return Files.createDirectories(making);
    }

    /** From now on the set is there, also after a power cut. Its files are on disk already. */
    void publish(FileSet set) throws IOException {
        Path making = folder.resolve(MAKING);
        disk.syncFile(Files.write(making.resolve(LIST), SetJson.write(set)));
        disk.syncFolder(making);
        disk.move(making, path(set));
        disk.syncFolder(folder);
    }

    /** Gives up what was begun. */
    void abandon() throws IOException {
        Folders.delete(folder.resolve(MAKING));
    }

    /** Removes all other sets; they do not come back after a power cut. */
    void keep(List<FileSet> kept) throws IOException {
        List<Path> paths = kept.stream().map(this::path).toList();
        for (Path path : sets()) {
            if (!paths.contains(path)) {
                Folders.delete(path);
            }
        }
        if (Files.isDirectory(folder)) {
            disk.syncFolder(folder);
        }
    }

    Path path(FileSet set, PreparedFile file) {
        return path(set).resolve(file.name());
    }

    private Path path(FileSet set) {
        return folder.resolve(set.name());
    }

    /** The newest first. */
    private List<Path> sets() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> number(path).isPresent())
                    .sorted(Comparator.comparing((Path path) -> number(path).orElseThrow())
                            .reversed())
                    .toList();
        }
    }

    private static Optional<Long> number(Path path) {
        String name = path.getFileName().toString();
        return name.matches("\\d{1,18}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }
}
