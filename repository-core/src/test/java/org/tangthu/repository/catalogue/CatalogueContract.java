package org.tangthu.repository.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What every catalogue must do. */
public interface CatalogueContract {
    /** The catalogue under test, empty at first. */
    Catalogue catalogue();

    /** Makes the next version of an entity. @param pages empty to leave them as they are */
    JournalEntry commit(Entity entity, Optional<PageList> pages);

    /** Takes an entity away for good. */
    void remove(String id);

    private void create(Entity entity) {
        commit(entity, Optional.empty());
    }

    @Test
    default void whatIsNotThereIsEmpty() {
        assertThat(catalogue().find("no-such")).isEmpty();
        assertThat(catalogue().find(SampleEntities.ark(1))).isEmpty();
        assertThat(catalogue().findAll(List.of())).isEmpty();
        assertThat(catalogue().pages("no-such")).isEqualTo(PageList.NONE);
        assertThat(catalogue().findByLocalId("VN-X", "1")).isEmpty();
        assertThat(catalogue().list(EntityKind.ITEM, "", 10)).isEmpty();
        assertThat(catalogue().count(EntityKind.ITEM)).isZero();
        assertThat(catalogue().members(Optional.empty(), "", 10)).isEmpty();
        assertThat(catalogue().exhibitions(0, 10)).isEmpty();
        assertThat(catalogue().members(Optional.of("no-such"), "", 10)).isEmpty();
        assertThat(catalogue().taken(SampleEntities.ark(1))).isFalse();
    }

    @Test
    default void aHeadTellsWhenItWasMadeAndChanged() {
        Item item = SampleEntities.item(1);
        JournalEntry first = commit(item, Optional.of(SampleEntities.pages(3)));
        Item withdrawn = item.withState(State.WITHDRAWN);
        JournalEntry second = commit(withdrawn, Optional.empty());

        assertThat(catalogue().find(item.id()))
                .contains(new CatalogueEntry(
                        withdrawn, 2, second.sequence(), first.at(), second.at(), 3, Optional.of("0001")));
        assertThat(catalogue().find(item.ark())).isEqualTo(catalogue().find(item.id()));
    }

    @Test
    default void embargoesThatEndUntilADayAreFoundInSteps() {
        LocalDate day = LocalDate.of(2030, 1, 1);
        create(SampleEntities.embargoed(1, day.minusYears(40)));
        create(SampleEntities.embargoed(2, day));
        create(SampleEntities.embargoed(3, day.plusDays(1)));
        create(SampleEntities.item(4));
        create(SampleEntities.embargoed(5, day).withState(State.WITHDRAWN));
        create(SampleEntities.embargoed(6, day).withState(State.DRAFT));
        create(SampleEntities.embargoed(7, day));
        create(SampleEntities.item(7));
        create(SampleEntities.library());

        List<String> found = new ArrayList<>();
        for (List<CatalogueEntry> next = catalogue().embargoesUntil(day, "", 1);
                !next.isEmpty();
                next = catalogue().embargoesUntil(day, found.get(found.size() - 1), 1)) {
            assertThat(next).hasSize(1);
            found.add(next.get(0).entity().id());
        }
        assertThat(found)
                .isSorted()
                .containsExactlyInAnyOrder(
                        SampleEntities.item(1).id(), SampleEntities.item(2).id());
    }

    @Test
    default void pagesStandApartAndCanBecomeNone() {
        Item item = SampleEntities.item(1);
        commit(item, Optional.of(SampleEntities.pages(500)));
        assertThat(catalogue().pages(item.id())).isEqualTo(SampleEntities.pages(500));

        commit(item, Optional.of(PageList.NONE));
        assertThat(catalogue().pages(item.id())).isEqualTo(PageList.NONE);
        assertThat(catalogue().find(item.id()).orElseThrow().firstPage()).isEmpty();
    }

    @Test
    default void aLocalIdLeadsToItsItemInItsLibraryOnly() {
        Item item = SampleEntities.item(1);
        create(item);

        assertThat(catalogue().findByLocalId(SampleEntities.LIBRARY, "T.1")).contains(item.id());
        assertThat(catalogue().findByLocalId(SampleEntities.OTHER_LIBRARY, "T.1"))
                .isEmpty();
    }

    @Test
    default void anArkOnceGivenStaysTaken() {
        create(SampleEntities.item(1));
        remove(SampleEntities.item(1).id());

        assertThat(catalogue().find(SampleEntities.ark(1))).isEmpty();
        assertThat(catalogue().taken(SampleEntities.ark(1))).isTrue();
        assertThat(catalogue().remembered(SampleEntities.ark(1))).isTrue();
    }

