package org.tangthu.iiif.presentation;

import java.util.List;
import org.tangthu.repository.catalogue.CatalogueEntry;

/** Finds the items of a collection. A port, because the catalogue has no such index but a search engine has. */
public interface CollectionMembers {
    /**
     * Items of any state, in the order of their identifiers.
     *
     * @param after identifier after which to go on; empty to begin
     * @param limit how many at most
     */
    List<CatalogueEntry> items(String collection, String after, int limit);
}
