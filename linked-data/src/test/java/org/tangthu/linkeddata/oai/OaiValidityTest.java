package org.tangthu.linkeddata.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.linkeddata.oai.OaiRepository.all;
import static org.tangthu.linkeddata.oai.OaiRepository.errors;
import static org.tangthu.linkeddata.oai.OaiRepository.first;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

/** Every answer of a repository of odd items, each validated by {@link OaiRepository#ask} as it is read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OaiValidityTest {
    private static final List<Item> ITEMS = OddItems.all();

    private OaiRepository repository;

    @BeforeAll
    void fill(@TempDir Path home) {
        MovableClock clock = new MovableClock(Instant.parse("2026-02-05T05:00:00Z"));
        repository = new OaiRepository(home, clock);
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.collection());
        repository.commit(SampleEntities.agent());
        for (int i = 0; i < ITEMS.size(); i++) {
            repository.commit(ITEMS.get(i), SampleEntities.pages(i % 4 * 2));
        }
        repository.commit(SampleEntities.item(1));
        repository.commit(SampleEntities.item(1).withState(State.WITHDRAWN));
        repository.commit(SampleEntities.item(2).withState(State.DRAFT));
    }

    @AfterAll
    void close() {
        repository.close();
    }

    @Test
    void identifyAndTheFormats() {
        assertThat(errors(repository.ask("verb", "Identify"))).isEmpty();
        assertThat(errors(repository.ask("verb", "ListMetadataFormats"))).isEmpty();
    }

    @Test
    void theSets() {
        assertThat(harvest("ListSets", "setSpec")).contains("collection:unknown", "kind:map", "library:VN-UNKNOWN-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "mods", "marcxml", "mets", "edm", "rdf"})
    void allRecordsPageByPage(String prefix) {
        List<String> read = harvest("ListRecords", "identifier", "metadataPrefix", prefix);

        assertThat(read)
                .hasSize(ITEMS.size() + 1)
                .contains(repository.identifier(SampleEntities.item(1)))
                .doesNotContain(repository.identifier(SampleEntities.item(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"oai_dc", "mods", "marcxml", "mets", "edm", "rdf"})
    void eachRecordAlone(String prefix) {
        for (Item item : ITEMS) {
            String answer = repository.ask(
                    "verb", "GetRecord", "metadataPrefix", prefix, "identifier", repository.identifier(item));
            assertThat(answer).contains("<metadata>");
        }
    }

    @Test
    void allHeaders() {
        assertThat(harvest("ListIdentifiers", "identifier", "metadataPrefix", "mets"))
                .hasSize(ITEMS.size() + 1);
    }

    private List<String> harvest(String verb, String element, String... arguments) {
        List<String> first = new ArrayList<>(List.of("verb", verb));
        first.addAll(List.of(arguments));
        String page = repository.ask(first.toArray(String[]::new));
        List<String> read = new ArrayList<>(headers(page, element));
        for (String token = first(page, "resumptionToken").orElse("");
                !token.isEmpty();
                token = first(page, "resumptionToken").orElse("")) {
            page = repository.ask("verb", verb, "resumptionToken", token);
            read.addAll(headers(page, element));
        }
        return read;
    }

    /** What stands in headers and sets, and in no metadata. */
    private static List<String> headers(String page, String element) {
        return all(page.replaceAll("(?s)<metadata>.*?</metadata>", ""), element);
    }
}
