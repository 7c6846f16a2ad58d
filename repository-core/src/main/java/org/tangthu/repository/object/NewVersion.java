package org.tangthu.repository.object;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A version to be installed: what it adds or replaces, and what it takes away; everything else is as in the version
 * before.
 *
 * @param version the number it must get; 1 makes the object
 * @param files logical path to a staged file on the store's volume, which the store takes over
 * @param removed logical paths that this version no longer has
 */
public record NewVersion(
        String objectId,
        int version,
        Instant created,
        String message,
        String user,
        Map<String, StagedFile> files,
        Set<String> removed) {
    public NewVersion {
        Objects.requireNonNull(objectId);
        Objects.requireNonNull(created);
        files = Map.copyOf(files);
        removed = Set.copyOf(removed);
    }

    /** @param sha512 of the bytes, lower-case hexadecimal, as digested when they were staged */
    public record StagedFile(Path path, String sha512) {}
}
