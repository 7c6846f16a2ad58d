package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.testing.DamagedRecord;
import org.tangthu.repository.testing.SampleEntities;

/** One row of each kind in SQL cannot be read: everything else is shown as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamagedRowsTest {
    private static final Library LIBRARY = SampleEntities.library(SampleEntities.OTHER_LIBRARY);
    private static final Collection COLLECTION = SampleEntities.exhibiting("a", LocalDate.of(2026, 5, 19));
    private static final Item ITEM = SampleEntities.item(2);

    private ServedApplication server;

    @BeforeAll
    void damageRows(@TempDir Path home) throws InterruptedException {
        Map<String, String> sameBase = Map.of("TANGTHU_BASE_URL", "http://library.test");
        try (ServedApplication whole = ServedApplication.start(home, sameBase)) {
            List.of(
                            SampleEntities.library(),
                            LIBRARY,
                            COLLECTION,
                            SampleEntities.exhibiting("b", LocalDate.of(2025, 9, 2)),
                            SampleEntities.item(1),
                            ITEM,
                            SampleEntities.item(3))
                    .forEach(entity -> commit(whole, entity));
            whole.awaitProjections();
        }
        List.of(LIBRARY, COLLECTION, ITEM).forEach(entity -> DamagedRecord.of(entity, home));
        server = ServedApplication.start(home, sameBase);
    }

    private static void commit(ServedApplication whole, Entity entity) {
        whole.application().services().repository().committer().commit(Change.of(entity, Event.CREATED, "tester", 0));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /collections/b",
        "/browse/libraries, /libraries/VN-TEST-A",
        "/browse/collections, /collections/b",
        "/exhibitions, /exhibitions/b",
        "/search, /item/{3}",
        "/feed.atom, {3}",
        "/catalog, /catalog/",
        "/catalog.ttl, /collections/b",
        "/quality, VN-TEST-A",
        "/map, data-bounds",
        "/sitemap.xml, .xml",
        "/iiif/presentation/3/collection/top, /collection/b",
        "/iiif/presentation/3/collection/all, All items",
        "/oai?verb=ListSets, library:VN-TEST-A",
        "/oai?verb=ListRecords&metadataPrefix=oai_dc, {3}",
        "/api/libraries, VN-TEST-A",
        "/api/collections, \"b\"",
        "/api/items, {3}",
        "/item/{1}, {1}",
    })
    void whatIsWholeIsStillThere(String address, String shown) throws Exception {
        assertThat(server.get(named(address)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains(named(shown)));
    }

    private static String named(String text) {
        return text.replace("{1}", SampleEntities.ark(1).name())
                .replace("{3}", SampleEntities.ark(3).name());
    }
}
