package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.demo.SampleMap;
import org.tangthu.portal.server.ServedApplication;

/** A newcomer walks through the sample collection, from the home page to the last tile and triple. */
@ExtendWith(SampleServer.class)
class EndToEndTest {
    private static final String REGISTER = "h4nn0mx7r";
    private static final String MAP = "g1bnd0r5s";
    private static final int ITEMS = 7;
    private static final int TILE = 512;

    private final ServedApplication server;

    EndToEndTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void theHomePageLeadsToEveryItemAndLibraryOfTheCollection() throws Exception {
        String home = server.get("/", "Accept", "text/html").body();
        assertThat(Answers.items(home)).contains(REGISTER, MAP);
        assertThat(home).contains("\"/libraries/VN-TT-MAU1\"", "\"/libraries/VN-TT-MAU2\"", "Thư viện");
        assertThat(server.get("/?lang=en").body()).contains("<html lang=\"en\"", "/libraries/VN-TT-MAU1?lang=en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ha noi", "hà nội", "Hà Nội", "HA NOI", "河內", "藏書樣本簿", "tang thu dang ban ba"})
    void theRegisterIsFoundHoweverOneWrites(String text) throws Exception {
        assertThat(Answers.search(server, text)).contains(REGISTER);
    }

    @Test
    void wordsOnAPageLeadToThatPage() throws Exception {
        String found = server.get("/search?q=" + Answers.query("\"rã phần nhựa giữa các sợi\""))
                .body();
        String page = Answers.links(found).stream()
                .filter(link -> link.contains("/page/0005?q="))
                .findFirst()
                .orElseThrow();
        assertThat(found).contains("<mark>");
        assertThat(server.get(page.replaceFirst("#hit$", "")).body())
                .as("the words are marked there")
                .contains("<mark id=\"hit\">rã phần nhựa giữa các sợi</mark>");
    }

    @Test
    void aFacetNarrowsWhatWasFound() throws Exception {
        String all = server.get("/search").body();
        assertThat(Answers.items(all)).hasSize(ITEMS);
        List<String> facets = Answers.links(all).stream()
                .filter(link -> link.startsWith("/search?"))
                .toList();
        for (String facet : List.of(
                "kind=map",
                "library=VN-TT-MAU1",
                "language=lzh",
                "century=19",
                "place=bac-ninh-2025",
                "heritage=rare")) {
            String name = facet.substring(0, facet.indexOf('='));
            assertThat(facets).as(name).anySatisfy(link -> assertThat(link).contains(name + "="));
        }
        assertThat(Answers.items(server.get("/search?kind=map").body())).containsExactly(MAP);
        assertThat(Answers.items(server.get("/search?century=19").body()))
                .contains(REGISTER)
                .doesNotContain(MAP);
    }

    @Test
    void theItemPageShowsTheDescriptionAndTheReader() throws Exception {
        String page = server.get("/item/" + REGISTER).body();
        assertThat(page)
                .contains("Tàng thư dạng bản bạ", "藏書樣本簿", "Tự Đức 24", "data-reader", "Quyển một")
                .contains(server.base() + "/ark:/99999/" + REGISTER)
                .contains("/iiif/image/3/" + REGISTER + ".0001");
        assertThat(server.get("/item/b8f3k6rzn").body())
                .as("a record of something not yet digitized")
                .contains("家譜")
                .doesNotContain("data-reader");
    }

