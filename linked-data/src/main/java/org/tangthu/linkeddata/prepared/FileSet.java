package org.tangthu.linkeddata.prepared;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A set of files that is whole.
 *
 * @param edition of the recipe that it was made by
 * @param sequence up to which it tells of the feed
 * @param cleared up to which nothing stands in it any more that has left the feed; not before {@code sequence}
 * @param begun from when on it was made; what changed later may be missing
 * @param ended when its last file was written
 */
public record FileSet(
        String edition, long sequence, long cleared, Instant begun, Instant ended, List<PreparedFile> files) {
    public FileSet {
        Objects.requireNonNull(edition);
        Objects.requireNonNull(begun);
        Objects.requireNonNull(ended);
        files = List.copyOf(files);
    }

    /** Its name among the sets of its recipe: digits. */
    public String name() {
        return name(begun);
    }

    static String name(Instant begun) {
        return Long.toString(begun.toEpochMilli());
    }

    /** The file of this name. */
    public Optional<PreparedFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
