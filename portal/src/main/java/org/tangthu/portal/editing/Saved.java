package org.tangthu.portal.editing;

import org.tangthu.repository.catalogue.CatalogueEntry;

/** What became of an order to save a description. */
public sealed interface Saved {
    /** It is a version now. */
    record Done(int version) implements Saved {}

    /** It is what the repository holds already; no version was made. */
    record Unchanged() implements Saved {}

    /** Nothing was saved. */
    record Refused(Edited edited) implements Saved {}

    /** Somebody changed the item since; nothing was saved. @param now as it stands */
    record Overtaken(CatalogueEntry now) implements Saved {}
}
