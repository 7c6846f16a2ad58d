package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.cloud.MiniSolrCloudCluster;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.embedded.JettySolrRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.projection.Projection;

/** Search on a SolrCloud of two nodes, each index cut in two. */
class CloudSolrTest extends SearchSuite {
    private static final int NODES = 2;
    private static final int SHARDS = 2;

    @TempDir
    static Path folder;

    private final List<MiniSolrCloudCluster> started = new ArrayList<>();

    @Override
    public SearchSettings somewhereEmpty() {
        return settings(start(), 1);
    }

    private MiniSolrCloudCluster start() {
        try {
            MiniSolrCloudCluster cloud =
                    new MiniSolrCloudCluster.Builder(NODES, folder.resolve("cloud-" + started.size())).configure();
            started.add(cloud);
            return cloud;
        } catch (Exception e) {
            throw new IllegalStateException("No SolrCloud could be started", e);
        }
    }

    private static SearchSettings settings(MiniSolrCloudCluster cloud, int replicas) {
        List<URI> nodes = cloud.getJettySolrRunners().stream()
                .map(node -> URI.create(node.getBaseUrl().toString()))
                .toList();
        return new SearchSettings(
                folder.resolve("unused"), Optional.of(new SearchSettings.Cloud(nodes, SHARDS, replicas)));
    }

    @AfterAll
    void stop() throws Exception {
        for (MiniSolrCloudCluster cloud : started) {
            cloud.shutdown();
        }
    }

    @Test
    void anAliasNamesWhatIsServed() throws Exception {
        put(ItemFixture.titled("Sách"), "giấy");
        put(ItemFixture.titled("Luận văn").access(AccessLevel.ON_SITE), "giấy");
        project();
        Map<Index, Long> documents = new EnumMap<>(Index.class);
        try (SolrClient anybody = started.get(0).getJettySolrRunner(0).newClient()) {
            for (Index index : Index.values()) {
                SolrDocumentList found =
                        anybody.query(index.title(), new SolrQuery("*:*")).getResults();
                documents.put(index, found.getNumFound());
            }
        }
        assertThat(documents).isEqualTo(Map.of(Index.ITEMS, 2L, Index.PAGES, 1L, Index.GUARDED, 1L));
    }

    @Test
    void pagesOfAnItemLieOnOneShard() throws Exception {
        for (int i = 0; i < 10; i++) {
            put(ItemFixture.titled("Sách"), "giấy", "giấy dó", "giấy bản");
        }
        project();
        List<Set<String>> itemsOfShards = new ArrayList<>();
        for (int shard = 1; shard <= SHARDS; shard++) {
            SolrQuery query = new SolrQuery("*:*").setFields("item").setRows(100);
            query.set("shards", "shard" + shard);
            try (SolrClient anybody = started.get(0).getJettySolrRunner(0).newClient()) {
                itemsOfShards.add(anybody.query(Index.PAGES.core(generation()), query).getResults().stream()
                        .map(page -> (String) page.getFieldValue("item"))
                        .collect(Collectors.toSet()));
            }
        }
        assertThat(itemsOfShards.get(0)).isNotEmpty().doesNotContainAnyElementsOf(itemsOfShards.get(1));
        assertThat(itemsOfShards.get(1)).isNotEmpty();
    }

    @Test
    void aNodeThatFailsIsNotMissedWhereThereAreReplicas() throws Exception {
        MiniSolrCloudCluster cloud = start();
        try (Search search = open(settings(cloud, NODES))) {
            JournalEntry entry = shelf().put(ItemFixture.titled("Sách").item());
            apply(search, entry);
            search.projector().serve(1);
            JettySolrRunner lost = cloud.stopJettySolrRunner(0);
            cloud.waitForJettyToStop(lost);

            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> assertThat(
                            search.items().search(SearchQuery.of("sách")).total())
                    .isEqualTo(1));
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> apply(
                            search, shelf().put(ItemFixture.titled("Sách nữa").item())));
        }
    }

    private static void apply(Search search, JournalEntry entry) {
        try (Projection projection = search.projector().open(1)) {
            projection.apply(List.of(entry));
        }
    }
}
