package org.tangthu.portal.connect;

import java.util.Locale;

/** In whose words an item is written; the names are those of the other doors. */
public enum ItemFormat {
    /** schema.org as JSON-LD. */
    SCHEMA_ORG,
    /** The whole description as JSON-LD. */
    JSON_LD,
    EDM,
    OAI_DC,
    MODS,
    MARCXML;

    /** As it stands in the configuration. */
    public String code() {
        return switch (this) {
            case SCHEMA_ORG -> "schema.org";
            case JSON_LD -> "json-ld";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
