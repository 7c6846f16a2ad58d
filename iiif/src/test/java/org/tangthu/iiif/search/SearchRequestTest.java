package org.tangthu.iiif.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.search.SearchServer.page;
import static org.tangthu.iiif.search.SearchServer.passage;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.testing.MemoryPageTextSearch;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.text.Box;

/** What all versions of the Content Search API promise over HTTP. */
class SearchRequestTest {
    @RegisterExtension
    static final SearchServer SERVER = new SearchServer();

    private static final List<String> SERVICES = List.of("", "/autocomplete");

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void searchIsOnlyWhereTheVisitorHasTheRightToTheText(String version) {
        for (String service : SERVICES) {
            assertThat(status(version, SERVER.open, service)).isEqualTo(200);
            assertThat(status(version, SERVER.onSite, service)).isEqualTo(401);
            assertThat(status(version, SERVER.described, service)).isEqualTo(404);
            assertThat(status(version, SERVER.draft, service)).isEqualTo(404);
            assertThat(status(version, SERVER.withdrawn, service)).isEqualTo(410);
            assertThat(SERVER.getOnSite(address(version, SERVER.onSite, service))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsForSomeIsKeptByNobodyElse() {
        assertThat(header(SERVER.getOnSite(address("2", SERVER.onSite, "")), "Cache-Control"))
                .isEqualTo("private, no-cache");
        assertThat(header(SERVER.get(address("2", SERVER.open, "")), "Cache-Control"))
                .isEqualTo("public, no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 |                     | application/json",
                "1 | application/ld+json | application/ld+json",
                "2 |                     | application/ld+json;profile=\"http://iiif.io/api/search/2/context.json\"",
                "2 | application/json    | application/json",
                "2 | */*                 | application/ld+json;profile=\"http://iiif.io/api/search/2/context.json\"",
            })
    void theMediaTypeIsThatOfTheVersionUnlessAnotherIsAskedFor(String version, String accept, String type) {
        String[] headers = accept == null ? new String[0] : new String[] {"Accept", accept};
        for (String service : SERVICES) {
            HttpResponse<byte[]> answer = SERVER.get(address(version, SERVER.open, service), headers);
            assertThat(header(answer, "Content-Type")).isEqualTo(type);
            assertThat(header(answer, "Vary")).isEqualTo("Accept");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @Test
    void anAnswerThatDidNotChangeIsNotSentAgain() {
        SERVER.texts().found("a sách", List.of(page(1, passage("", "sách", "", new Box(1, 1, 9, 9)))));
        String address = address("2", SERVER.open, "") + "%20s%C3%A1ch";
        String tag = header(SERVER.get(address), "ETag");

        assertThat(SERVER.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        SERVER.texts().found("a sách", List.of(page(1, passage("", "sách", "", new Box(1, 1, 9, 10)))));
        assertThat(SERVER.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "page=-1", "page=1e3", "page=502", "page=9999999999"})
    void aPartThatCannotBeIsRefused(String parameter) {
        assertThat(SERVER.get(address("2", SERVER.open, "") + "&" + parameter).statusCode())
                .isEqualTo(400);
        assertThat(SERVER.get(address("1", SERVER.open, "") + "&" + parameter).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aQuestionIsBounded() {
        String longest = "a".repeat(Question.LONGEST);
        for (String service : SERVICES) {
            String address = "/iiif/search/2/" + SERVER.open.ark().name() + service + "?q=" + longest;
            assertThat(SERVER.get(address).statusCode()).isEqualTo(200);
            assertThat(SERVER.get(address + "a").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void noWordFindsNothingAndHasNoCompletion() {
        String service = "/iiif/search/2/" + SERVER.open.ark().name();
        assertThat(text(SERVER.get(service))).contains("\"items\":[]");
        assertThat(SERVER.get(service + "/autocomplete").statusCode()).isEqualTo(400);
        assertThat(SERVER.get(service + "/autocomplete?q=").statusCode()).isEqualTo(400);
        assertThat(SERVER.get(service + "/autocomplete?q=a&min=x").statusCode()).isEqualTo(400);
        assertThat(SERVER.get(service + "/suggest?q=a").statusCode()).isEqualTo(404);
    }

    @Test
    void itIsOnlyRead() {
        assertThat(SERVER.send("POST", address("2", SERVER.open, "")).statusCode())
                .isEqualTo(405);
        assertThat(SERVER.send("OPTIONS", address("2", SERVER.open, "")).statusCode())
                .isEqualTo(204);
        assertThat(SERVER.send("HEAD", address("2", SERVER.open, "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whileTheIndexIsAwayClientsAreToldToComeAgain(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        repository.put(SERVER.open, SampleEntities.pages(1));
        MemoryPageTextSearch texts = repository.inside();
        texts.goAway();
        try (var iiif = repository.iiif();
                TestServer server = new TestServer(folder, iiif.servlets())) {
            for (String service : SERVICES) {
                HttpResponse<byte[]> answer = server.get(address("1", SERVER.open, service));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(header(answer, "Retry-After")).isEqualTo("10");
                assertThat(header(answer, "Access-Control-Expose-Headers")).isEqualTo("Retry-After");
            }
        }
    }

    private static int status(String version, Item item, String service) {
        return SERVER.get(address(version, item, service)).statusCode();
    }

    private static String address(String version, Item item, String service) {
        return "/iiif/search/" + version + "/" + item.ark().name() + service + "?q=a";
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
