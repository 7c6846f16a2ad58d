package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;

/** What programs and their makers find by themselves. */
@ExtendWith(SampleServer.class)
class DevelopersTest {
    private static final String CATALOGUE = "/.well-known/api-catalog";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ServedApplication server;

    DevelopersTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void theCatalogueOfApisIsALinksetOfItsProfile() throws Exception {
        HttpResponse<String> answer = server.get(CATALOGUE);

        assertThat(Answers.header(answer, "Content-Type"))
                .startsWith("application/linkset+json")
                .contains("profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        assertThat(anchors(answer))
                .contains(
                        server.base() + "/oai",
                        server.base() + "/sparql",
                        server.base() + "/reconcile",
                        server.base() + "/iiif/presentation/3/collection/top");
    }

    @Test
    void whatTheCatalogueOfApisLinksToIsAnswered() throws Exception {
        for (JsonNode context : Answers.json(server.get(CATALOGUE)).path("linkset")) {
            assertThat(context.has("service-doc")).as(context.toString()).isTrue();
            for (String relation : List.of("service-desc", "service-doc")) {
                for (JsonNode link : context.path(relation)) {
                    String path = Answers.path(link.path("href").asText());
                    HttpResponse<String> answer =
                            server.get(path, "Accept", link.path("type").asText());
                    assertThat(answer.statusCode()).as(path).isEqualTo(200);
                    assertThat(Answers.header(answer, "Content-Type"))
                            .as(path)
                            .startsWith(link.path("type").asText());
                }
            }
        }
    }

    @Test
    void theCatalogueOfApisIsFoundFromTheHomePageAndByAskingForItsHead() throws Exception {
        String link = "<" + server.base() + CATALOGUE + ">; rel=\"api-catalog\"";

        assertThat(server.get("/").headers().allValues("Link")).contains(link);
        assertThat(head(CATALOGUE).headers().allValues("Link")).contains(link);
    }

    @Test
    void robotsAreToldWhatToLeaveAndWhereEverythingIs() throws Exception {
        List<String> lines = server.get("/robots.txt").body().lines().toList();

        assertThat(lines)
                .contains("User-agent: *", "Disallow: /search?", "Disallow: /sparql?", "Disallow: /staff")
                .contains("Allow: /search?lang=en$")
                .contains("Sitemap: " + server.base() + "/sitemap.xml")
                .anyMatch(line -> line.startsWith("#") && line.endsWith(server.base() + "/oai?verb=Identify"));
        assertThat(lines)
                .allMatch(line -> line.isEmpty() || line.matches("(#|User-agent: |(Disallow|Allow): /|Sitemap: ).*"));
    }

    @Test
    void robotsMayReadEveryPageThatASitemapNames() throws Exception {
        Set<String> left = server.get("/robots.txt")
                .body()
                .lines()
                .filter(line -> line.startsWith("Disallow: "))
                .map(line -> line.substring("Disallow: ".length()))
                .collect(Collectors.toSet());

        assertThat(Stream.of("/", "/item/h4nn0mx7r", "/libraries/VN-TT-MAU1", "/search", "/open-data", "/developers"))
                .allMatch(page -> left.stream().noneMatch(rule -> matches(rule, page)));
    }

    /** RFC 9309, section 2.2.3. */
    private static boolean matches(String rule, String path) {
        return path.matches("\\Q" + rule.replace("*", "\\E.*\\Q") + "\\E.*");
    }

    @Test
    void theSitemapNamesEveryPublicItemAndItsPicture() throws Exception {
        List<String> items = List.copyOf(Answers.listed(server));
        String part = await().atMost(PATIENCE)
                .until(() -> server.get("/sitemap.xml?part=items-1").body(), xml -> items.stream()
                        .allMatch(item -> xml.contains("/item/" + item + "<")));

        assertThat(part).contains("<image:loc>" + server.base() + "/iiif/image/3/h4nn0mx7r.0001.preview/full/max/0/");
        assertThat(server.get("/sitemap.xml?part=pages-1").body())
                .contains(server.base() + "/developers<", server.base() + "/libraries/VN-TT-MAU1<");
        assertThat(server.get("/sitemap.xml?part=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void everyDoorOfTheCatalogueIsExplainedOnThePageInBothLanguages() throws Exception {
        Set<String> places = Stream.of(server.get("/developers"), server.get("/developers?lang=en"))
                .map(HttpResponse::body)
                .peek(html -> assertThat(html).doesNotContain("developers."))
                .map(DevelopersTest::places)
                .reduce((one, other) -> one.stream().filter(other::contains).collect(Collectors.toSet()))
                .orElseThrow();

        for (JsonNode context : Answers.json(server.get(CATALOGUE)).path("linkset")) {
            String page = context.path("service-doc").path(0).path("href").asText();
            assertThat(places).contains(page.substring(page.indexOf('#') + 1));
        }
    }

    private HttpResponse<Void> head(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static Set<String> places(String html) {
        return Stream.of(html.split("<li id=\""))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .collect(Collectors.toSet());
    }

    private static List<String> anchors(HttpResponse<String> answer) throws Exception {
        return Answers.json(answer).path("linkset").findValuesAsText("anchor");
    }
}
