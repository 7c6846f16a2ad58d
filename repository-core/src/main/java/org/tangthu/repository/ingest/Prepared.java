package org.tangthu.repository.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

/**
 * A deposit that was found good, ready to be committed.
 *
 * @param deposit its name
 * @param entity as it shall be
 * @param before as it stands; empty if it is new
 * @param version the head it was compared with; 0 if it is new
 * @param pages as they shall be; empty if there are none or they stay as they are
 * @param files logical path to what is added or replaced
 * @param removed logical paths that fall away
 */
public record Prepared(
        String deposit,
        Entity entity,
        Optional<Entity> before,
        int version,
        Optional<PageList> pages,
        Map<String, Source> files,
        Set<String> removed) {
    public Prepared {
        Objects.requireNonNull(deposit);
        Objects.requireNonNull(entity);
        Objects.requireNonNull(before);
        Objects.requireNonNull(pages);
        files = Map.copyOf(files);
        removed = Set.copyOf(removed);
    }

    /** A file of the deposit. @param sha512 as it was when it was checked */
    public record Source(String name, Path path, String sha512) {}

    /** Whether the repository holds exactly this already. */
    public boolean unchanged() {
        return before.equals(Optional.of(entity)) && !contentChanged();
    }

    boolean contentChanged() {
        return pages.isPresent() || !files.isEmpty() || !removed.isEmpty();
    }
}