    @Test
    void aPageShowsItsTextCharacterByCharacterWithReadings() throws Exception {
        String leaf = server.get("/item/" + REGISTER + "/page/0008").body();
        assertThat(leaf).contains("<ruby>河<rt lang=\"vi\">", "<ruby>內<rt lang=\"vi\">");
        HttpResponse<String> text = server.get("/item/" + REGISTER + "/page/0008.txt");
        assertThat(Answers.header(text, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(text.body()).contains("河內");
    }

    @Test
    void theManifestLeadsToTheDeepestTile() throws Exception {
        JsonNode manifest = Answers.json(server.get("/iiif/presentation/3/" + REGISTER + "/manifest"));
        assertThat(manifest.path("viewingDirection").asText()).isEqualTo("right-to-left");
        assertThat(manifest.at("/seeAlso").findValuesAsText("id"))
                .anySatisfy(data -> assertThat(data).startsWith(server.base() + "/data/" + REGISTER));
        assertThat(manifest.path("items")).hasSize(12);
        JsonNode canvas = manifest.path("items").get(3);
        assertThat(canvas.path("label").findValue("none").get(0).asText()).isEqualTo("2b");
        JsonNode info = info(canvas.at("/items/0/items/0/body/service/0/id").asText());
        assertThat(info.path("width")).isEqualTo(canvas.path("width"));
        deepestTiles(info);
    }

    @Test
    void theMapOfSixtyMegapixelsIsServedTileByTile() throws Exception {
        JsonNode info = info(server.base() + "/iiif/image/3/" + MAP + ".0001");
        assertThat(info.path("width").asInt()).isEqualTo(SampleMap.WIDTH);
        assertThat(info.path("height").asInt()).isEqualTo(SampleMap.HEIGHT);
        deepestTiles(info);
        assertThat(Answers.size(server.bytes("/iiif/image/3/" + MAP + ".0001/full/!400,400/0/default.jpg")))
                .containsExactly(400, 311);
    }

    /** The first tile of the lowest level, and the last one, which is cropped. */
    private void deepestTiles(JsonNode info) throws Exception {
        assertThat(info.at("/tiles/0/scaleFactors/0").asInt()).isEqualTo(1);
        assertThat(info.at("/tiles/0/width").asInt()).isEqualTo(TILE);
        int width = info.path("width").asInt();
        int height = info.path("height").asInt();
        tile(info, 0, 0, TILE, TILE);
        int left = (width - 1) / TILE * TILE;
        int top = (height - 1) / TILE * TILE;
        tile(info, left, top, width - left, height - top);
    }

    private void tile(JsonNode info, int left, int top, int width, int height) throws Exception {
        String request = "/%d,%d,%d,%d/%d,%d/0/default.jpg".formatted(left, top, width, height, width, height);
        HttpResponse<byte[]> tile = server.bytes(Answers.path(info.path("id").asText() + request));
        assertThat(Answers.header(tile, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(Answers.size(tile)).containsExactly(width, height);
    }

    private JsonNode info(String service) throws Exception {
        JsonNode info = Answers.json(server.get(Answers.path(service) + "/info.json"));
        assertThat(info.path("id").asText()).isEqualTo(service);
        return info;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html                                      | /item/h4nn0mx7r       | text/html",
                "text/html,application/xhtml+xml,*/*;q=0.8      | /item/h4nn0mx7r       | text/html",
                "*/*                                            | /item/h4nn0mx7r       | text/html",
                "image/webp                                     | /item/h4nn0mx7r       | text/html",
                "text/turtle                                    | /data/h4nn0mx7r.ttl   | text/turtle",
                "application/ld+json                            | /data/h4nn0mx7r.jsonld| application/ld+json",
                "application/n-triples                          | /data/h4nn0mx7r.nt    | application/n-triples",
                "application/rdf+xml                            | /data/h4nn0mx7r.rdf   | application/rdf+xml",
                "text/html;q=0.3,application/rdf+xml;q=0.7      | /data/h4nn0mx7r.rdf   | application/rdf+xml",
            })
    void thePersistentAddressLeadsToWhatTheVisitorTakes(String accept, String target, String type) throws Exception {
        HttpResponse<String> answer = server.get("/ark:/99999/" + REGISTER, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Answers.header(answer, "Vary")).contains("Accept");
        assertThat(Answers.location(answer)).isEqualTo(target);
        HttpResponse<String> there = server.get(target, "Accept", accept);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(Answers.header(there, "Content-Type")).startsWith(type);
    }

    @Test
    void otherSpellingsOfThePersistentAddressAreLedToTheOneThatLasts() throws Exception {
        for (String spelling : List.of("/ark:99999/h4nn0mx7r", "/ark:/99999/h4nn-0mx7-r", "/ark:/99999/H4NN0MX7R")) {
            HttpResponse<String> answer = server.get(spelling);
            assertThat(answer.statusCode()).as(spelling).isEqualTo(301);
            assertThat(Answers.location(answer)).isEqualTo("/ark:/99999/" + REGISTER);
        }
        assertThat(Answers.location(server.get("/ark:/99999/" + REGISTER + "/0003", "Accept", "text/html")))
                .isEqualTo("/item/" + REGISTER + "/page/0003");
    }

    @Test
    void allFormsOfTheDataSayTheSame() throws Exception {
        Graph turtle = Answers.graph(server.get("/data/" + REGISTER + ".ttl"), Lang.TURTLE);
        assertThat(turtle.size()).isGreaterThan(20);
        Map.of("jsonld", Lang.JSONLD, "nt", Lang.NTRIPLES, "rdf", Lang.RDFXML).forEach((extension, form) -> {
            try {
                Graph graph = Answers.graph(server.get("/data/" + REGISTER + "." + extension), form);
                assertThat(graph.isIsomorphicWith(turtle)).as(extension).isTrue();
            } catch (Exception e) {
                throw new AssertionError(extension, e);
            }
        });
    }

    @Test
    void sparqlFindsTheItemByItsTitleAndCountsThemAll() throws Exception {
        assertThat(Answers.select(
                        server,
                        "SELECT DISTINCT ?s { ?s <http://purl.org/dc/terms/title> ?title"
                                + " FILTER(STR(?title) = '藏書樣本簿') }"))
                .containsExactly(server.base() + "/ark:/99999/" + REGISTER);
        assertThat(Answers.described(server)).hasSize(ITEMS).contains(REGISTER, MAP);
    }

    @Test
    void librariesAndCollectionsShowWhatTheyHold() throws Exception {
        assertThat(Answers.items(server.get("/libraries/VN-TT-MAU1").body())).contains(REGISTER, MAP);
        assertThat(Answers.items(server.get("/collections/han-nom-mau").body())).contains(REGISTER);
        JsonNode collection = Answers.json(server.get("/iiif/presentation/3/collection/han-nom-mau"));
        assertThat(collection.path("items").findValuesAsText("id"))
                .contains(server.base() + "/iiif/presentation/3/" + REGISTER + "/manifest");
        assertThat(Answers.json(server.get("/iiif/presentation/3/collection/top"))
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    void programsListAndReadTheSame() throws Exception {
        assertThat(Answers.listed(server)).hasSize(ITEMS).contains(REGISTER, MAP);
        JsonNode item = Answers.json(server.get("/api/items/" + REGISTER));
        assertThat(item.path("address").asText()).isEqualTo(server.base() + "/ark:/99999/" + REGISTER);
        assertThat(item.path("version").asInt()).isEqualTo(1);
        assertThat(item.path("pages")).hasSize(12);
        assertThat(item.at("/record/localId").asText()).isEqualTo("HN.0001");
        assertThat(Answers.json(server.get("/api/openapi.json")).path("openapi").asText())
                .startsWith("3.");
        assertThat(Answers.json(server.get("/api/status")).path("projections")).hasSize(3);
    }

    @Test
    void theOperatorSeesThatAllIsWell() throws Exception {
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
        assertThat(server.get("/metrics").body()).contains("tangthu_requests_seconds_count");
        assertThat(server.get("/metrics", SampleServer.ELSEWHERE).statusCode()).isEqualTo(403);
    }
}
