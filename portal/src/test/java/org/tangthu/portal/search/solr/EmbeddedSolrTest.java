package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.repository.projection.Projection;

class EmbeddedSolrTest extends SearchSuite {
    @TempDir
    static Path folder;

    private int count;

    @Override
    public SearchSettings somewhereEmpty() {
        return SearchSettings.inside(folder.resolve("search-" + count++));
    }

    @Test
    void anIndexThatWasDamagedIsMissingAndIsMadeAnew() throws IOException {
        SearchSettings settings = somewhereEmpty();
        try (Search search = open(settings)) {
            search.projector().open(1).close();
        }
        damage(settings.folder().resolve("tangthu-items-1/data/index"));
        Shelf shelf = shelf();
        try (Search search = open(settings)) {
            assertThat(search.projector().exists(1)).isFalse();
            try (Projection projection = search.projector().open(1)) {
                projection.apply(List.of(shelf.put(ItemFixture.titled("Sách").item())));
            }
            search.projector().serve(1);
            assertThat(search.items().search(SearchQuery.of("sách")).total()).isEqualTo(1);
        }
    }

    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }
}
