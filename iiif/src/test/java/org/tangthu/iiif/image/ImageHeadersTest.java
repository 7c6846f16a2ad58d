package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.image.ImageServer.address;
import static org.tangthu.iiif.image.ImageServer.header;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP asks of both versions: HEAD, validators, CORS, encoded addresses. */
class ImageHeadersTest {
    private static final String TILE = "/0,0,512,512/512,512/0/default.jpg";

    @RegisterExtension
    static final ImageServer images = new ImageServer();

    @ParameterizedTest
    @ValueSource(strings = {"/info.json", TILE, "/full/200,/0/default.jpg"})
    void headTellsWhatGetWouldSend(String request) {
        HttpResponse<byte[]> head = images.server.send("HEAD", address(3, images.open, request));
        HttpResponse<byte[]> get = images.get(images.open, request);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Last-Modified", "Link", "Cache-Control", "Vary")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void headTellsTheLengthOfWhatStandsReady() {
        HttpResponse<byte[]> head = images.server.send("HEAD", address(3, images.open, TILE));

        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(images.get(images.open, TILE).body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info.json", TILE, "/full/200,/0/default.jpg"})
    void whatTheClientHasIsNotSentAgain(String request) {
        for (int version : new int[] {2, 3}) {
            String tag = header(images.get(version, images.open, request), "ETag");
            HttpResponse<byte[]> again = images.get(version, images.open, request, "If-None-Match", tag);

            assertThat(tag).startsWith("W/\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Cache-Control")).startsWith("public");
            assertThat(header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(images.get(version, images.open, request, "If-None-Match", "\"a\", " + tag)
                            .statusCode())
                    .isEqualTo(304);
            assertThat(images.get(version, images.open, request, "If-None-Match", "\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void otherPixelsAndOtherMediaTypesHaveOtherTags() {
        String tile = header(images.get(images.open, TILE), "ETag");

        assertThat(header(images.get(images.open, TILE.replace("default", "gray")), "ETag"))
                .isNotEqualTo(tile);
        assertThat(header(images.get(images.open, TILE.replace("default", "color")), "ETag"))
                .as("the same pixels")
                .isEqualTo(tile);
        assertThat(header(images.get(images.open, "/info.json", "Accept", "application/json"), "ETag"))
                .isNotEqualTo(header(images.get(images.open, "/info.json"), "ETag"));
    }

    @Test
    void anImageThatDidNotChangeSinceIsNotSentAgain() {
        String modified = header(images.get(images.open, TILE), "Last-Modified");

        assertThat(images.get(images.open, TILE, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(images.get(images.open, TILE, "If-Modified-Since", modified, "If-None-Match", "\"other\"")
                        .statusCode())
                .as("tags go before dates")
                .isEqualTo(200);
        assertThat(images.get(images.open, TILE, "If-Modified-Since", "yesterday")
                        .statusCode())
                .isEqualTo(200);
        assertThat(header(images.get(images.open, "/info.json"), "Last-Modified"))
                .as("rights change it too")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void scriptsOfEverySiteMayRead(int version) {
        for (String request : List.of("/info.json", TILE, "", "/full/nonsense/0/default.jpg", "/no/such/0/thing.jpg")) {
            assertThat(header(images.get(version, images.open, request), "Access-Control-Allow-Origin"))
                    .as(request)
                    .isEqualTo("*");
        }
        HttpResponse<byte[]> preflight = images.server.send("OPTIONS", address(version, images.open, "/info.json"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("GET", "HEAD");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Authorization");
        HttpResponse<byte[]> post = images.server.send("POST", address(version, images.open, "/info.json"));
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    /** Names of ARKs may be written with hyphens and in upper case. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void everySpellingOfANameHasOneCanonicalAddress(int version) {
        String name = images.open.ark().name();
        String spelled = name.substring(0, 4).toUpperCase(Locale.ROOT) + "-" + name.substring(4);

        for (String request : List.of(TILE, "/full/200,/0/default.jpg")) {
            String plain = address(version, images.open, request);
            assertThat(header(images.server.get(plain.replace(name, spelled)), "Link"))
                    .isEqualTo(header(images.server.get(plain), "Link"))
                    .contains(name);
        }
        String information = address(version, images.open, "/info.json");
        assertThat(images.server.get(information.replace(name, spelled)).body())
                .isEqualTo(images.server.get(information).body());
        String base = address(version, images.open, "");
        assertThat(header(images.server.get(base.replace(name, spelled)), "Location"))
                .endsWith(information);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void anEncodedAddressIsTheSame(int version) {
        String plain = address(version, images.open, TILE);
        byte[] tile = images.server.get(plain).body();

        assertThat(images.server.get(plain.replace(".0001", "%2E0001")).body()).isEqualTo(tile);
        assertThat(images.server.get(plain.replace(",", "%2C")).body()).isEqualTo(tile);
        assertThat(images.server.get(plain.replace("default", "%64efault")).body())
                .isEqualTo(tile);
        assertThat(images.server.get(plain.replace("/0,", "%2F0,")).statusCode())
                .as("an encoded slash parts nothing")
                .isIn(400, 404);
    }
}
