package org.tangthu.repository.sql;

import java.util.Optional;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueContract;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

/** The catalogue upon a database. */
abstract class SqlCatalogueContract extends DatabaseContract implements CatalogueContract {
    @Override
    public Catalogue catalogue() {
        return sql.catalogue();
    }

    @Override
    public JournalEntry commit(Entity entity, Optional<PageList> pages) {
        int before = catalogue().find(entity.id()).map(CatalogueEntry::version).orElse(0);
        return commit(entity, before + 1, before == 0 ? Event.CREATED : Event.UPDATED, pages);
    }

    @Override
    public void remove(String id) {
        CatalogueEntry head = catalogue().find(id).orElseThrow();
        sql.commits().finishPurge(begin(head.entity(), head.version() + 1, Event.PURGED));
    }
}
