package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.linkeddata.oai.OaiRepository.all;
import static org.tangthu.linkeddata.oai.OaiRepository.errors;
import static org.tangthu.linkeddata.oai.OaiRepository.first;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.DamagedRecord;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

/** Three items, of which the second is damaged in the database beyond what any rule can read. */
class LackingRecordsTest {
    private static final Item DAMAGED = SampleEntities.item(2);

    @TempDir
    Path home;

    private OaiRepository repository;
    private DamagedRecord record;

    @BeforeEach
    void damage() {
        repository = new OaiRepository(home, new MovableClock(Instant.parse("2026-02-05T05:00:00Z")));
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.item(1));
        repository.commit(DAMAGED);
        repository.commit(SampleEntities.item(3));
        record = DamagedRecord.of(DAMAGED, home);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "mods", "marcxml", "mets", "edm", "rdf"})
    void aRecordThatCannotBeReadHasAValidOneInItsPlaceAndTheListGoesOn(String prefix) {
        String list = repository.ask("verb", "ListRecords", "metadataPrefix", prefix);

        assertThat(errors(list)).isEmpty();
        assertThat(list).contains("Sổ bộ số 1", "Sổ bộ số 3").doesNotContain("Sổ bộ số 2", "deleted");
        String told = list.substring(list.indexOf(repository.identifier(DAMAGED)));
        assertThat(told.substring(0, told.indexOf("</record>")))
                .contains("<metadata>", "[Chưa đọc được mô tả]", DAMAGED.ark().name(), SampleEntities.LIBRARY)
                .contains("<setSpec>kind:manuscript</setSpec>");
        assertThat(repository.ask(
                        "verb", "GetRecord", "metadataPrefix", prefix, "identifier", repository.identifier(DAMAGED)))
                .contains("[Chưa đọc được mô tả]");
    }

    @Test
    void itIsCountedAndToldUntilItIsMended() {
        assertThat(repository.provider().complaint()).isEmpty();
        repository.ask("verb", "ListRecords", "metadataPrefix", "mods");
        repository.ask("verb", "ListRecords", "metadataPrefix", "oai_dc");
        assertThat(repository.provider().standIns()).isEqualTo(2);
        assertThat(repository.provider().complaint())
                .hasValueSatisfying(complaint -> assertThat(complaint).contains(": 1, such as", DAMAGED.id()));

        record.mend();
        assertThat(repository.ask("verb", "ListRecords", "metadataPrefix", "mods"))
                .contains("Sổ bộ số 2");
        assertThat(repository.provider().complaint()).isEmpty();
        assertThat(repository.provider().standIns()).isEqualTo(2);
    }

    @Test
    void whatWasWithdrawnLacksNoRecord() {
        repository.ask("verb", "ListRecords", "metadataPrefix", "mods");
        record.mend();
        repository.commit(DAMAGED.withState(State.WITHDRAWN));
        String list = repository.ask("verb", "ListRecords", "metadataPrefix", "mods");

        assertThat(list).contains("<header status=\"deleted\">").doesNotContain("[Chưa đọc được mô tả]");
        assertThat(repository.provider().complaint()).isEmpty();
    }

    @Test
    void recordsAndSetsDoWithoutALibraryThatCannotBeRead() {
        record.mend();
        DamagedRecord.of(SampleEntities.library(), home);

        assertThat(repository.ask("verb", "ListRecords", "metadataPrefix", "oai_dc"))
                .contains("Sổ bộ số 1", "Sổ bộ số 2", "<dc:source>" + SampleEntities.LIBRARY);
        String more =
                first(repository.ask("verb", "ListSets"), "resumptionToken").orElseThrow();
        assertThat(all(repository.ask("verb", "ListSets", "resumptionToken", more), "setName"))
                .contains(SampleEntities.LIBRARY);
        assertThat(repository.provider().standIns()).isZero();
    }

    @Test
    void headersNeedNoRecord() {
        assertThat(all(repository.ask("verb", "ListIdentifiers", "metadataPrefix", "mods"), "identifier"))
                .hasSize(3);
        assertThat(repository.provider().standIns()).isZero();
    }
}
