package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet.Span;
import org.tangthu.portal.testing.Gates;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.FolderSource.Found;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.testing.TestRepository;
import org.tangthu.repository.text.PageText;

/** The sample collection, as a visitor of the demonstration searches it; without its map, which is drawn later. */
class SampleSearchTest {
    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path home;

    private static TestRepository repository;
    private static Search search;
    private static ProjectionRunner projections;

    @BeforeAll
    static void ingestAndIndex() throws Exception {
        repository = TestRepository.in(home);
        RepositoryCore core = repository.core();
        Ingest ingest = core.ingest(ImageLimits.DEFAULT, Gates.enforced(core), Throttle.none());
        for (Found found : FolderSource.find(List.of(SAMPLES)).found()) {
            if (!found.name().endsWith("ban-do-dong-bang")) {
                commit(ingest, found);
            }
        }
        search = new Search(
                SearchSettings.inside(home.resolve("search")),
                core.catalogue(),
                core.access(),
                core.codes().places(),
                core.texts()::read);
        projections = repository.projections(search.projector());
        assertThat(projections.awaitIdle(PATIENCE)).isTrue();
    }

    private static void commit(Ingest ingest, Found found) throws IOException {
        ingest.commit(
                ingest.check(found.deposit(), Progress.none()).prepared().orElseThrow(),
                TestRepository.ACTOR,
                Progress.none());
    }

    @AfterAll
    static void close() {
        repository.close();
        search.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hà nội", "ha noi", "HA NOI", "河內", "đại việt sử ký", "dai viet su ky", "大越史記", "TT-MAU.AB.1"})
    void theRegisterIsFound(String text) {
        assertThat(found(text)).contains(register());
    }

    @Test
    void theRegisterShowsThePageOnWhichTheCharactersStand() {
        Hit hit = search.items().search(SearchQuery.of("大越史記")).hits().stream()
                .filter(found -> found.ark().equals(register()))
                .findFirst()
                .orElseThrow();
        assertThat(hit.page()).hasValueSatisfying(page -> assertThat(
                        page.snippet().spans().stream().filter(Span::match).map(Span::text))
                .isNotEmpty());
    }

    @Test
    void theTextOfTheThesisIsNotFoundByAnybody() {
        CatalogueEntry thesis = item("luận văn mẫu");
        Page page = repository
                .core()
                .catalogue()
                .pages(thesis.entity().id())
                .pages()
                .get(1);
        Ark ark = ((Item) thesis.entity()).ark();
        PageText text = repository.core().texts().read(ark, page).orElseThrow();
        String line = text.lines().map(PageText.Line::plain).reduce("", (a, b) -> a.length() < b.length() ? b : a);

        assertThat(line).isNotBlank();
        assertThat(found("\"" + line + "\"")).isEmpty();
        assertThat(search.pages().search(ark, line, 0, 10).total()).isZero();
    }

    @Test
    void whatIsRebuiltAnswersTheSame() throws Exception {
        List<Ark> before = found("giấy");
        assertThat(before).isNotEmpty();
        projections.rebuild(List.of("search"));
        assertThat(projections.awaitIdle(PATIENCE)).isTrue();
        assertThat(found("giấy")).isEqualTo(before);
    }

    private static List<Ark> found(String text) {
        return search.items().search(SearchQuery.of(text)).hits().stream()
                .map(Hit::ark)
                .toList();
    }

    private static Ark register() {
        return ((Item) item("Tàng thư dạng bản bạ").entity()).ark();
    }

    private static CatalogueEntry item(String partOfTitle) {
        return repository.core().catalogue().list(EntityKind.ITEM, "", 100).stream()
                .filter(entry -> entry.entity().label().value().contains(partOfTitle))
                .findFirst()
                .orElseThrow();
    }
}
