package org.tangthu.repository.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.journal.JournalBell;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.journal.RecentChanges;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryJournal;
import org.tangthu.repository.testing.SampleEntities;

class NamedCatalogueTest implements CatalogueContract {
    private static final Library LIBRARY = SampleEntities.library();
    private static final Item ITEM = SampleEntities.item(1);

    private final MemoryCatalogue behind = new MemoryCatalogue();
    private final MemoryJournal journal = new MemoryJournal();
    private final JournalBell bell = new JournalBell();
    private final RecentChanges changes = new RecentChanges(journal, bell);
    private final NamedCatalogue catalogue = new NamedCatalogue(behind, changes);

    @AfterEach
    void close() {
        changes.close();
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public JournalEntry commit(Entity entity, Optional<PageList> pages) {
        return told(pages.map(list -> behind.put(entity, list)).orElseGet(() -> behind.put(entity)));
    }

    @Override
    public void remove(String id) {
        told(behind.purge(behind.find(id).orElseThrow().entity()));
    }

    private JournalEntry told(JournalEntry entry) {
        journal.append(new JournalLine(entry, Optional.empty(), Optional.empty()));
        bell.ring();
        return entry;
    }

    @Test
    void whatNamesOthersIsReadOnce() {
        commit(LIBRARY, Optional.empty());
        commit(ITEM, Optional.empty());
        assertThat(catalogue.find(LIBRARY.id())).isPresent();
        assertThat(catalogue.findAll(List.of(LIBRARY.id(), ITEM.id()))).hasSize(2);

        behind.clear();
        assertThat(catalogue.find(LIBRARY.id())).isPresent();
        assertThat(catalogue.findAll(List.of(LIBRARY.id(), ITEM.id())))
                .as("items are not kept")
                .containsOnlyKeys(LIBRARY.id());
    }

    @Test
    void itIsReadAgainOnceItChanged() {
        commit(LIBRARY, Optional.empty());
        assertThat(catalogue.find(LIBRARY.id()).orElseThrow().version()).isEqualTo(1);
        commit(SampleEntities.agent(), Optional.empty());
        commit(LIBRARY, Optional.empty());
        assertThat(catalogue.find(LIBRARY.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(catalogue.findAll(List.of(LIBRARY.id()))).containsOnlyKeys(LIBRARY.id());
    }
}
