package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.testing.TestRepository;

/** A repository of books called "Sách" whose search follows its journal. */
final class LiveSearch implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final TestRepository repository;
    private final Search search;
    private final ProjectionRunner runner;
    private int books;

    LiveSearch(Path home, SearchSettings where) throws InterruptedException {
        repository = TestRepository.in(home);
        search = new Search(
                where,
                repository.core().catalogue(),
                repository.core().access(),
                repository.core().codes().places(),
                (item, page) -> Optional.empty());
        runner = repository.projections(search.projector());
        commit(30);
        settle();
    }

    Search search() {
        return search;
    }

    ProjectionRunner runner() {
        return runner;
    }

    String name() {
        return search.projector().name();
    }

    ProjectionStatus status() {
        return runner.status(name());
    }

    void commit(int more) {
        for (int i = 0; i < more; i++) {
            repository.commit(ItemFixture.titled("Sách " + books++).item());
        }
    }

    void rebuild() throws InterruptedException {
        runner.rebuild(List.of(name()));
        settle();
    }

    void settle() throws InterruptedException {
        assertThat(runner.awaitIdle(LONG)).isTrue();
    }

    void findAll() {
        assertThat(search.items().search(SearchQuery.of("sách")).total()).isEqualTo(books);
    }

    @Override
    public void close() {
        repository.close();
        search.close();
    }
}
