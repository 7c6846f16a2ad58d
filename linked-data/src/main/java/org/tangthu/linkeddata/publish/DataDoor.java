package org.tangthu.linkeddata.publish;

import java.util.Objects;

/**
 * A service that is there, at which programs get data.
 *
 * @param endpoint address at which it is asked, with host
 * @param description address at which it describes itself to programs, with host
 */
public record DataDoor(DoorKind kind, String endpoint, String description) {
    public DataDoor {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(description);
    }
}
