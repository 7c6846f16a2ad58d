package org.tangthu.portal.search.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** The corpus is deposited in a running server; then each query of the suite is asked at both public doors. */
class QuerySuiteTest {
    private static final Pattern ITEM = Pattern.compile("class=\"row-title\"><a href=\"/item/([a-z0-9]+)[\"?]");
    private static final int ON_A_PAGE = 20;
    private static final int TEN_KILOBYTES = 10_000;

    @TempDir
    static Path folder;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Corpus CORPUS = Corpus.read();
    private static ServedApplication server;

    @BeforeAll
    static void depositTheCorpus() throws Exception {
        CORPUS.deposit(folder.resolve("deposits"));
        // What is searched for stands in the corpus, and not all that a description has to have.
        server = ServedApplication.start(
                folder.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "off", "TANGTHU_PUBLICATION_GATE", "reported"));
        server.ingest(folder.resolve("deposits"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> queriesInVietnameseFindWhatALibrarianExpects() {
        return asked("queries-vietnamese.txt");
    }

    @TestFactory
    Stream<DynamicTest> queriesInHanAndNomFindWhatALibrarianExpects() {
        return asked("queries-hannom.txt");
    }

    private static Stream<DynamicTest> asked(String file) {
        return SuiteFile.lines(file).stream()
                .map(Expectation::parse)
                .map(expected -> dynamicTest(expected.query() + " (" + expected.why() + ")", () -> check(expected)));
    }

    private static void check(Expectation expected) throws Exception {
        List<String> results = results(expected.query());
        assertThat(expected.problems(results))
                .as("'%s' (%s) finds %s", expected.query(), expected.why(), results)
                .isEmpty();
        assertThat(shown(expected.query()))
                .as("the page for '%s'", expected.query())
                .isEqualTo(results.subList(0, Math.min(results.size(), ON_A_PAGE)));
        if (expected.sameAs().isPresent()) {
            assertThat(results)
                    .as(
                            "'%s' is the same as '%s'",
                            expected.query(), expected.sameAs().get())
                    .isEqualTo(results(expected.sameAs().get()));
        }
    }

    @TestFactory
    Stream<DynamicTest> hostileQueriesAreAnswered() {
        Stream<String> written = SuiteFile.lines("queries-hostile.txt").stream();
        Stream<String> lengthy = Stream.of(
                        "đường ", "河", "𤾓", "\"", "(", "a", "%00", "\\", "1.", "ư\u0323\u0301", "vhv1/")
                .map(piece -> piece.repeat(TEN_KILOBYTES / piece.getBytes(StandardCharsets.UTF_8).length));
        return Stream.concat(written, lengthy.map(QuerySuiteTest::encoded))
                .map(query -> dynamicTest(shortened(query), () -> {
                    HttpResponse<String> answer = server.get("/search?q=" + query);
                    assertThat(answer.statusCode()).as(query).isEqualTo(200);
                    assertThat(server.get("/api/search?q=" + query).statusCode())
                            .as(query)
                            .isEqualTo(200);
                    assertThat(answer.body())
                            .as(query)
                            .contains("class=\"finder\"")
                            .doesNotContain("\u0000");
                }));
    }

    /** An address with such bytes is malformed; no browser makes one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%ED%A0%80",
                "%ED%B0%80",
                "h%C3%A0%ED%A0%80n%E1%BB%99i",
                "%ED%A1%88%ED%BB%B3",
                "%F0%A4%BE",
                "%C3",
                "%FF%FE",
                "%C0%AF",
                "%E0%80%80",
                "%F8%88%80%80%80",
            })
    void bytesThatAreNoTextAreRefusedWithoutHarm(String query) throws Exception {
        assertThat(server.get("/search?q=" + query).statusCode()).isEqualTo(400);
        assertThat(results("đường làng")).startsWith("duong-lang");
    }

    @Test
    void theSuiteIsAsLargeAsItIsSaidToBe() {
        List<String> ids = CORPUS.items().stream().map(CorpusItem::id).toList();
        assertThat(ids).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        Map.of("queries-vietnamese.txt", 300, "queries-hannom.txt", 150).forEach((file, least) -> {
            List<Expectation> expectations =
                    SuiteFile.lines(file).stream().map(Expectation::parse).toList();
            assertThat(expectations).hasSizeGreaterThanOrEqualTo(least).allMatch(Expectation::canFail);
            assertThat(expectations.stream().map(Expectation::query)).doesNotHaveDuplicates();
            assertThat(expectations.stream().flatMap(Expectation::named)).isSubsetOf(ids);
        });
    }

    /** The first hundred items that a query finds, as programs are told. */
    private static List<String> results(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/api/search?size=100&q=" + encoded(query));
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items").findValuesAsText("id").stream()
                .map(id -> CORPUS.id(id.substring(id.lastIndexOf('/') + 1)))
                .toList();
    }

    /** Those on the first page that readers see. */
    private static List<String> shown(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = server.get("/search?q=" + encoded(query));
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return ITEM.matcher(answer.body())
                .results()
                .map((MatchResult link) -> CORPUS.id(link.group(1)))
                .toList();
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static String shortened(String query) {
        return query.length() > 60 ? query.substring(0, 60) + "… (" + query.length() + ")" : query;
    }
}
