package org.tangthu.portal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.doctor.Finding.Grade;
import org.tangthu.portal.server.ServedApplication;

/** A server with open and guarded items, one that was withdrawn and one that is a draft. */
class AgreementTest {
    private static final String WITHDRAWN = "h4nn0mx7r";
    private static final String GUARDED = "t7xv2wq9n";
    private static final Duration UNTIL_COUNTED = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static ServedApplication server;
    private LyingProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        server = ServedApplication.start(folder.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "report"));
        Path samples = SampleFolder.small(folder.resolve("samples"));
        SampleFolder.edit(samples.resolve("items/mua-nom/item.yaml"), "state: published", "state: draft");
        server.ingest(samples);
        assertThat(server.change(WITHDRAWN, "withdraw", 1).statusCode()).isEqualTo(200);
        server.awaitProjections();
        // Counts of the RDF store come last, and rest the longer the busier the machine is.
        new Agreement(server.base(), server.base(), UNTIL_COUNTED, doing -> {}).examine(finding -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void stand() throws Exception {
        proxy = new LyingProxy(server.base());
    }

    @AfterEach
    void leave() {
        proxy.close();
    }

    private List<Finding> examined(Duration patience) {
        List<Finding> findings = new ArrayList<>();
        new Agreement(proxy.url(), server.base(), patience, doing -> {}).examine(findings::add);
        return findings;
    }

    /** What is found bad at once when a door says something else. */
    private List<String> found(String door, UnaryOperator<String> lie) {
        proxy.lie(door, lie);
        return examined(Duration.ZERO).stream()
                .filter(finding -> finding.grade() == Grade.BAD)
                .map(Finding::text)
                .toList();
    }

    @Test
    void allDoorsOfARunningServerAgree() {
        assertThat(examined(PATIENCE))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(finding ->
                        assertThat(finding.grade()).as(finding.text()).isEqualTo(Grade.GOOD))
                .anyMatch(finding -> finding.text().startsWith("OAI-PMH tells of")
                        && finding.text().contains("1 deletions"));
    }

    @Test
    void whoeverIsToldToWaitWaits() {
        proxy.refuse(2);
        assertThat(examined(PATIENCE)).allMatch(finding -> finding.grade() == Grade.GOOD);
    }

    @Test
    void anItemThatTheRdfStoreLacksIsNamedWithWhatToDo() {
        assertThat(found("/sparql", answer -> answer.replace(GUARDED, "b8f3k6rzn")))
                .singleElement()
                .asString()
                .startsWith("SPARQL lacks 1 (" + GUARDED + ")")
                .contains("rebuild --only rdf");
    }

    @Test
    void anItemThatIsStillFoundIsNamed() {
        assertThat(found("/api/search", answer -> answer.replaceFirst(GUARDED, WITHDRAWN)))
                .singleElement()
                .asString()
                .startsWith("search lacks 1 (" + GUARDED + ") still tells of 1 (" + WITHDRAWN + ")");
    }

    @Test
    void anIndexThatCountsMoreThanItShowsIsTold() {
        assertThat(found("/api/search", answer -> answer.replaceFirst("\"total\":(\\d+)", "\"total\":9$1")))
                .singleElement()
                .asString()
                .startsWith("search tells of 9")
                .contains("rebuild --only search");
    }

    @Test
    void aDeletionThatIsNotToldIsFound() {
        assertThat(found("/oai", answer -> answer.replace(" status=\"deleted\"", "")))
                .anyMatch(text -> text.startsWith("OAI-PMH"));
    }

    @Test
    void aDoorThatIsBrokenIsToldWithItsAnswer() {
        assertThat(found("/catalog.nt", answer -> ""))
                .singleElement()
                .asString()
                .startsWith("DCAT: /catalog.nt");
    }

    @Test
    void aCountThatIsWrongIsFoundAtItsOwnDoorAlone() {
        String holdings = server.base() + "/catalog/holdings> <http://rdfs.org/ns/void#entities> \"";
        assertThat(found("/catalog.nt", answer -> answer.replace(holdings, holdings + "9")))
                .singleElement()
                .asString()
                .startsWith("DCAT tells of 9");
    }
}
