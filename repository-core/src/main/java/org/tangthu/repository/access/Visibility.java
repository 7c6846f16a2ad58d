package org.tangthu.repository.access;

/** Whether an item exists for the public. */
public enum Visibility {
    /** Its description is shown. */
    PUBLIC,
    /** It was there and was taken away: 410, and {@code deleted} in feeds. */
    GONE,
    /** Not yet published: 404, and in no list. */
    HIDDEN
}
