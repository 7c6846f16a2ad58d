package org.tangthu.repository.model;

import java.util.Optional;

/** Who may see the content of a published item; its description is public at every level. */
public enum AccessLevel {
    /** Everybody. */
    OPEN("open"),
    /** Visitors inside the reading rooms' networks. */
    ON_SITE("on-site"),
    /** Members of the groups named by the item. */
    RESTRICTED("restricted"),
    /** As many readers at one time as copies are held. */
    LENDING("lending"),
    /** No image service and no text. */
    METADATA_ONLY("metadata-only"),
    /** Kept, never served. */
    PRESERVATION("preservation");

    private final String code;

    AccessLevel(String code) {
        this.code = code;
    }

    /** The notation of the concept scheme. */
    public String code() {
        return code;
    }

    public static Optional<AccessLevel> of(String code) {
        for (AccessLevel value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
