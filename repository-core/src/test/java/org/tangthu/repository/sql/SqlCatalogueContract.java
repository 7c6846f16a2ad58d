package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.PublicItems;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueContract;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

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

    @Test
    void whatIsHiddenIsNotEvenRead() {
        Item draft = SampleEntities.item(1).withState(State.DRAFT);
        create(draft);
        sql.jdbi().useHandle(handle -> handle.execute("update entity set record = 'none that can be read'"));
        PublicItems items =
                new PublicItems(catalogue(), new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC), Ark.TEST_NAAN);

        assertThat(items.find(draft.ark()).visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(items.findAll(List.of(draft.id()))).isEmpty();
        assertThatThrownBy(() -> catalogue().find(draft.ark())).isInstanceOf(RuntimeException.class);
    }

    @Override
    public void remove(String id) {
        CatalogueEntry head = catalogue().find(id).orElseThrow();
        sql.commits().finishPurge(begin(head.entity(), head.version() + 1, Event.PURGED));
    }
}