    @Test
    default void anArkThatThePublicDidNotKnowOfIsTakenAndNotRemembered() {
        Item draft = SampleEntities.item(1).withState(State.DRAFT);
        create(draft);
        remove(draft.id());

        assertThat(catalogue().taken(draft.ark())).isTrue();
        assertThat(catalogue().remembered(draft.ark())).isFalse();
    }

    @Test
    default void listsGoThroughAKindInTheOrderOfIdentifiers() {
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
        assertThat(catalogue().ids(EntityKind.ITEM, "", 10)).isEqualTo(seen);
        assertThat(catalogue().ids(EntityKind.ITEM, seen.get(1), 3)).isEqualTo(seen.subList(2, 5));
        assertThat(catalogue().count(EntityKind.ITEM)).isEqualTo(7);
        assertThat(catalogue().count(EntityKind.LIBRARY)).isEqualTo(1);
    }

    @Test
    default void theOrderOfIdentifiersIsThatOfTheirCharacters() {
        List<String> ids = List.of("VN-B", "VN-a", "VN-A-1", "VN-A1", "VN-A");
        ids.forEach(id -> create(SampleEntities.library(id)));

        assertThat(catalogue().list(EntityKind.LIBRARY, "", 10))
                .extracting(head -> head.entity().id())
                .containsExactly("VN-A", "VN-A-1", "VN-A1", "VN-B", "VN-a");
    }

    @Test
    default void manyAreFoundAtOnce() {
        IntStream.range(0, 5).forEach(number -> create(SampleEntities.item(number)));
        List<String> ids =
                List.of(SampleEntities.item(1).id(), SampleEntities.item(3).id(), "no-such");

        assertThat(catalogue().findAll(ids))
                .containsOnlyKeys(
                        SampleEntities.item(1).id(), SampleEntities.item(3).id())
                .hasEntrySatisfying(SampleEntities.item(3).id(), head -> assertThat(head.entity())
                        .isEqualTo(SampleEntities.item(3)));
    }

    @Test
    default void itemsAreFoundInTheStatesThatAreAskedFor() {
        Item draft = SampleEntities.item(1).withState(State.DRAFT);
        Item withdrawn = SampleEntities.item(2).withState(State.WITHDRAWN);
        create(draft);
        create(withdrawn);
        create(SampleEntities.library());
        List<String> ids = List.of(draft.id(), withdrawn.id(), SampleEntities.LIBRARY, "no-such");

        assertThat(catalogue().findItems(ids, Set.of(State.WITHDRAWN, State.PUBLISHED)))
                .containsOnlyKeys(withdrawn.id());
        assertThat(catalogue().findItems(ids, Set.of(State.values()))).containsOnlyKeys(draft.id(), withdrawn.id());
        assertThat(catalogue().findItems(ids, Set.of())).isEmpty();
        assertThat(catalogue().findItems(List.of(), Set.of(State.DRAFT))).isEmpty();
    }

    @Test
    default void whatIsThereIsNotRemembered() {
        create(SampleEntities.item(1).withState(State.DRAFT));
        create(SampleEntities.item(2));

        assertThat(catalogue().remembered(SampleEntities.ark(1))).isFalse();
        assertThat(catalogue().remembered(SampleEntities.ark(2))).isFalse();
    }

    @Test
    default void membersArePublishedItemsPartByPart() {
        create(SampleEntities.collection());
        IntStream.range(0, 5).forEach(number -> create(SampleEntities.item(number)));
        create(SampleEntities.item(5).withState(State.DRAFT));
        List<String> published = IntStream.range(0, 5)
                .mapToObj(number -> SampleEntities.item(number).id())
                .sorted()
                .toList();

        for (Optional<String> collection : List.of(Optional.<String>empty(), Optional.of("han-nom"))) {
            assertThat(catalogue().members(collection, "", 10))
                    .extracting(head -> head.entity().id())
                    .isEqualTo(published);
            assertThat(catalogue().members(collection, "", 2))
                    .extracting(head -> head.entity().id())
                    .isEqualTo(published.subList(0, 2));
            assertThat(catalogue().members(collection, published.get(1), 2))
                    .extracting(head -> head.entity().id())
                    .isEqualTo(published.subList(2, 4));
        }
        assertThat(catalogue().members(Optional.of("another"), "", 10)).isEmpty();
    }

