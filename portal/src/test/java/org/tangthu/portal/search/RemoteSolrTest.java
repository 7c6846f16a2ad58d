package org.tangthu.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

class RemoteSolrTest extends SearchSuite {
    @TempDir
    static Path folder;

    private final List<SolrOverHttp> started = new ArrayList<>();

    @Override
    public SearchSettings somewhereEmpty() {
        try {
            SolrOverHttp solr = new SolrOverHttp(folder.resolve("elsewhere-" + started.size()));
            started.add(solr);
            return new SearchSettings(folder.resolve("search"), Optional.of(solr.address()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        started.forEach(SolrOverHttp::close);
    }
}
