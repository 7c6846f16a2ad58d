package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What every catalogue must do. */
abstract class CatalogueContract extends DatabaseContract {
    private Catalogue catalogue() {
        return sql.catalogue();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(catalogue().find("no-such")).isEmpty();
        assertThat(catalogue().find(SampleEntities.ark(1))).isEmpty();
        assertThat(catalogue().findAll(List.of())).isEmpty();
        assertThat(catalogue().pages("no-such")).isEqualTo(PageList.NONE);
        assertThat(catalogue().findByLocalId("VN-X", "1")).isEmpty();
        assertThat(catalogue().list(EntityKind.ITEM, "", 10)).isEmpty();
        assertThat(catalogue().count(EntityKind.ITEM)).isZero();
        assertThat(catalogue().taken(SampleEntities.ark(1))).isFalse();
    }

    @Test
    void aHeadTellsWhenItWasMadeAndChanged() {
        Item item = SampleEntities.item(1);
        JournalEntry first = commit(item, 1, Event.CREATED, Optional.of(SampleEntities.pages(3)));
        Item withdrawn = item.withState(State.WITHDRAWN);
        JournalEntry second = commit(withdrawn, 2, Event.WITHDRAWN, Optional.empty());

        assertThat(catalogue().find(item.id()))
                .contains(new CatalogueEntry(
                        withdrawn, 2, second.sequence(), first.at(), second.at(), 3, Optional.of("0001")));
        assertThat(catalogue().find(item.ark())).isEqualTo(catalogue().find(item.id()));
    }

    @Test
    void pagesStandApartAndCanBecomeNone() {
        Item item = SampleEntities.item(1);
        commit(item, 1, Event.CREATED, Optional.of(SampleEntities.pages(500)));
        assertThat(catalogue().pages(item.id())).isEqualTo(SampleEntities.pages(500));

        commit(item, 2, Event.UPDATED, Optional.of(PageList.NONE));
        assertThat(catalogue().pages(item.id())).isEqualTo(PageList.NONE);
        assertThat(catalogue().find(item.id()).orElseThrow().firstPage()).isEmpty();
    }

    @Test
    void aLocalIdLeadsToItsItemInItsLibraryOnly() {
        Item item = SampleEntities.item(1);
        create(item);

        assertThat(catalogue().findByLocalId(SampleEntities.LIBRARY, "T.1")).contains(item.id());
        assertThat(catalogue().findByLocalId(SampleEntities.OTHER_LIBRARY, "T.1"))
                .isEmpty();
    }

    @Test
    void anArkOnceGivenStaysTaken() {
        create(SampleEntities.item(1));
        sql.histories().remove(SampleEntities.item(1).id());

        assertThat(catalogue().find(SampleEntities.ark(1))).isEmpty();
        assertThat(catalogue().taken(SampleEntities.ark(1))).isTrue();
    }

    @Test
    void listsGoThroughAKindInTheOrderOfIdentifiers() {
        create(SampleEntities.library());
        IntStream.range(0, 7).forEach(number -> create(SampleEntities.item(number)));

        List<String> seen = new ArrayList<>();
        String after = "";
        for (List<CatalogueEntry> page = catalogue().list(EntityKind.ITEM, after, 3);
                !page.isEmpty();
                page = catalogue().list(EntityKind.ITEM, after, 3)) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            page.forEach(head -> seen.add(head.entity().id()));
            after = seen.get(seen.size() - 1);
        }
        assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
        assertThat(catalogue().count(EntityKind.ITEM)).isEqualTo(7);
        assertThat(catalogue().count(EntityKind.LIBRARY)).isEqualTo(1);
    }

    @Test
    void theOrderOfIdentifiersIsThatOfTheirCharacters() {
        List<String> ids = List.of("VN-B", "VN-a", "VN-A-1", "VN-A1", "VN-A");
        ids.forEach(id -> create(SampleEntities.library(id)));

        assertThat(catalogue().list(EntityKind.LIBRARY, "", 10))
                .extracting(head -> head.entity().id())
                .containsExactly("VN-A", "VN-A-1", "VN-A1", "VN-B", "VN-a");
    }

    @Test
    void manyAreFoundAtOnce() {
        IntStream.range(0, 5).forEach(number -> create(SampleEntities.item(number)));
        List<String> ids =
                List.of(SampleEntities.item(1).id(), SampleEntities.item(3).id(), "no-such");

        assertThat(catalogue().findAll(ids))
                .containsOnlyKeys(
                        SampleEntities.item(1).id(), SampleEntities.item(3).id())
                .hasEntrySatisfying(SampleEntities.item(3).id(), head -> assertThat(head.entity())
                        .isEqualTo(SampleEntities.item(3)));
    }
}
