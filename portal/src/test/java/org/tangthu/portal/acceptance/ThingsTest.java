package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** The map of places and the pages of people and places, as the sample collection fills them. */
@ExtendWith(SampleServer.class)
class ThingsTest {
    private final ServedApplication server;

    ThingsTest(ServedApplication server) {
        this.server = server;
    }

    private HttpResponse<String> page(String path) throws Exception {
        return server.get(path, "Accept", "text/html");
    }

    @Test
    void theMapShowsWhereThereAreItemsAndLeadsToThem() throws Exception {
        HttpResponse<String> map = page("/map");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.body())
                .contains("<h1>Bản đồ địa danh</h1>")
                .contains("<a class=\"province\" href=\"/search?place=bac-ninh-2025\"")
                .contains("<a href=\"/search?place=ha-noi-until-2008\" rel=\"nofollow\">")
                .contains("href=\"/id/place/bac-ninh-2025\"");
        assertThat(page("/map?lang=en").body())
                .contains("<h1>Map of places</h1>", "/search?place=bac-ninh-2025&amp;lang=en");
    }

    @Test
    void aPlaceIsFoundWithItsItemsWhereItsAddressLeads() throws Exception {
        HttpResponse<String> place = page("/id/place/ha-noi-2008");
        assertThat(place.statusCode()).isEqualTo(200);
        assertThat(place.headers().firstValue("Content-Language")).hasValue("vi");
        assertThat(place.headers().allValues("Link")).anyMatch(link -> link.contains("/id/place/ha-noi-2008.ttl>"));
        // The register names Hà Nội before 2008, and is found under that of today.
        assertThat(place.body())
                .contains("<h2>2 tài liệu</h2>", "href=\"/item/h4nn0mx7r\"", "<h2>Thay cho</h2>")
                .contains("href=\"/id/place/ha-tay-1991\"");
        assertThat(page("/id/place/ha-noi-2008?lang=en").body())
                .contains("<html lang=\"en\">", "<h2>2 items</h2>", "href=\"/id/place/ha-tay-1991?lang=en\"");
    }

    @Test
    void somebodyIsFoundWithTheirItemsWhereTheirAddressLeads() throws Exception {
        HttpResponse<String> agent = page("/id/agent/tang-thu");
        assertThat(agent.statusCode()).isEqualTo(200);
        assertThat(agent.body())
                .contains("<h1>Tàng Thư (tư liệu minh họa)</h1>", "lang=\"lzh-Hani\">藏書")
                .contains("<h2>4 tài liệu</h2>", "href=\"/item/h4nn0mx7r\"")
                .contains("\"@context\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/place/ha-noi-2008", "/id/agent/tang-thu"})
    void programsAreGivenTheSameDataAsBefore(String path) throws Exception {
        assertThat(server.get(path).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/turtle");
        assertThat(server.get(path + ".jsonld").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/place/atlantis", "/id/agent/chua-ro", "/map/x"})
    void whatThereIsNotIs404(String path) throws Exception {
        assertThat(page(path).statusCode()).isEqualTo(404);
    }

    @Test
    void itemsLeadToThePagesOfWhomAndWhatTheyName() throws Exception {
        assertThat(page("/item/h4nn0mx7r").body())
                .contains("href=\"/id/agent/tang-thu\"", "href=\"/id/place/ha-noi-until-2008\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map", "/id/place/ha-noi-2008", "/id/agent/tang-thu"})
    void nothingOnThePagesComesFromElsewhere(String path) throws Exception {
        String html = page(path).body();
        assertThat(html).doesNotContain(" style=", "<style");
        List<String> loaded = Answers.links(html).stream()
                .filter(link -> link.matches(".*\\.(?:js|css|svg|png|jpg|json).*"))
                .toList();
        assertThat(loaded).isNotEmpty().allMatch(link -> link.startsWith("/") || link.startsWith(server.base()));
    }
}
