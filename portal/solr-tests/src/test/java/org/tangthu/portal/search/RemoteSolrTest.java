package org.tangthu.portal.search;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Search on a Solr over HTTP that stands alone. */
class RemoteSolrTest extends SearchSuite {
    @TempDir
    static Path folder;

    private final List<JettySolrRunner> started = new ArrayList<>();

    @Override
    public SearchSettings somewhereEmpty() {
        try {
            JettySolrRunner solr = start(folder.resolve("solr-" + started.size()));
            started.add(solr);
            URI address = URI.create("http://127.0.0.1:" + solr.getLocalPort() + "/solr");
            return new SearchSettings(folder.resolve("unused"), Optional.of(new SearchSettings.Alone(address)));
        } catch (Exception e) {
            throw new IllegalStateException("No Solr could be started", e);
        }
    }

    private static JettySolrRunner start(Path home) throws Exception {
        SolrFiles.main(new String[] {home.resolve("configsets").toString()});
        Files.writeString(home.resolve("solr.xml"), "<solr/>");
        JettySolrRunner solr = new JettySolrRunner(
                home.toString(), new JettyConfig.Builder().setContext("/solr").build());
        solr.start();
        return solr;
    }

    @AfterAll
    void stop() throws Exception {
        for (JettySolrRunner solr : started) {
            solr.stop();
        }
    }
}
