package org.tangthu.repository.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class StoredVersionsTest {
    private static final Ark ARK = SampleEntities.ark(1);

    @TempDir
    Path home;

    private TestRepository repository;
    private ItemVersions versions;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
        repository.commit(SampleEntities.library());
        versions = repository.core().versions();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void theyAreThoseThatWerePublicOldestFirst() {
        commit("Bản nháp", State.DRAFT);
        Instant second = commit("Công bố", State.PUBLISHED);
        commit("Gỡ xuống", State.WITHDRAWN);
        Instant fourth = commit("Công bố lại", State.PUBLISHED);
        assertThat(versions.of(ARK)).containsExactly(new ItemVersion(2, second), new ItemVersion(4, fourth));
    }

    @Test
    void eachIsTheItemAsItWas() {
        Instant first = commit("Nhan đề cũ", State.PUBLISHED);
        repository.commit(SampleEntities.retitled(1, "Nhan đề mới"), SampleEntities.pages(3));
        CatalogueEntry then = versions.find(ARK, 1).orElseThrow();
        assertThat(((Item) then.entity()).label().value()).isEqualTo("Nhan đề cũ");
        assertThat(then.modified()).isEqualTo(first);
        assertThat(then.created()).isEqualTo(first);
        assertThat(then.version()).isEqualTo(1);
        assertThat(then.pageCount()).isZero();
        assertThat(versions.find(ARK, 2).orElseThrow().pageCount()).isEqualTo(3);
    }

    @Test
    void whoMaySeeItIsAsOfToday() {
        commit("Mở", State.PUBLISHED);
        Item open = SampleEntities.retitled(1, "Hạn chế").withState(State.PUBLISHED);
        Rights rights = open.rights();
        repository.commit(open.withRights(
                new Rights(rights.statement(), AccessLevel.METADATA_ONLY, List.of(), Optional.empty())));
        Item then = (Item) versions.find(ARK, 1).orElseThrow().entity();
        assertThat(then.label().value()).isEqualTo("Mở");
        assertThat(then.rights().access()).isEqualTo(AccessLevel.METADATA_ONLY);
    }

    @Test
    void nothingIsToldOfAVersionThatWasNotPublic() {
        commit("Bản nháp", State.DRAFT);
        commit("Công bố", State.PUBLISHED);
        assertThat(versions.find(ARK, 1)).isEmpty();
        assertThat(versions.find(ARK, 3)).isEmpty();
        assertThat(versions.find(ARK, 0)).isEmpty();
    }

    @Test
    void nothingIsToldOfAnItemThatIsNotPublicNow() {
        commit("Công bố", State.PUBLISHED);
        for (State now : List.of(State.WITHDRAWN, State.DRAFT)) {
            Instant at = commit("Không còn", now);
            assertThat(versions.of(ARK)).as(now.code()).isEmpty();
            assertThat(versions.find(ARK, 1)).as(now.code()).isEmpty();
            assertThat(versions.at(ARK, at)).as(now.code()).isEmpty();
        }
        assertThat(versions.of(SampleEntities.ark(2))).isEmpty();
    }

    @Test
    void atAnInstantItIsTheLastPublicOneUpToThenElseTheFirst() {
        Instant draft = commit("Bản nháp", State.DRAFT);
        Instant second = commit("Công bố", State.PUBLISHED);
        Instant third = commit("Gỡ xuống", State.WITHDRAWN);
        Instant fourth = commit("Công bố lại", State.PUBLISHED);
        assertThat(number(Instant.EPOCH)).isEqualTo(2);
        assertThat(number(draft)).isEqualTo(2);
        assertThat(number(second)).isEqualTo(2);
        assertThat(number(third)).isEqualTo(2);
        assertThat(number(fourth)).isEqualTo(4);
        assertThat(number(fourth.plus(Duration.ofDays(900)))).isEqualTo(4);
    }

    private int number(Instant at) {
        return versions.at(ARK, at).orElseThrow().number();
    }

    private Instant commit(String title, State state) {
        repository.clock().move(Duration.ofDays(1));
        return repository
                .commit(SampleEntities.retitled(1, title).withState(state))
                .at();
    }
}
