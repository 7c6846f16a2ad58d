package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** Content Search and page annotations upon the real index, against the boxes of the ALTO files that were taken in. */
@ExtendWith(SampleServer.class)
class SearchInsideTest {
    private static final String REGISTER = "h4nn0mx7r";
    private static final String BOOKLET = "d3bc8kz2v";
    private static final String THESIS = "t7xv2wq9n";

    private final ServedApplication server;

    SearchInsideTest(ServedApplication server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"hà nội", "ha noi", "Hà Nội", "\"hà nội\""})
    void aNameIsFoundWithAndWithoutDiacriticsAndOverTheEndOfALine(String typed) throws Exception {
        JsonNode found = search2(BOOKLET, typed);

        assertThat(targets(found))
                .contains(
                        canvas(BOOKLET, "0003") + around(BOOKLET, "0003", "Hà", "Nội,"),
                        canvas(BOOKLET, "0009") + around(BOOKLET, "0009", "Hà"),
                        canvas(BOOKLET, "0009") + around(BOOKLET, "0009", "Nội,"));
        JsonNode overLines = about(found, canvas(BOOKLET, "0009"));
        assertThat(overLines.path("motivation").asText()).isEqualTo("highlighting");
        assertThat(overLines.at("/target/0/selector/0/exact").asText()).isEqualTo("Hà");
        assertThat(overLines.at("/target/0/selector/0/prefix").asText()).endsWith("Ở ");
        assertThat(overLines.at("/target/1/selector/0/exact").asText()).isEqualTo("Nội");
        assertThat(overLines.at("/target/1/selector/0/suffix").asText()).startsWith(", ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"河內", "河内", "hà nội", "ha noi"})
    void charactersOfAColumnAreFoundByThemselvesTheirFormsAndTheirReadings(String typed) throws Exception {
        JsonNode found = search2(REGISTER, typed);

        assertThat(targets(found))
                .contains(canvas(REGISTER, "0003") + around(REGISTER, "0003", "河", "內"))
                .filteredOn(target -> target.contains("/0008#"))
                .contains(canvas(REGISTER, "0008") + around(REGISTER, "0008", "河", "內"));
        assertThat(values(found, "items")).contains("河內");
    }

    @Test
    void oneCharacterIsMarkedByItsOwnBox() throws Exception {
        assertThat(targets(search2(REGISTER, "\"嗣德\"")))
                .startsWith(canvas(REGISTER, "0001") + around(REGISTER, "0001", "嗣", "德"));
        assertThat(targets(search2(REGISTER, "嗣"))).contains(canvas(REGISTER, "0001") + around(REGISTER, "0001", "嗣"));
    }

    @Test
    void aPhraseGoesOnInTheNextColumn() throws Exception {
        assertThat(targets(search2(REGISTER, "\"未藏\"")))
                .containsExactly(
                        canvas(REGISTER, "0001") + around(REGISTER, "0001", "未"),
                        canvas(REGISTER, "0001") + around(REGISTER, "0001", "藏"));
    }

    @Test
    void bothVersionsFindTheSamePlaces() throws Exception {
        JsonNode two = search2(BOOKLET, "giấy dó");
        JsonNode one = json("/iiif/search/1/" + BOOKLET + "?q=" + Answers.query("giấy dó"));

        assertThat(one.path("resources").findValuesAsText("on")).isEqualTo(targets(two));
        assertThat(one.path("hits").size()).isEqualTo(one.at("/within/total").asInt());
        assertThat(one.path("hits")).hasSameSizeAs(two.at("/annotations/0/items"));
        JsonNode hit = one.path("hits").get(0);
        assertThat(hit.path("match").asText()).isEqualToIgnoringCase("giấy dó");
        assertThat(hit.path("annotations").get(0)).isEqualTo(one.at("/resources/0/@id"));
    }

    @Test
    void wordsAreCompletedAsTheyStandInTheItem() throws Exception {
        JsonNode two = json("/iiif/search/2/" + BOOKLET + "/autocomplete?q=" + Answers.query("giâ"));
        assertThat(values(two, "items")).contains("giấy");
        assertThat(values(json("/iiif/search/2/" + BOOKLET + "/autocomplete?q=" + Answers.query("ha n")), "items"))
                .startsWith("hà nội");
        JsonNode one = json("/iiif/search/1/" + REGISTER + "/autocomplete?q=" + Answers.query("河"));
        assertThat(one.path("terms").findValuesAsText("match")).contains("河內");
        String url = StreamSupport.stream(one.path("terms").spliterator(), false)
                .filter(term -> term.path("match").asText().equals("河內"))
                .findFirst()
                .orElseThrow()
                .path("url")
                .asText();
        assertThat(json(Answers.path(url)).path("resources")).isNotEmpty();
    }

    @Test
    void theTextOfAPageIsAnnotatedLineByLine() throws Exception {
        JsonNode page = json("/iiif/presentation/3/" + REGISTER + "/annotations/0001");

        JsonNode line = page.at("/items/0");
        assertThat(line.at("/body/value").asText()).isEqualTo("嗣德二十四年歲次辛未");
        assertThat(line.at("/body/language").asText()).isEqualTo("lzh-Hani");
        assertThat(line.path("target").asText()).isEqualTo(canvas(REGISTER, "0001") + "#xywh=1065,202,103,1183");
    }

    @Test
    void whoMayNotReadATextFindsNothingInIt() throws Exception {
        for (String door : List.of(
                "/iiif/search/2/" + THESIS + "?q=a",
                "/iiif/search/1/" + THESIS + "?q=a",
                "/iiif/search/2/" + THESIS + "/autocomplete?q=a",
                "/iiif/search/1/" + THESIS + "/autocomplete?q=a",
                "/iiif/presentation/3/" + THESIS + "/annotations/0005")) {
            assertThat(server.get(door, SampleServer.ELSEWHERE).statusCode())
                    .as(door)
                    .isEqualTo(401);
            HttpResponse<String> inside = server.get(door, SampleServer.READING_ROOM);
            assertThat(inside.statusCode()).as(door).isEqualTo(200);
            assertThat(Answers.header(inside, "Cache-Control")).contains("private");
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "a".repeat(10_000),
                "\"",
                "\"\"\"\"",
                "\"hà \"nội",
                "{!func}ord(page)",
                "{!terms f=item}x",
                "_query_:\"*:*\"",
                "*:*",
                "text:[* TO *] AND NOT (a OR b) ^5 ~2 && || ! \\ /",
                "a* b?",
                "((((((((((",
                "\u0000",
                "giấy\u0000dó",
                "\u202Egiấy\u202C \u200F\u200E\u2066",
                "\uFFFE\uFFFF\uD7FF",
                "<script>alert(1)</script>",
                "$items $q ${x} #{x}",
                "%",
                "+",
                " ".repeat(900),
                "一".repeat(900),
                "a\"b".repeat(300));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverIsTypedIsAnswered(String typed) throws Exception {
        for (String door : List.of("/iiif/search/2/", "/iiif/search/1/")) {
            for (String service : List.of(BOOKLET, BOOKLET + "/autocomplete")) {
                RawRequest.Reply reply = RawRequest.send(
                        server.application().port(),
                        "GET " + door + service + "?q=" + Answers.query(typed) + " HTTP/1.1");
                assertThat(reply.status()).as(door + service).isIn(200, typed.length() > 1_000 ? 400 : 200);
                assertThat(reply.text()).doesNotContain("Exception", "<script>alert");
            }
        }
    }

    private JsonNode search2(String item, String typed) throws Exception {
        return json("/iiif/search/2/" + item + "?q=" + Answers.query(typed));
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(Answers.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        return Answers.json(answer);
    }

    private String canvas(String item, String page) {
        return server.base() + "/iiif/presentation/3/" + item + "/canvas/" + page;
    }

    private static List<String> targets(JsonNode found) {
        return found.path("items").findValuesAsText("target");
    }

    private static List<String> values(JsonNode answer, String list) {
        return answer.path(list).findValuesAsText("value");
    }

    /** What is told of the hit on this canvas. */
    private static JsonNode about(JsonNode found, String canvas) {
        String id = StreamSupport.stream(found.path("items").spliterator(), false)
                .filter(item -> item.path("target").asText().startsWith(canvas + "#"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        return StreamSupport.stream(found.at("/annotations/0/items").spliterator(), false)
                .filter(item -> item.path("target").findValuesAsText("source").contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** The region around these neighbours, as the ALTO file of the page has them. */
    private static String around(String item, String page, String... words) throws Exception {
        String alto = Files.readString(Path.of(
                "src/main/samples/items",
                item.equals(BOOKLET) ? "lang-giay-do" : "dang-ban-ba",
                page.substring(1) + ".xml"));
        Pattern strings = Pattern.compile(Stream.of(words)
                .map(word -> "<String HPOS=\"(\\d+)\" VPOS=\"(\\d+)\" WIDTH=\"(\\d+)\" HEIGHT=\"(\\d+)\" CONTENT=\""
                        + Pattern.quote(word) + "\"(?:/>|>.*)(?:<SP/>)?\\s*")
                .reduce("", String::concat));
        Matcher places = strings.matcher(alto);
        assertThat(places.find()).as(page).isTrue();
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < words.length; i++) {
            int x = Integer.parseInt(places.group(4 * i + 1));
            int y = Integer.parseInt(places.group(4 * i + 2));
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x + Integer.parseInt(places.group(4 * i + 3)));
            bottom = Math.max(bottom, y + Integer.parseInt(places.group(4 * i + 4)));
        }
        return "#xywh=" + left + "," + top + "," + (right - left) + "," + (bottom - top);
    }
}
