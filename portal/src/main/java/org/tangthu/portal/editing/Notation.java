package org.tangthu.portal.editing;

/** In which a description is written. */
public enum Notation {
    JSON("item.json"),
    YAML("item.yaml");

    private final String file;

    Notation(String file) {
        this.file = file;
    }

    /** What a depositor would call it. */
    String file() {
        return file;
    }
}
