package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.Sort;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.publication.PublicationCheck;
import org.tangthu.repository.testing.MovableClock;

/** How often Solr is asked for a page of results; docs/decisions/search.md says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRequestsTest {
    private static final int GENERATION = 1;

    private final Clock clock = MovableClock.standing();
    private final SolrGenerations generations = new SolrGenerations();
    private final Shelf shelf = new Shelf();
    private final AtomicInteger asked = new AtomicInteger();
    private SolrNode solr;
    private SearchProjector projector;
    private SearchIndex index;

    @BeforeAll
    void index(@TempDir Path folder) {
        solr = new EmbeddedSolr(folder);
        SolrReader reader = new SolrReader(new Counted(solr), generations);
        AccessPolicy access = new AccessPolicy(clock, ZoneOffset.UTC);
        projector = new SearchProjector(
                new SolrCores(solr),
                generations,
                reader,
                shelf.catalogue(),
                access,
                CodeLists.load().places(),
                shelf,
                PublicationCheck.none());
        Planner planner = new Planner(IndexAnalyzer.withoutPairs());
        index = new SolrSearchIndex(reader, generations, new SolrPageTextIndex(reader, planner), planner);
        List<JournalEntry> journal = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            journal.add(shelf.put(ItemFixture.titled("Sách giấy dó").item(), "giấy dó"));
        }
        apply(journal);
        projector.serve(GENERATION);
    }

    private void apply(List<JournalEntry> journal) {
        try (Projection projection = projector.open(GENERATION)) {
            projection.apply(journal);
        }
    }

    @AfterAll
    void close() {
        solr.close();
    }

    /** Counts what is asked of a Solr. */
    private final class Counted implements SolrNode {
        private final SolrNode node;
        private final SolrClient client;

        Counted(SolrNode node) {
            this.node = node;
            this.client = new SolrClient() {
                private static final long serialVersionUID = 1L;

                @Override
                public NamedList<Object> request(SolrRequest<?> request, String core)
                        throws SolrServerException, IOException {
                    asked.incrementAndGet();
                    return node.client().request(request, core);
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public SolrClient client() {
            return client;
        }

        @Override
        public boolean exists(String core) {
            return node.exists(core);
        }

        @Override
        public void create(Index index, String core) {
            node.create(index, core);
        }

        @Override
        public void drop(String core) {
            node.drop(core);
        }

        @Override
        public void publish(Index index, String core) {
            node.publish(index, core);
        }

        @Override
        public OptionalLong bytes(String core) {
            return node.bytes(core);
        }

        @Override
        public void recover(String core) {
            node.recover(core);
        }

        @Override
        public void close() {}
    }

    private int requests(SearchQuery query) {
        int before = asked.get();
        assertThat(index.search(query).hits()).isNotEmpty();
        return asked.get() - before;
    }

    @Test
    void withoutWordsTheItemsAreAskedOnce() {
        SearchQuery all = SearchQuery.of("").sortedBy(Sort.ADDED);
        assertThat(requests(all)).isEqualTo(1);
        assertThat(requests(all.page(2, 10))).isEqualTo(1);
        assertThat(requests(all.where(Facet.KIND, "book").sortedBy(Sort.TITLE))).isEqualTo(1);
    }

    @Test
    void wordsAreCountedOnceThenRankedWithTheBestPages() {
        SearchQuery words = SearchQuery.of("giấy dó").page(1, 10);
        assertThat(requests(words)).as("counts, ranking, pages").isEqualTo(3);
        assertThat(requests(words.page(2, 10))).as("ranking, pages").isEqualTo(2);
        assertThat(requests(words.sortedBy(Sort.TITLE))).as("list, pages").isEqualTo(2);
    }

    @Test
    void aListOfItemsAloneAsksForNoPages() {
        SearchQuery words = SearchQuery.of("sách giấy").page(1, 10).bare();
        assertThat(requests(words)).as("counts, ranking").isEqualTo(2);
        assertThat(requests(words.page(2, 10))).as("ranking").isEqualTo(1);
    }

    @Test
    void whatWasCountedIsCountedAnewWhenTheIndexHasChanged() {
        SearchQuery words = SearchQuery.of("sách").page(1, 10);
        requests(words);
        apply(List.of(shelf.put(ItemFixture.titled("Sách khác").item())));
        assertThat(requests(words)).isEqualTo(3);
    }
}
