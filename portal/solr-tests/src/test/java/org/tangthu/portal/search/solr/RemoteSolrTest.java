package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;

/** Search on a Solr over HTTP that stands alone. */
class RemoteSolrTest extends SearchSuite {
    @TempDir
    static Path folder;

    private final List<JettySolrRunner> started = new ArrayList<>();

    @Override
    public SearchSettings somewhereEmpty() {
        JettySolrRunner solr = start(folder.resolve("solr-" + started.size()));
        return settings(solr);
    }

    private static SearchSettings settings(JettySolrRunner solr) {
        return settings(URI.create("http://127.0.0.1:" + solr.getLocalPort() + "/solr"));
    }

    private static SearchSettings settings(URI address) {
        return new SearchSettings(folder.resolve("unused"), Optional.of(new SearchSettings.Alone(address)));
    }

    private JettySolrRunner start(Path home) {
        try {
            SolrFiles.main(new String[] {home.resolve("configsets").toString()});
            Files.writeString(home.resolve("solr.xml"), "<solr/>");
            JettySolrRunner solr = new JettySolrRunner(
                    home.toString(),
                    new JettyConfig.Builder().setContext("/solr").build());
            solr.start();
            started.add(solr);
            return solr;
        } catch (Exception e) {
            throw new IllegalStateException("No Solr could be started", e);
        }
    }

    @AfterAll
    void stop() throws Exception {
        for (JettySolrRunner solr : started) {
            solr.stop();
        }
    }

    @Test
    void itNeedsTheJarOfTheAnalysisAndTheConfigurationSetsAndNothingElse() throws Exception {
        Path home = folder.resolve("prepared");
        SolrFiles.main(new String[] {home.resolve("configsets").toString()});
        SolrProcess.layAnalysis(home);
        try (SolrProcess solr = SolrProcess.start(home);
                Search search = open(settings(solr.address()));
                Projection projection = search.projector().open(1)) {
            search.projector().serve(1);
            projection.apply(List.of(shelf().put(ItemFixture.titled("河內").item())));
            assertThat(search.items().search(SearchQuery.of("hà nội")).total()).isEqualTo(1);
        }
    }

    @Test
    void withoutTheJarOfTheAnalysisItIsToldWhatToCopy() throws Exception {
        Path home = folder.resolve("without-jar");
        SolrFiles.main(new String[] {home.resolve("configsets").toString()});
        refuses(home, "solr/lib");
    }

    @Test
    void withoutTheConfigurationSetsItIsToldWhatToCopy() throws Exception {
        Path home = folder.resolve("without-sets");
        SolrProcess.layAnalysis(Files.createDirectories(home));
        refuses(home, "solr/configsets", ConfigSet.of(Index.ITEMS).name());
    }

    private void refuses(Path home, String... told) throws Exception {
        try (SolrProcess solr = SolrProcess.start(home);
                Search search = open(settings(solr.address()))) {
            assertThatThrownBy(() -> search.projector().open(1))
                    .isInstanceOf(TransientFailure.class)
                    .message()
                    .contains(told);
        }
    }

    @Test
    void whileSolrIsAwaySearchesSaySoAndTheProjectionWaits() throws Exception {
        JettySolrRunner solr = start(folder.resolve("away"));
        try (Search search = open(settings(solr));
                Projection projection = search.projector().open(1)) {
            search.projector().serve(1);
            projection.apply(List.of(shelf().put(ItemFixture.titled("Sách").item())));
            solr.stop();

            assertThatThrownBy(() -> search.items().search(SearchQuery.of("sách")))
                    .isInstanceOf(SearchUnavailable.class);
            JournalEntry next = shelf().put(ItemFixture.titled("Sách nữa").item());
            assertThatThrownBy(() -> projection.apply(List.of(next))).isInstanceOf(TransientFailure.class);
            assertThatThrownBy(() -> search.projector().exists(1)).isInstanceOf(TransientFailure.class);

            solr.start(true);
            assertThat(search.projector().exists(1)).isTrue();
            projection.apply(List.of(next));
            assertThat(search.items().search(SearchQuery.of("sách")).total()).isEqualTo(2);
        }
    }

    @Test
    void anIndexThatSolrCouldNotLoadIsNotTakenForMissing() throws Exception {
        JettySolrRunner solr = start(folder.resolve("damaged"));
        try (Search search = open(settings(solr))) {
            search.projector().open(1).close();
            solr.stop();
            Files.writeString(folder.resolve("damaged/tangthu-items-1/core.properties"), "configSet=gone");
            solr.start(true);

            assertThatThrownBy(() -> search.projector().exists(1))
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageContaining("could not load the index tangthu-items-1");
        }
    }

    @Test
    void whatAnIndexTakesOnDiskIsTold() {
        put(ItemFixture.titled("Sách"));
        project();
        assertThat(search().projector().bytes(generation()).orElseThrow()).isPositive();
    }
}
