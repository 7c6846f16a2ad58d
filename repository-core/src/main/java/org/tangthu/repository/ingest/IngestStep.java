package org.tangthu.repository.ingest;

/**
 * A check of a deposit. It adds what it finds out to the draft and what is wrong to the draft's problems; it must cope
 * with what earlier steps could not find out, so that a depositor learns of everything at once.
 */
@FunctionalInterface
public interface IngestStep {
    void apply(Draft draft);

    /** Checks nothing. */
    static IngestStep none() {
        return draft -> {};
    }

    /** This check, then another. */
    default IngestStep then(IngestStep next) {
        return draft -> {
            apply(draft);
            next.apply(draft);
        };
    }
}
