package org.tangthu.repository.usage;

import java.util.Objects;

/** What was used: one act adds to each of these that it belongs to. */
public sealed interface Used {
    /** The whole site. */
    record Site() implements Used {}

    /** @param id identifier of the library */
    record OfLibrary(String id) implements Used {
        public OfLibrary {
            Objects.requireNonNull(id);
        }
    }

    /**
     * @param id identifier of the item
     * @param library to which it belonged when it was used
     */
    record OfItem(String id, String library) implements Used {
        public OfItem {
            Objects.requireNonNull(id);
            Objects.requireNonNull(library);
        }
    }
}
