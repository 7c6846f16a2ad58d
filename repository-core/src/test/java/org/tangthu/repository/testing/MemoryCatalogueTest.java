package org.tangthu.repository.testing;

import java.util.Optional;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueContract;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.PageList;

/** The catalogue of the tests is one. */
class MemoryCatalogueTest implements CatalogueContract {
    private final MemoryCatalogue catalogue = new MemoryCatalogue();

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public JournalEntry commit(Entity entity, Optional<PageList> pages) {
        return pages.map(list -> catalogue.put(entity, list)).orElseGet(() -> catalogue.put(entity));
    }

    @Override
    public void remove(String id) {
        catalogue.purge(catalogue.find(id).orElseThrow().entity());
    }
}
