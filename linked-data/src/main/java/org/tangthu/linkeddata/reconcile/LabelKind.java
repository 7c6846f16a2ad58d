package org.tangthu.linkeddata.reconcile;

/** What labels belong to. */
public enum LabelKind {
    ITEM,
    AGENT,
    COLLECTION,
    LIBRARY,
    /** Of one of our concept schemes. */
    CONCEPT
}
