package org.tangthu.iiif.auth;

import java.time.Instant;
import java.util.Optional;
import org.tangthu.repository.model.Item;

/** Tells of items that are lent how long the next reader waits. */
@FunctionalInterface
public interface Waiting {
    /** When a copy comes back at the latest, where all are out; empty if one is free. */
    Optional<Instant> until(Item item);
}
