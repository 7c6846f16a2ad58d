package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;

/** The thesis may be read in the reading room only; that there is such a thesis, all the world may know. */
@ExtendWith(SampleServer.class)
class ReadingRoomTest {
    private static final String THESIS = "t7xv2wq9n";
    private static final String IMAGE = "/iiif/image/3/" + THESIS + ".0002";
    private static final String TILE = IMAGE + "/0,0,512,512/512,512/0/default.jpg";

    /** Words that stand on its pages and in no description. */
    private static final String SECRET = "năm thứ hai mươi tư, tân mùi";

    private final ServedApplication server;

    ReadingRoomTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void theSecretIsOne() throws Exception {
        assertThat(inside("/item/" + THESIS + "/page/0005.txt")).contains(SECRET);
        assertThat(inside("/item/" + THESIS + ".txt")).contains(SECRET);
        assertThat(inside("/item/" + THESIS + "/page/0005.alto.xml")).contains("<alto ");
    }

    @Test
    void itsDescriptionIsForEverybody() throws Exception {
        assertThat(outside("/item/" + THESIS)).contains("luận văn mẫu").doesNotContain(SECRET);
        assertThat(Answers.search(server, "luận văn mẫu")).contains(THESIS);
        assertThat(Answers.listed(server)).contains(THESIS);
        assertThat(Answers.described(server)).contains(THESIS);
        assertThat(Answers.graph(server.get("/data/" + THESIS + ".ttl", SampleServer.ELSEWHERE), Lang.TURTLE)
                        .size())
                .isGreaterThan(10);
        assertThat(Answers.json(server.get("/iiif/presentation/3/" + THESIS + "/manifest", SampleServer.ELSEWHERE))
                        .path("items"))
                .hasSize(5);
    }

    @Test
    void itsImagesAreShownOutsideAsSmallPreviewsOnly() throws Exception {
        assertThat(server.get(TILE, SampleServer.ELSEWHERE).statusCode()).isEqualTo(401);
        assertThat(server.get(IMAGE + "/full/max/0/default.jpg", SampleServer.ELSEWHERE)
                        .statusCode())
                .isEqualTo(401);
        JsonNode preview = Answers.json(server.get(IMAGE + ".preview/info.json", SampleServer.ELSEWHERE));
        assertThat(Math.max(
                        preview.path("width").asInt(), preview.path("height").asInt()))
                .isBetween(100, 512);
        assertThat(Answers.size(server.bytes(IMAGE + ".preview/full/max/0/default.jpg", SampleServer.ELSEWHERE)))
                .containsExactly(
                        preview.path("width").asInt(), preview.path("height").asInt());
    }

    @Test
    void itsTextIsNowhereOutside() throws Exception {
        for (String file : List.of("/page/0005.txt", "/page/0005.alto.xml", ".txt", ".pdf", ".pdf?pages=0005")) {
            assertThat(server.get("/item/" + THESIS + file, SampleServer.ELSEWHERE)
                            .statusCode())
                    .as(file)
                    .isEqualTo(403);
        }
        String asked = "?q=" + Answers.query(SECRET);
        for (String path : List.of(
                "/iiif/presentation/3/" + THESIS + "/annotations/0005",
                "/iiif/presentation/2/" + THESIS + "/annotations/0005",
                "/iiif/search/2/" + THESIS + asked,
                "/iiif/search/1/" + THESIS + asked,
                "/iiif/search/2/" + THESIS + "/autocomplete" + asked,
                "/iiif/search/1/" + THESIS + "/autocomplete" + asked)) {
            assertThat(server.get(path, SampleServer.ELSEWHERE).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        for (String path : List.of(
                "/item/" + THESIS,
                "/item/" + THESIS + "/page/0005",
                "/item/" + THESIS + "/page/0005?q=" + Answers.query(SECRET.split(",")[1]),
                "/data/" + THESIS + ".ttl",
                "/api/items/" + THESIS,
                "/iiif/presentation/3/" + THESIS + "/manifest",
                "/iiif/presentation/2/" + THESIS + "/manifest")) {
            assertThat(outside(path)).as(path).isNotEmpty().doesNotContain(SECRET);
        }
        assertThat(outside("/search?q=" + Answers.query('"' + SECRET + '"'))).doesNotContain(THESIS);
        assertThat(Answers.select(server, "SELECT ?o { ?s ?p ?o FILTER(CONTAINS(STR(?o), '" + SECRET + "')) }"))
                .isEmpty();
    }

    @Test
    void whetherItHasAWordIsNotToldOutside() throws Exception {
        String page = "/item/" + THESIS + "/page/0005?q=" + Answers.query(SECRET);
        assertThat(inside(page)).contains("<mark", "chỗ khớp");
        assertThat(outside(page)).doesNotContain("<mark", "chỗ khớp");
    }

    @Test
    void insideItOpens() throws Exception {
        assertThat(Answers.size(server.bytes(TILE, SampleServer.READING_ROOM))).containsExactly(512, 512);
        assertThat(inside("/item/" + THESIS + "/page/0005")).contains(SECRET.split(" ")[0]);
        assertThat(inside("/iiif/presentation/3/" + THESIS + "/annotations/0005"))
                .contains(SECRET.split(",")[0]);
    }

    @Test
    void insideItIsSearched() throws Exception {
        String phrase = "?q=" + Answers.query('"' + SECRET.split(",")[0] + '"');
        for (String door : List.of("/iiif/search/2/" + THESIS, "/iiif/search/1/" + THESIS)) {
            assertThat(inside(door + phrase)).contains("/canvas/0005#xywh=");
            assertThat(inside(door + "/autocomplete?q=" + Answers.query("tân m")))
                    .contains("tân mùi");
        }
        assertThat(inside("/api/items/" + THESIS + "/text-search" + phrase)).contains("\"name\":\"0005\"");
        assertThat(inside("/search" + phrase))
                .as("a search of everything is the same for all")
                .doesNotContain(THESIS);
    }

    @Test
    void sayingThatOneIsInsideDoesNotHelp() throws Exception {
        String pretence = SampleServer.READING_ROOM[1] + ", " + SampleServer.ELSEWHERE[1];
        assertThat(server.get(TILE, "X-Forwarded-For", pretence).statusCode()).isEqualTo(401);
    }

    private String outside(String path) throws Exception {
        return server.get(path, SampleServer.ELSEWHERE).body();
    }

    private String inside(String path) throws Exception {
        return server.get(path, SampleServer.READING_ROOM).body();
    }
}
