package org.tangthu.portal.ops;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The disks that the folders of a home lie on. Immutable. */
public final class Volumes {
    private final Path home;
    private final List<String> folders;

    /** @param folders of the home, by name; they need not be there */
    public Volumes(Path home, List<String> folders) {
        this.home = home;
        this.folders = List.copyOf(folders);
    }

    /**
     * A disk.
     *
     * @param folders of the home that lie on it
     * @param usable bytes that can still be written
     * @param total bytes that it has
     */
    public record Volume(List<String> folders, long usable, long total) {
        public Volume {
            folders = List.copyOf(folders);
        }
    }

    /** Each disk once, in the order of the folders; of one that cannot be asked nothing is told. */
    public List<Volume> look() {
        Map<FileStore, List<String>> stores = new LinkedHashMap<>();
        List<Volume> volumes = new ArrayList<>();
        for (String folder : folders) {
            Path path = home.resolve(folder);
            if (Files.isDirectory(path)) {
                note(folder, path, stores);
            }
        }
        stores.forEach((store, names) -> add(store, names, volumes));
        return List.copyOf(volumes);
    }

    private static void note(String folder, Path path, Map<FileStore, List<String>> stores) {
        try {
            stores.computeIfAbsent(Files.getFileStore(path), store -> new ArrayList<>())
                    .add(folder);
        } catch (IOException unknown) {
            // The folder was removed meanwhile, or its disk is away: others say so, /health before all.
        }
    }

    private static void add(FileStore store, List<String> names, List<Volume> volumes) {
        try {
            volumes.add(new Volume(names, store.getUsableSpace(), store.getTotalSpace()));
        } catch (IOException unknown) {
            // As above.
        }
    }
}
