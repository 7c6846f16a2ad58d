package org.tangthu.repository.access;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;

/**
 * What of a record is for everybody. Who gave an item and on what terms are personal data, and the groups that may see it
 * are the library's own affair: of the acquisition only the mode is public, of the groups nothing. Every outlet that shows
 * records to the public takes them from here; only the administrator sees more. Libraries, collections and agents are
 * public as a whole.
 */
public final class PublicRecord {
    private PublicRecord() {}

    public static Entity of(Entity entity) {
        return entity instanceof Item item ? of(item) : entity;
    }

    /** The same of an entity with what the catalogue knows of it. */
    public static CatalogueEntry of(CatalogueEntry head) {
        return new CatalogueEntry(
                of(head.entity()),
                head.version(),
                head.sequence(),
                head.created(),
                head.modified(),
                head.pageCount(),
                head.firstPage());
    }

    public static Item of(Item item) {
        Holding holding = item.holding();
        Rights rights = item.rights();
        return item.withHolding(new Holding(
                        holding.custodian(),
                        holding.acquisition().map(PublicRecord::mode),
                        holding.shelfmarks(),
                        holding.copies()))
                .withRights(new Rights(rights.statement(), rights.access(), List.of(), rights.embargo()));
    }

    private static Acquisition mode(Acquisition acquisition) {
        return new Acquisition(acquisition.mode(), Optional.empty(), Optional.empty());
    }
}
