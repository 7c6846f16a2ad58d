package org.tangthu.repository.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Exhibit;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

class PublicExhibitsTest {
    private static final Collection SHOW = SampleEntities.exhibiting("giay-do", LocalDate.of(2026, 5, 19));

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final PublicExhibits exhibits = new PublicExhibits(
            new PublicItems(catalogue, new AccessPolicy(MovableClock.standing(), ZoneOffset.UTC), Ark.TEST_NAAN));

    private List<Ark> shown() {
        return exhibits.of(SHOW).exhibition().orElseThrow().sections().get(0).exhibits().stream()
                .map(Exhibit::item)
                .toList();
    }

    @Test
    void whatIsPublicIsShownWhateverMayBeSeenOfIt() {
        catalogue.put(SampleEntities.item(1));
        catalogue.put(SampleEntities.item(2, AccessLevel.ON_SITE));
        assertThat(exhibits.of(SHOW)).isEqualTo(SHOW);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void whatIsNotPublicIsLeftOutWithItsCaption(State state) {
        catalogue.put(SampleEntities.item(1).withState(state));
        catalogue.put(SampleEntities.item(2));
        assertThat(shown()).containsExactly(SampleEntities.ark(2));
        assertThat(exhibits.of(SHOW).toString()).doesNotContain("Trang đầu").contains("Phần một");
    }

    @Test
    void whatWasNeverThereOrWasErasedIsLeftOut() {
        catalogue.put(SampleEntities.item(1));
        catalogue.purge(SampleEntities.item(1));
        assertThat(shown()).isEmpty();
    }

    @Test
    void aCollectionWithoutAnExhibitionStaysAsItIs() {
        assertThat(exhibits.of(SampleEntities.collection())).isEqualTo(SampleEntities.collection());
    }
}
