package org.tangthu.portal.pages.http;

import java.util.Optional;
import org.tangthu.portal.api.ItemLifecycle;
import org.tangthu.portal.audit.AuditTrail;
import org.tangthu.portal.pages.staff.RemovalPages;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Reason;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.erasure.Erasures;

/**
 * What the pages are made of on which items are withdrawn, restored and erased.
 *
 * @param naan under which names in addresses stand
 */
public record Removals(
        Catalogue catalogue,
        TruthReader truth,
        ItemLifecycle lifecycle,
        Erasures erasures,
        AuditTrail trail,
        RemovalPages pages,
        String naan) {
    /** @param name of an ARK, in any spelling, or the whole of it */
    Optional<CatalogueEntry> find(String name) {
        return Ark.ofName(naan, name.substring(name.lastIndexOf('/') + 1)).flatMap(catalogue::find);
    }

    /** The item that a library knows by a name of its own. */
    Optional<CatalogueEntry> find(String library, String localId) {
        return catalogue.findByLocalId(library, localId).flatMap(catalogue::find);
    }

    /** The reason that was given last. */
    Optional<Reason> lastReason(String id) {
        return truth.events(id).stream()
                .flatMap(event -> event.reason().stream())
                .reduce((first, last) -> last);
    }
}
