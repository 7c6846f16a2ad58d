package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/** How generations of the indexes come, are served and go. */
interface GenerationsContract extends SearchContract {
    @Test
    default void whatWasAppliedIsStillThereAfterARestart() {
        Item item = put(ItemFixture.titled("Hà Nội"), "giấy dó");
        project();
        restart();

        Projector projector = search().projector();
        assertThat(projector.exists(generation())).isTrue();
        projector.serve(generation());
        assertThat(items(search().items().search(SearchQuery.of("giấy dó")))).containsExactly(item);
    }

    @Test
    default void aRebuildGrowsBesideWhatIsServed() {
        Item first = put(ItemFixture.titled("Sách một"));
        assertThat(found("sách")).containsExactly(first);

        put(ItemFixture.titled("Sách hai"));
        Projector projector = search().projector();
        try (Projection next = projector.open(generation() + 1)) {
            next.apply(List.copyOf(journal()));
        }
        assertThat(search().items().search(SearchQuery.of("sách")).total()).isEqualTo(1);

        projector.serve(generation() + 1);
        assertThat(search().items().search(SearchQuery.of("sách")).total()).isEqualTo(2);

        projector.drop(generation());
        assertThat(projector.exists(generation())).isFalse();
        assertThat(projector.exists(generation() + 1)).isTrue();
        projector.drop(generation());
    }

    @ParameterizedTest
    @EnumSource(Index.class)
    default void aGenerationOfWhichAPartIsLackingIsMadeAnew(Index lost) {
        Projector projector = search().projector();
        projector.open(generation()).close();
        search().cores().drop(lost.core(generation()));
        assertThat(projector.exists(generation())).isFalse();

        put(ItemFixture.titled("Sách"), "giấy");
        assertThat(found("giấy")).hasSize(1);
    }

    @Test
    default void beforeAnythingIsServedTheAnswerIsThatItIsBeingBuilt() {
        try (Search fresh = open(somewhereEmpty())) {
            assertThatThrownBy(() -> fresh.items().search(SearchQuery.of("sách")))
                    .isInstanceOf(SearchUnavailable.class)
                    .hasMessageContaining("being built");
        }
    }

    @Test
    default void noSearchFailsWhateverBecomesOfTheGenerations(@TempDir Path home) throws Exception {
        try (LiveSearch live = new LiveSearch(home, somewhereEmpty())) {
            SearchLoop visitors = new SearchLoop(live::findAll);
            for (int round = 0; round < 2; round++) {
                live.rebuild();
                visitors.goOn();
                live.runner().rollback(live.name());
                visitors.goOn();
                live.runner().forget(live.name());
                visitors.goOn();
            }
            visitors.end();
        }
    }

    @Test
    default void whatSomebodyDeletesMeanwhileIsMadeAnew(@TempDir Path home) throws Exception {
        try (LiveSearch live = new LiveSearch(home, somewhereEmpty())) {
            live.search().cores().drop(Index.ITEMS.core(live.status().generation()));
            live.commit(1);

            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(live::findAll);
            assertThat(live.status().parked()).isZero();
        }
    }
}
