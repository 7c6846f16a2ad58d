package org.tangthu.repository.access;

import java.util.Objects;

/**
 * Readers whom a library lets see its restricted items. A group belongs to one library: the same name at another one is
 * another group.
 *
 * @param library identifier of the library
 * @param name as it stands in the records of its items
 */
public record Group(String library, String name) {
    public Group {
        Objects.requireNonNull(library);
        Objects.requireNonNull(name);
    }
}
