package org.tangthu.repository.ingest;

/** Hears how far the work on a deposit is; must return at once. */
@FunctionalInterface
public interface Progress {
    /** What is done with each page. */
    enum Stage {
        CHECKED,
        STORED
    }

    /** @param done pages of {@code total} that passed the stage */
    void pages(Stage stage, int done, int total);

    static Progress none() {
        return (stage, done, total) -> {};
    }
}
