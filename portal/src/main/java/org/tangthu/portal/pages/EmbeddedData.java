package org.tangthu.portal.pages;

import org.tangthu.repository.catalogue.CatalogueEntry;

/** Describes things for search engines. Thread-safe. */
@FunctionalInterface
public interface EmbeddedData {
    /**
     * An entity that everybody may know of, in the words of schema.org.
     *
     * @return JSON-LD without characters that mean something to HTML
     */
    String of(CatalogueEntry entry);
}
