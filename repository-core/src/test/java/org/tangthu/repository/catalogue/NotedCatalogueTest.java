package org.tangthu.repository.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.catalogue.NotedCatalogue.Noted;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.SampleEntities;

class NotedCatalogueTest implements CatalogueContract {
    private final MemoryCatalogue behind = new MemoryCatalogue();
    private final NotedCatalogue catalogue = new NotedCatalogue(behind);

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public JournalEntry commit(Entity entity, Optional<PageList> pages) {
        return pages.map(list -> behind.put(entity, list)).orElseGet(() -> behind.put(entity));
    }

    @Override
    public void remove(String id) {
        behind.purge(behind.find(id).orElseThrow().entity());
    }

    @Test
    void whateverIsReadIsNotedFoundOrNot() {
        Noted<Integer> noted = catalogue.noting(() -> {
            catalogue.find("one");
            catalogue.findAll(List.of("two", "three"));
            catalogue.findItems(List.of("four"), Set.of(State.PUBLISHED));
            catalogue.pages("five");
            catalogue.remembered(SampleEntities.ark(6));
            return 42;
        });
        assertThat(noted.outcome()).isEqualTo(42);
        assertThat(noted.ids())
                .containsExactlyInAnyOrder(
                        "one",
                        "two",
                        "three",
                        "four",
                        "five",
                        SampleEntities.ark(6).toString());
        assertThat(noted.kinds()).isEmpty();
    }

    @Test
    void aListHangsOnAllEntitiesOfItsKind() {
        Noted<Long> noted = catalogue.noting(() -> {
            catalogue.list(EntityKind.COLLECTION, "", 10);
            catalogue.members(Optional.empty(), "", 10);
            return catalogue.count(EntityKind.LIBRARY);
        });
        assertThat(noted.kinds()).containsExactlyInAnyOrder(EntityKind.COLLECTION, EntityKind.ITEM, EntityKind.LIBRARY);
    }

    @Test
    void workWithinWorkIsPartOfIt() {
        Noted<Noted<Boolean>> outer = catalogue.noting(() -> {
            catalogue.find("outer");
            return catalogue.noting(() -> catalogue.find("inner").isEmpty());
        });
        assertThat(outer.ids()).containsExactlyInAnyOrder("outer", "inner");
    }

    @Test
    void whatOthersReadIsNotNoted() throws Exception {
        Noted<Boolean> noted = catalogue.noting(() -> {
            Thread other = new Thread(() -> catalogue.find("elsewhere"));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return catalogue.find("here").isEmpty();
        });
        catalogue.find("afterwards");
        assertThat(noted.ids()).containsExactly("here");
    }
}