    @Test
    default void exhibitionsAreFoundTheOneThatOpenedLastFirst() {
        create(SampleEntities.collection());
        LocalDate day = LocalDate.of(2026, 5, 19);
        create(SampleEntities.exhibiting("b", day));
        create(SampleEntities.exhibiting("c", day.minusYears(60)));
        create(SampleEntities.exhibiting("a", day));
        create(SampleEntities.exhibiting("d", day.plusDays(1)));
        create(SampleEntities.exhibiting("e", day).withExhibition(Optional.empty()));

        assertThat(catalogue().exhibitions(0, 10))
                .extracting(head -> head.entity().id())
                .containsExactly("d", "a", "b", "c");
        assertThat(catalogue().exhibitions(1, 2))
                .extracting(head -> head.entity().id())
                .containsExactly("a", "b");

        create(SampleEntities.exhibiting("d", day).withExhibition(Optional.empty()));
        create(SampleEntities.exhibiting("c", day.plusDays(2)));
        assertThat(catalogue().exhibitions(0, 10))
                .extracting(head -> head.entity().id())
                .containsExactly("c", "a", "b");
        assertThat(catalogue().exhibitions(3, 10)).isEmpty();
    }

    @Test
    default void partsOfMembersEndAtEachSoManyth() {
        create(SampleEntities.collection());
        IntStream.range(0, 5).forEach(number -> create(SampleEntities.item(number)));
        create(SampleEntities.item(5).withState(State.DRAFT));
        List<String> published = IntStream.range(0, 5)
                .mapToObj(number -> SampleEntities.item(number).id())
                .sorted()
                .toList();

        for (Optional<String> collection : List.of(Optional.<String>empty(), Optional.of("han-nom"))) {
            assertThat(catalogue().partEnds(collection, 2)).containsExactly(published.get(1), published.get(3));
            assertThat(catalogue().partEnds(collection, 5)).containsExactly(published.get(4));
            assertThat(catalogue().partEnds(collection, 6)).isEmpty();
        }
        assertThat(catalogue().partEnds(Optional.of("another"), 1)).isEmpty();
    }

    @Test
    default void theItemsOfALibraryInAStateComeThoseChangedLastFirst() {
        create(SampleEntities.library());
        create(SampleEntities.collection());
        IntStream.range(0, 5)
                .forEach(number -> create(SampleEntities.item(number).withState(State.DRAFT)));
        create(SampleEntities.item(5));
        create(SampleEntities.handedOver(6, SampleEntities.OTHER_LIBRARY).withState(State.DRAFT));
        create(SampleEntities.item(1).withState(State.DRAFT));
        create(SampleEntities.item(4).withState(State.SUBMITTED));

        List<String> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (List<CatalogueEntry> next = queue(before); !next.isEmpty(); next = queue(before)) {
            assertThat(next).hasSizeLessThanOrEqualTo(3);
            next.forEach(head -> seen.add(head.entity().id()));
            before = next.get(next.size() - 1).sequence();
        }
        assertThat(seen)
                .containsExactly(
                        SampleEntities.item(1).id(),
                        SampleEntities.item(3).id(),
                        SampleEntities.item(2).id(),
                        SampleEntities.item(0).id());
        assertThat(catalogue().inState("VN-NONE", State.DRAFT, before, 3)).isEmpty();
    }

    private List<CatalogueEntry> queue(long before) {
        return catalogue().inState(SampleEntities.LIBRARY, State.DRAFT, before, 3);
    }

    @Test
    default void theItemsOfALibraryAreCountedByState() {
        create(SampleEntities.library());
        create(SampleEntities.collection());
        IntStream.range(0, 3).forEach(number -> create(SampleEntities.item(number)));
        create(SampleEntities.item(1).withState(State.WITHDRAWN));
        create(SampleEntities.handedOver(6, SampleEntities.OTHER_LIBRARY).withState(State.DRAFT));
        remove(SampleEntities.item(2).id());

        assertThat(catalogue().states(SampleEntities.LIBRARY))
                .containsOnly(Map.entry(State.PUBLISHED, 1L), Map.entry(State.WITHDRAWN, 1L));
        assertThat(catalogue().states(SampleEntities.OTHER_LIBRARY)).containsOnly(Map.entry(State.DRAFT, 1L));
        assertThat(catalogue().states("VN-NONE")).isEmpty();
    }

    @Test
    default void whoLeavesACollectionOrThePublicIsNoMemberAnyMore() {
        Item item = SampleEntities.item(1);
        create(item);
        create(SampleEntities.item(2));

        create(item.withState(State.WITHDRAWN));
        assertThat(catalogue().members(Optional.of("han-nom"), "", 10)).hasSize(1);
        assertThat(catalogue().members(Optional.empty(), "", 10)).hasSize(1);

        create(item);
        assertThat(catalogue().members(Optional.of("han-nom"), "", 10)).hasSize(2);

        remove(item.id());
        assertThat(catalogue().members(Optional.of("han-nom"), "", 10)).hasSize(1);
        assertThat(catalogue().members(Optional.empty(), "", 10)).hasSize(1);
    }
}
