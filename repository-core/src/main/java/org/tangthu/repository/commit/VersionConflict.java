package org.tangthu.repository.commit;

/** The head of the entity is not the version that the change was made from. */
public final class VersionConflict extends CommitConflict {
    private static final long serialVersionUID = 1L;

    private final int actual;

    VersionConflict(String id, int expected, int actual) {
        super(sentence(id, expected, actual));
        this.actual = actual;
    }

    /** The head that stands; 0 if there is no such entity. */
    public int actual() {
        return actual;
    }

    private static String sentence(String id, int expected, int actual) {
        if (expected == 0) {
            return id + " exists already, at version " + actual + ": change it instead, from that version";
        }
        return actual == 0
                ? id + " does not exist, so there is no version " + expected + " to change"
                : id + " is at version " + actual + ", not " + expected
                        + ": somebody changed it meanwhile, read it again and repeat the change";
    }
}
