package org.tangthu.repository.commit;

/** What a commit has done, in the order in which it does it. */
public enum CommitStep {
    /** The bytes are digested, on the store's volume and synced. */
    STAGED,
    /** No other writer is at work. */
    LOCKED,
    /** The intent is durable. */
    INTENDED,
    /** The OCFL version is the head and durable. */
    INSTALLED,
    /** Catalogue and journal know it; the intent is gone. */
    RECORDED
}
