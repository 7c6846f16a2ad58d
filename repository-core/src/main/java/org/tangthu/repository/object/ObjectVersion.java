package org.tangthu.repository.object;

import java.time.Instant;
import java.util.Set;

/**
 * One version of an object as OCFL holds it.
 *
 * @param version beginning with 1
 * @param created the instant of the commit
 * @param message the stamp that the commit wrote: sequence and event
 * @param user who committed
 * @param paths logical paths of its files
 */
public record ObjectVersion(
        String objectId, int version, Instant created, String message, String user, Set<String> paths) {
    public ObjectVersion {
        paths = Set.copyOf(paths);
    }
}
