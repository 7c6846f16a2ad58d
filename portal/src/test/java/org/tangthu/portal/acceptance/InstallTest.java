package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** What browsers need to install the site, and what other sites show of a page whose address somebody shares. */
@ExtendWith(SampleServer.class)
class InstallTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOT_PACKED = "";

    private final ServedApplication server;

    InstallTest(ServedApplication server) {
        this.server = server;
    }

    private static String meta(String html, String property) {
        Matcher found = Pattern.compile("<meta (?:property|name)=\"" + property + "\" content=\"([^\"]*)\">")
                .matcher(html);
        assertThat(found.find()).as(property).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({"/,vi,/", "/?lang=en,en,/?lang=en"})
    void everyPageNamesTheManifestOfItsLanguage(String path, String language, String start) throws Exception {
        Matcher link = Pattern.compile("<link rel=\"manifest\" href=\"([^\"]+)\">")
                .matcher(server.get(path).body());
        assertThat(link.find()).isTrue();

        HttpResponse<String> answer = server.get(link.group(1));
        JsonNode manifest = Answers.json(answer);

        assertThat(Answers.header(answer, "Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.path("lang").asText()).isEqualTo(language);
        assertThat(manifest.path("start_url").asText()).isEqualTo(start);
        assertThat(manifest.path("id").asText())
                .as("one application, whatever it speaks")
                .isEqualTo("/");
        assertThat(manifest.path("scope").asText()).isEqualTo("/");
    }

    @Test
    void theManifestShowsIconsOfTheSizesThatItTells() throws Exception {
        JsonNode icons = Answers.json(server.get("/manifest.webmanifest")).path("icons");
        assertThat(icons.findValuesAsText("sizes")).contains("192x192", "512x512");
        assertThat(icons.findValuesAsText("purpose")).contains("any", "maskable");
        for (JsonNode icon : icons) {
            HttpResponse<byte[]> picture = server.bytes(icon.path("src").asText());
            assertThat(Answers.header(picture, "Content-Type"))
                    .isEqualTo(icon.path("type").asText());
            int side = Integer.parseInt(icon.path("sizes").asText().replaceFirst("x.*", ""));
            assertThat(Answers.size(picture)).containsExactly(side, side);
        }
    }

    @Test
    void signsLieWhereBrowsersLookForThemWithoutBeingTold() throws Exception {
        HttpResponse<byte[]> icon = server.bytes("/favicon.ico");
        assertThat(Answers.header(icon, "Content-Type")).isEqualTo("image/vnd.microsoft.icon");
        assertThat(icon.body()).startsWith(0, 0, 1, 0);
        assertThat(Answers.size(server.bytes("/apple-touch-icon.png"))).containsExactly(180, 180);
    }

    @Test
    void theWorkerIsOneClassicScriptThatBeginsWithWhatThereIsToKeep() throws Exception {
        HttpResponse<String> worker = server.get("/sw.js");
        String[] parts = worker.body().split(";\n", 2);

        assertThat(Answers.header(worker, "Content-Type")).startsWith("text/javascript");
        assertThat(Answers.header(worker, "Cache-Control")).contains("no-cache");
        assertThat(parts[1]).doesNotContainPattern("\\b(?:import|export)\\b");
        JsonNode shell = JSON.readTree(parts[0].substring("self.shell = ".length()));
        assertThat(shell.path("build").asText()).isNotEmpty();
        assertThat(shell.path("assets").asText()).isEqualTo("/assets/");
        assertThat(shell.path("offline"))
                .isEqualTo(JSON.readTree("{\"vi\": \"/offline\", \"en\": \"/offline?lang=en\"}"));
        assertThat(shell.path("needed")).hasSizeGreaterThan(2);
        for (JsonNode path : shell.path("needed")) {
            assertThat(server.get(path.asText()).statusCode()).as(path.asText()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip, deflate, br | br", "BR;q=0.5 | br", "br;q=0 | ''", "gzip | gzip", "identity | ''"})
    void filesOfTheSiteArePackedAsTheBrowserReadsThem(String accepted, String packed) throws Exception {
        String styles = Answers.links(server.get("/").body()).stream()
                .filter(link -> link.endsWith(".css"))
                .findFirst()
                .orElseThrow();

        HttpResponse<byte[]> answer = server.bytes(styles, "Accept-Encoding", accepted);
        int whole = server.bytes(styles).body().length;

        assertThat(Answers.header(answer, "Content-Encoding")).isEqualTo(packed);
        assertThat(Answers.header(answer, "Vary").toLowerCase(Locale.ROOT)).contains("accept-encoding");
        assertThat(answer.body().length < whole).isEqualTo(!packed.equals(NOT_PACKED));
    }

    @Test
    void anItemIsSharedWithItsTitleAndASmallImageThatEverybodyMaySee() throws Exception {
        for (String item : List.of("h4nn0mx7r", "t7xv2wq9n")) {
            String page = server.get("/item/" + item).body();
            assertThat(meta(page, "og:title")).isNotEmpty();
            assertThat(meta(page, "og:url")).startsWith(server.base() + "/item/" + item);
            assertThat(meta(page, "og:locale")).isEqualTo("vi_VN");
            String image = meta(page, "og:image");
            assertThat(image).startsWith(server.base() + "/iiif/image/3/" + item + ".0001.preview/");
            assertThat(Answers.size(server.bytes(Answers.path(image), SampleServer.ELSEWHERE)))
                    .as("a preview, for whoever asks")
                    .allMatch(side -> side <= 512);
        }
    }

    @Test
    void aPageOfAnItemIsSharedWithItsOwnImage() throws Exception {
        String page = server.get("/item/h4nn0mx7r/page/0003?lang=en").body();
        assertThat(meta(page, "og:image")).contains("/h4nn0mx7r.0003.preview/");
        assertThat(meta(page, "og:locale")).isEqualTo("en_GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/item/z5c9m1pw2", "/libraries/VN-TT-MAU1", "/open-data", "/ns"})
    void whatHasNoImageIsSharedWithTheSignOfTheSite(String path) throws Exception {
        String image = meta(server.get(path, "Accept", "text/html").body(), "og:image");
        assertThat(image).startsWith(server.base() + "/assets/");
        assertThat(Answers.size(server.bytes(Answers.path(image)))).containsExactly(512, 512);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=sach", "/sign-in", "/offline"})
    void whatIsNotToBeIndexedIsNoCardEither(String path) throws Exception {
        assertThat(server.get(path).body()).doesNotContain("og:title");
    }
}
