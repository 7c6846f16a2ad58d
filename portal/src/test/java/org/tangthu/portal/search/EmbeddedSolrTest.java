package org.tangthu.portal.search;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSolrTest extends SearchIndexContract {
    @TempDir
    static Path folder;

    private int count;

    @Override
    SearchSettings somewhereEmpty() {
        return new SearchSettings(folder.resolve("search-" + count++), Optional.empty());
    }
}
