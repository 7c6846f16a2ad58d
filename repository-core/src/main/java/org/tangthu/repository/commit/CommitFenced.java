package org.tangthu.repository.commit;

import org.tangthu.repository.RepositoryException;

/** The commit lost its writer lock on the way and another writer settled its intent. */
public final class CommitFenced extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final transient Intent intent;

    public CommitFenced(Intent intent) {
        super("The commit of " + intent.entry().id() + " was overtaken, its intent " + intent.id()
                + " is settled: read the entity again to see whether version "
                + intent.entry().version() + " is there");
        this.intent = intent;
    }

    Intent intent() {
        return intent;
    }
}
