package org.tangthu.linkeddata.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tangthu.repository.catalogue.CatalogueEntry;

/** What goes with an item's description: links to what belongs to it, and the way to its earlier versions. Thread-safe. */
@FunctionalInterface
public interface Signposting {
    /** The header by which a client asks for an earlier version (RFC 7089, section 2.1.1). */
    String DATETIME = "Accept-Datetime";

    /**
     * Adds the links to an answer.
     *
     * @param entry of a public item
     * @param form in which it is asked for
     * @return whether the client asked for an earlier version: then the answer is done
     */
    boolean leadsAway(HttpServletRequest request, HttpServletResponse response, CatalogueEntry entry, MediaType form)
            throws IOException;
}
