package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.testing.PresentationSchema;
import org.tangthu.repository.testing.SampleEntities;

/** Which manifests lead to the text of their item: those whose text anybody may read; and which to its search. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentedTextTest {
    private final Books open = Books.book(1).pages(1, 900, 1200).withTexts().pages(1, 900, 1200);
    private final Books silent = Books.book(2).pages(2, 900, 1200);
    private final List<Books> guarded = List.of(
            Books.book(3).pages(2, 900, 1200).withTexts().rights(rights(AccessLevel.ON_SITE)),
            Books.book(4).pages(2, 900, 1200).withTexts().rights(rights(AccessLevel.LENDING)),
            Books.book(5)
                    .pages(2, 900, 1200)
                    .withTexts()
                    .rights(new Rights(
                            Optional.empty(), AccessLevel.OPEN, List.of(), Optional.of(LocalDate.of(2030, 1, 1)))));

    private Iiif iiif;
    private TestServer server;

    private static Rights rights(AccessLevel level) {
        return new Rights(Optional.empty(), level, List.of(), Optional.empty());
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        repository.put(open.item(), open.list());
        repository.put(silent.item(), silent.list());
        guarded.forEach(book -> repository.put(book.item(), book.list()));
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    private JsonNode manifest(Books book, int version) {
        String path = "/iiif/presentation/" + version + "/" + book.ark().name() + "/manifest";
        return PresentationSchema.check(server.getOnSite(path).body());
    }

    @Test
    void openTextIsSearchedByBothVersionsOfContentSearch() {
        String second = TestRepository.BASE + "/iiif/search/2/" + open.ark().name();
        String first = TestRepository.BASE + "/iiif/search/1/" + open.ark().name();

        JsonNode services = manifest(open, 3).path("service");
        assertThat(services).hasSize(2);
        assertThat(services.at("/0/id").asText()).isEqualTo(second);
        assertThat(services.at("/0/service/0/id").asText()).isEqualTo(second + "/autocomplete");
        assertThat(services.at("/1/@id").asText()).isEqualTo(first);
        assertThat(services.at("/1/service/0/@id").asText()).isEqualTo(first + "/autocomplete");

        JsonNode service = manifest(open, 2).path("service");
        assertThat(service.path("@id").asText()).isEqualTo(first);
        assertThat(service.at("/service/@id").asText()).isEqualTo(first + "/autocomplete");
    }

    @Test
    void onlyPagesWithTextHaveAnnotationsAndAlto() {
        JsonNode third = manifest(open, 3).path("items");
        assertThat(third.get(0).fieldNames()).toIterable().contains("annotations", "seeAlso");
        assertThat(third.get(1).fieldNames()).toIterable().doesNotContain("annotations", "seeAlso");

        JsonNode second = manifest(open, 2).at("/sequences/0/canvases");
        assertThat(second.get(0).fieldNames()).toIterable().contains("otherContent", "seeAlso");
        assertThat(second.get(1).fieldNames()).toIterable().doesNotContain("otherContent", "seeAlso");
    }

    @Test
    void whatIsNotThereOrNotForEverybodyIsNotNamedToAnybody() {
        guarded.forEach(this::namesNoText);
        guarded.forEach(book -> assertThat(manifest(book, 3).toString()).doesNotContain("rendering"));
        namesNoText(silent);
        assertThat(manifest(silent, 3).toString()).doesNotContain("/iiif/search/");
        assertThat(manifest(silent, 2).toString()).doesNotContain("/iiif/search/");
    }

    @Test
    void whoeverMayReadAGuardedTextIsToldWhereItIsSearched() {
        for (Books book : guarded) {
            boolean embargoed = book.item().rights().embargo().isPresent();
            assertThat(manifest(book, 3).at("/service/0/id").asText())
                    .as(book.item().rights().toString())
                    .isEqualTo(
                            embargoed
                                    ? ""
                                    : TestRepository.BASE + "/iiif/search/2/"
                                            + book.ark().name());
        }
    }

    private void namesNoText(Books book) {
        assertThat(manifest(book, 3).toString()).doesNotContain("/annotations/", ".alto.xml", ".txt");
        assertThat(manifest(book, 2).toString()).doesNotContain("/annotations/", ".alto.xml", ".txt");
    }
}
