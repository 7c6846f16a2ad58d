package org.tangthu.linkeddata.reconcile;

/** What labels belong to. */
public enum LabelKind {
    ITEM,
    AGENT,
    COLLECTION,
    LIBRARY,
    /** An administrative unit in a period, of the scheme {@code place}. */
    PLACE,
    /** Of one of our other concept schemes. */
    CONCEPT
}
