package org.tangthu.repository.publication;

/** How much a breach of a rule matters. */
public enum Severity {
    /** Keeps the item from being published. */
    VIOLATION,
    /** It is published; somebody should mend it. */
    WARNING
}
