package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.sparql.http.TokenHolders;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.testing.MemoryCatalogue;
import org.tangthu.repository.testing.MemoryCheckpoints;
import org.tangthu.repository.testing.SampleEntities;

/** What a change of the settings or of the program means for what is stored and for what clients keep. */
class LinkedDataTest {
    private static final String LICENCE = "http://creativecommons.org/licenses/by/4.0/";
    private static final String OTHER_LICENCE = "http://creativecommons.org/publicdomain/zero/1.0/";

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private JournalEntry entry;

    @TempDir
    Path folder;

    @BeforeEach
    void putAnItem() {
        entry = catalogue.put(SampleEntities.item(1));
    }

    @Test
    void anotherLicenceMakesTheStoreAnew() {
        try (LinkedData before = linkedData(LICENCE, "b1")) {
            before.projector().open(1).close();
            assertThat(before.projector().exists(1)).isTrue();
        }
        try (LinkedData after = linkedData(OTHER_LICENCE, "b1")) {
            assertThat(after.projector().exists(1)).isFalse();
        }
        try (LinkedData upgraded = linkedData(LICENCE, "b2")) {
            assertThat(upgraded.projector().exists(1)).isTrue();
        }
    }

    @Test
    void theTagChangesWithLicenceAndBuild() {
        String tag = tag(LICENCE, "b1");
        assertThat(tag(LICENCE, "b1")).isEqualTo(tag);
        assertThat(tag(OTHER_LICENCE, "b1")).isNotEqualTo(tag);
        assertThat(tag(LICENCE, "b2")).isNotEqualTo(tag);
    }

    private String tag(String licence, String build) {
        try (LinkedData linkedData = linkedData(licence, build);
                TestServer server = new TestServer(
                        folder,
                        linkedData.doors(
                                PageFrame.plain(), new MemoryLabelSearch(CodeLists.load()), TokenHolders.none()))) {
            return ServedLinkedData.header(
                    server.get("/data/" + SampleEntities.ark(1).name()), "ETag");
        }
    }

    @Test
    void itIsWellWhenTheServedStoreHoldsSomething() {
        LinkedData linkedData = linkedData(LICENCE, "b1");
        assertThatThrownBy(linkedData::check).isInstanceOf(RdfStoreException.class);
        try (Projection projection = linkedData.projector().open(1)) {
            projection.apply(List.of(entry));
            projection.settle(false);
        }
        linkedData.projector().serve(1);
        assertThatCode(linkedData::check).doesNotThrowAnyException();
        linkedData.close();
        assertThatThrownBy(linkedData::check).isInstanceOf(RdfStoreException.class);
    }

    private LinkedData linkedData(String licence, String build) {
        var limits = SparqlLimits.of(Duration.ofSeconds(1), Duration.ofSeconds(1), 100, 1_000_000, 2);
        return new LinkedData(
                new LinkedDataSettings(
                        folder.resolve("rdf"),
                        "99999",
                        build,
                        Samples.openData(licence),
                        ServedLinkedData.dumps(folder),
                        limits),
                catalogue,
                catalogue,
                new MemoryCheckpoints(),
                sequence -> Instant.now(),
                new AccessPolicy(Clock.systemUTC(), ZoneOffset.UTC),
                new Addresses("https://library.example.vn"),
                CodeLists.load(),
                new HeadVersions(catalogue),
                List.of());
    }
}
