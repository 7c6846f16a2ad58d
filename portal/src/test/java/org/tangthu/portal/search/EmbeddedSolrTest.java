package org.tangthu.portal.search;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSolrTest extends SearchIndexContract {
    @TempDir
    Path folder;

    @Override
    SearchSettings settings() {
        return new SearchSettings(folder.resolve("search"), Optional.empty());
    }

    @Override
    SearchSettings restarted() {
        return settings();
    }
}
