package org.tangthu.repository.model;

/** The four kinds of entity; {@link #code} is the word in files, SQL and addresses. */
public enum EntityKind {
    LIBRARY("library"),
    AGENT("agent"),
    COLLECTION("collection"),
    ITEM("item");

    private final String code;

    EntityKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static EntityKind of(String code) {
        for (EntityKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is no kind of entity (library, agent, collection, item)");
    }
}
