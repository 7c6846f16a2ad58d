package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.tangthu.repository.json.UnreadableRecord;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
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

    private void damage(String id) {
        sql.jdbi().useHandle(handle -> handle.execute("update entity set record = '{' where id = ?", id));
    }

    private static List<String> ids(List<CatalogueEntry> entries) {
        return entries.stream().map(entry -> entry.entity().id()).toList();
    }

    @Test
    void aDamagedRecordNeitherHidesOthersNorEndsAListTooEarly() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        IntStream.rangeClosed(1, 6).forEach(number -> create(SampleEntities.embargoed(number, day)));
        List<String> all = catalogue().ids(EntityKind.ITEM, "", 10);
        all.subList(1, 4).forEach(this::damage);
        List<String> whole = List.of(all.get(0), all.get(4), all.get(5));

        assertThat(ids(catalogue().list(EntityKind.ITEM, "", 2))).isEqualTo(whole.subList(0, 2));
        assertThat(ids(catalogue().list(EntityKind.ITEM, "", 10))).isEqualTo(whole);
        assertThat(catalogue().list(EntityKind.ITEM, "", 0)).isEmpty();
        assertThat(ids(catalogue().members(Optional.empty(), all.get(0), 1))).isEqualTo(whole.subList(1, 2));
        assertThat(ids(catalogue().embargoesUntil(day, all.get(2), 9))).isEqualTo(whole.subList(1, 3));
        List<CatalogueEntry> queue =
                catalogue().inState(SampleEntities.LIBRARY, State.PUBLISHED, Long.MAX_VALUE, whole.size());
        assertThat(ids(queue)).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(queue).extracting(CatalogueEntry::sequence).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(catalogue().ids(EntityKind.ITEM, "", 10)).isEqualTo(all);
        assertThat(catalogue().count(EntityKind.ITEM)).isEqualTo(6);
        assertThatThrownBy(() -> catalogue().find(all.get(1)))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageStartingWith(all.get(1));
    }

    @Test
    void aDamagedExhibitionHidesNoOther() {
        LocalDate day = LocalDate.of(2026, 5, 19);
        List.of("a", "b", "c", "d").forEach(id -> create(SampleEntities.exhibiting(id, day)));
        damage("b");

        assertThat(ids(catalogue().exhibitions(0, 2))).containsExactly("a", "c");
        assertThat(ids(catalogue().exhibitions(2, 10))).containsExactly("c", "d");
    }

    @Override
    public void remove(String id) {
        CatalogueEntry head = catalogue().find(id).orElseThrow();
        sql.commits().finishPurge(begin(head.entity(), head.version() + 1, Event.PURGED));
    }
}
