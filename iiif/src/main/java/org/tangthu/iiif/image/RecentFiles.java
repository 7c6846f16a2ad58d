package org.tangthu.iiif.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of a folder of folders, those used last kept within bounds. What an earlier process left is found when the
 * folder is first looked at. Thread-safe.
 */
final class RecentFiles {
    private static final int MOST = 20_000;

    /** No single file drives out more than this part of the others. */
    private static final int SMALLEST_SHARE = 16;

    private record Found(Path file, int length, FileTime written) {}

    private final Path folder;
    private final long maxBytes;
    private final Map<Path, Integer> lengths = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private boolean listed;

    RecentFiles(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    boolean couldHold(int length) {
        return length <= maxBytes / SMALLEST_SHARE;
    }

    /** Whether a file is there, which now counts as used. */
    synchronized boolean use(Path file) {
        if (maxBytes == 0) {
            return false;
        }
        list();
        return lengths.get(file) != null;
    }

    /** A file was written or written anew; others may have to go. */
    synchronized void add(Path file, int length) throws IOException {
        list();
        Integer before = lengths.put(file, length);
        bytes += length - (before == null ? 0 : before);
        shrink();
    }

    private void shrink() throws IOException {
        Iterator<Map.Entry<Path, Integer>> oldest = lengths.entrySet().iterator();
        while (bytes > maxBytes || lengths.size() > MOST) {
            Map.Entry<Path, Integer> file = oldest.next();
            Files.deleteIfExists(file.getKey());
            bytes -= file.getValue();
            oldest.remove();
        }
    }

    synchronized void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Integer length = lengths.remove(file);
        bytes -= length == null ? 0 : length;
    }

    private void list() {
        if (listed) {
            return;
        }
        listed = true;
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.find(folder, 2, (file, attributes) -> attributes.isRegularFile())) {
            List<Found> found = all.map(RecentFiles::found)
                    .sorted(Comparator.comparing(Found::written))
                    .toList();
            for (Found file : found) {
                lengths.put(file.file(), file.length());
                bytes += file.length();
            }
            shrink();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of kept answers cannot be read: " + folder, e);
        }
    }

    private static Found found(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Found(file, Math.toIntExact(attributes.size()), attributes.lastModifiedTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
