package org.tangthu.portal.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final String LISTED = "g1bnd0r5s";
    private static final String PREPARED = "d3bc8kz2v";
    private static final String MOVED = "z5c9m1pw2";
    private static final String LIST = "/oai?verb=ListIdentifiers&metadataPrefix";
    private static final String VOID = "/.well-known/void.nt";
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
        settle();
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

    private static void settle() throws InterruptedException {
        server.awaitProjections();
        // Counts of the RDF store come last, and rest the longer the busier the machine is.
        new Agreement(server.base(), server.base(), UNTIL_COUNTED, doing -> {}).examine(finding -> {});
        // What changed within the second in which an examination begins may have changed after that.
        Thread.sleep(1_000);
    }

    private static void restore(String item) throws Exception {
        assertThat(server.change(item, "restore", 2).statusCode()).isEqualTo(200);
        settle();
    }

    /** While a door answers. */
    private static void withdraw(String item) {
        try {
            assertThat(server.change(item, "withdraw", 1).statusCode()).isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first answer alone. */
    private static UnaryOperator<String> once(UnaryOperator<String> lie) {
        AtomicBoolean told = new AtomicBoolean();
        return answer -> told.getAndSet(true) ? answer : lie.apply(answer);
    }

    /** A list on one page, which then need not say how long it is, as one that says so. @param more than it holds */
    private static String withSize(String list, int more) {
        long size = Pattern.compile("<header\\b").matcher(list).results().count() + more;
        return list.replace(
                "</ListIdentifiers>",
                "<resumptionToken completeListSize=\"" + size + "\" cursor=\"0\"></resumptionToken></ListIdentifiers>");
    }

    private static String countedLongAgo(String answer) {
        String modified = "<" + server.base() + "/.well-known/void> <http://purl.org/dc/terms/modified> \"";
        return answer.replaceFirst(
                Pattern.quote(modified) + "[^\"]*", Matcher.quoteReplacement(modified + "2000-01-01T00:00:00Z"));
    }

    /** Up to the number of items. */
    private static String holdings() {
        return server.base() + "/catalog/holdings> <http://rdfs.org/ns/void#entities> \"";
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
        assertThat(found("/catalog.nt", answer -> answer.replace(holdings(), holdings() + "9")))
                .singleElement()
                .asString()
                .startsWith("DCAT tells of 9");
    }

    @Test
    void aCountThatIsFurtherOffThanWhatHasChangedSinceIsWrong() {
        proxy.lie(VOID, AgreementTest::countedLongAgo);
        assertThat(found("/catalog.nt", answer -> answer.replace(holdings(), holdings() + "9")))
                .singleElement()
                .asString()
                .startsWith("DCAT tells of 9");
    }

    @Test
    void aCountThatWhatHasChangedSinceCanExplainIsDoubted() {
        proxy.lie(VOID, AgreementTest::countedLongAgo);
        proxy.lie("/catalog.nt", answer -> Pattern.compile(Pattern.quote(holdings()) + "(\\d+)")
                .matcher(answer)
                .replaceAll(count -> Matcher.quoteReplacement(holdings() + (Long.parseLong(count.group(1)) + 1))));
        assertThat(examined(Duration.ZERO))
                .filteredOn(finding -> finding.text().startsWith("DCAT"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.grade()).as(finding.text()).isEqualTo(Grade.DOUBTFUL));
    }

    @Test
    void aListThatHoldsFewerRecordsThanItSaysIsFound() {
        assertThat(found(LIST, once(answer -> withSize(answer, 1))))
                .singleElement()
                .asString()
                .contains("1 records fewer than its completeListSize says");
    }

    @Test
    void aListThatHoldsMoreRecordsThanItSaysIsFound() {
        assertThat(found(LIST, once(answer -> withSize(answer, -1))))
                .singleElement()
                .asString()
                .contains("where its completeListSize says");
    }

    @Test
    void eachDoorIsWaitedForHoweverLongThoseBeforeItTook() {
        proxy.lie(LIST, once(answer -> {
            Stranger.pause(Duration.ofSeconds(2));
            return answer;
        }));
        proxy.lie("/sparql", once(answer -> answer.replace(GUARDED, "b8f3k6rzn")));
        assertThat(examined(Duration.ofSeconds(1)))
                .filteredOn(finding -> finding.text().startsWith("SPARQL"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.grade()).as(finding.text()).isEqualTo(Grade.GOOD);
                    assertThat(finding.text()).endsWith("after it was waited for");
                });
    }

    /** The list is what is left of it when the item moves before its page is asked for. */
    @Test
    void anItemThatMovesBehindAListWhileThatIsHarvestedIsNoFault() throws Exception {
        proxy.lie(LIST, once(answer -> {
            withdraw(MOVED);
            return withSize(answer, 0)
                    .replaceFirst("(?s)<header>\\s*<identifier>[^<]*" + MOVED + "</identifier>.*?</header>", "");
        }));
        List<Finding> findings = examined(Duration.ZERO);
        restore(MOVED);
        assertThat(findings).first().satisfies(finding -> assertThat(finding.grade())
                .as(finding.text())
                .isEqualTo(Grade.DOUBTFUL));
    }

    @Test
    void whatChangesBetweenTheCatalogueAndADoorIsNoFault() throws Exception {
        proxy.lie("/api/items", once(answer -> {
            withdraw(LISTED);
            return answer;
        }));
        List<Finding> findings = examined(Duration.ZERO);
        restore(LISTED);
        assertThat(findings).first().satisfies(finding -> assertThat(finding.grade())
                .as(finding.text())
                .isEqualTo(Grade.DOUBTFUL));
    }

    /** The sitemap may be made anew before it is asked for. */
    @Test
    void whatChangesAfterTheHarvestNeedNotBeInTheSitemapYet() throws Exception {
        List<Finding> findings = new ArrayList<>();
        new Agreement(server.base(), server.base(), Duration.ZERO, doing -> {}).examine(finding -> {
            if (findings.isEmpty()) {
                withdraw(PREPARED);
            }
            findings.add(finding);
        });
        restore(PREPARED);
        assertThat(findings)
                .filteredOn(finding -> finding.text().startsWith("sitemap"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.grade()).as(finding.text()).isNotEqualTo(Grade.BAD));
    }
}
