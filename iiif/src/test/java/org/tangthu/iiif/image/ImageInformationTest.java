package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.image.ImageServer.address;
import static org.tangthu.iiif.image.ImageServer.header;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.testing.TestRepository;

/** Section 5 of both specifications: {@code info.json} says what the engine does, and the engine does what it says. */
class ImageInformationTest {
    private static final String LINKED_DATA_3 =
            "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"";

    @RegisterExtension
    static final ImageServer images = new ImageServer();

    @Test
    void version3TellsWhatItDoes() throws IOException {
        JsonNode info = images.information(3, images.open, "");

        assertThat(info.fieldNames().next()).isEqualTo("@context");
        assertThat(info.path("@context").asText()).isEqualTo("http://iiif.io/api/image/3/context.json");
        assertThat(info.path("id").asText()).isEqualTo(TestRepository.BASE + address(3, images.open, ""));
        assertThat(info.path("type").asText()).isEqualTo("ImageService3");
        assertThat(info.path("protocol").asText()).isEqualTo("http://iiif.io/api/image");
        assertThat(info.path("profile").asText()).isEqualTo("level2");
        assertThat(info.path("width").asInt()).isEqualTo(ImageServer.WIDTH);
        assertThat(info.path("height").asInt()).isEqualTo(ImageServer.HEIGHT);
        assertThat(info.path("maxArea").asLong()).isEqualTo(TestRepository.MAX_PIXELS);
        assertThat(info.path("maxWidth").asInt()).isEqualTo(65_500);
        assertThat(texts(info.path("preferredFormats"))).containsExactly("jpg");
        assertThat(texts(info.path("extraFormats"))).containsExactly("webp", "gif", "tif");
        assertThat(texts(info.path("extraQualities"))).containsExactly("color", "gray", "bitonal");
        assertThat(texts(info.path("extraFeatures")))
                .containsExactlyInAnyOrder(
                        "canonicalLinkHeader", "mirroring", "profileLinkHeader", "rotationArbitrary", "sizeUpscaling");
        assertThat(info.path("rights").asText()).isEqualTo(ImageServer.RIGHTS);
        assertThat(info.path("partOf").path(0).path("id").asText())
                .isEqualTo(TestRepository.BASE + "/iiif/presentation/3/"
                        + images.open.ark().name() + "/manifest");
    }

    @Test
    void version2TellsWhatItDoes() throws IOException {
        JsonNode info = images.information(2, images.open, "");

        assertThat(info.path("@context").asText()).isEqualTo("http://iiif.io/api/image/2/context.json");
        assertThat(info.path("@id").asText()).isEqualTo(TestRepository.BASE + address(2, images.open, ""));
        assertThat(info.path("protocol").asText()).isEqualTo("http://iiif.io/api/image");
        assertThat(info.path("width").asInt()).isEqualTo(ImageServer.WIDTH);
        assertThat(info.path("height").asInt()).isEqualTo(ImageServer.HEIGHT);
        assertThat(info.path("profile").path(0).asText()).isEqualTo("http://iiif.io/api/image/2/level2.json");
        JsonNode beyond = info.path("profile").path(1);
        assertThat(texts(beyond.path("formats"))).containsExactly("webp", "gif", "tif");
        assertThat(texts(beyond.path("qualities"))).containsExactly("color", "gray");
        assertThat(beyond.path("maxArea").asLong()).isEqualTo(TestRepository.MAX_PIXELS);
        assertThat(texts(beyond.path("supports")))
                .containsExactlyInAnyOrder(
                        "canonicalLinkHeader",
                        "mirroring",
                        "profileLinkHeader",
                        "regionSquare",
                        "rotationArbitrary",
                        "sizeAboveFull");
        assertThat(info.path("license").asText()).isEqualTo(ImageServer.RIGHTS);
        assertThat(info.has("id") || info.has("type") || info.has("partOf") || info.has("rights"))
                .as("words of version 3")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void sizesAreThoseThatStandReadyAndTilesThoseOfThePyramid(int version) throws IOException {
        JsonNode info = images.information(version, images.open, "");

        assertThat(pairs(info.path("sizes"))).containsExactly("325x225", "650x450", "1300x900");
        assertThat(info.path("tiles")).hasSize(1);
        assertThat(info.path("tiles").path(0).path("width").asInt()).isEqualTo(512);
        assertThat(info.path("tiles").path(0).path("scaleFactors").toString()).isEqualTo("[1,2,4]");
    }

    @Test
    void aGreyImageHasNoColours() throws IOException {
        assertThat(texts(images.information(3, images.grey, "").path("extraQualities")))
                .containsExactly("gray", "bitonal");
        assertThat(texts(images.information(2, images.grey, "")
                        .path("profile")
                        .path(1)
                        .path("qualities")))
                .containsExactly("gray");
        assertThat(images.get(images.grey, "/full/max/0/color.jpg").statusCode())
                .as("but the colours there are may be asked for")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aPreviewIsNotEnlargedAndDoesNotSayItIs(int version) throws IOException {
        JsonNode info = images.information(version, images.onSite, ".preview");

        assertThat(info.path("width").asInt()).isEqualTo(325);
        assertThat(info.path("height").asInt()).isEqualTo(225);
        assertThat(pairs(info.path("sizes"))).containsExactly("325x225");
        assertThat(info.toString()).doesNotContain("sizeUpscaling", "sizeAboveFull");
    }

    /** Version 3.0, section 5.1: JSON-LD unless plain JSON is preferred; 2.1, section 5.1: the other way round. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 |                                                | ld+json",
                "3 | application/json                               | json",
                "3 | application/ld+json                            | ld+json",
                "3 | application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\" | ld+json",
                "3 | application/json, application/ld+json;q=0.5    | json",
                "3 | */*                                            | json",
                "3 | text/html,*/*;q=0.8                            | json",
                "3 | image/png                                      | json",
                "2 |                                                | json",
                "2 | */*                                            | json",
                "2 | application/ld+json                            | ld+json",
                "2 | application/json;q=0.5, application/ld+json    | ld+json",
            })
    void theMediaTypeIsNegotiated(int version, String accept, String type) {
        HttpResponse<byte[]> response = accept == null
                ? images.get(version, images.open, "/info.json")
                : images.get(version, images.open, "/info.json", "Accept", accept);

        String linkedData = version == 3 ? LINKED_DATA_3 : "application/ld+json";
        assertThat(header(response, "Content-Type")).isEqualTo(type.equals("json") ? "application/json" : linkedData);
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theBareIdentifierLeadsToTheInformation(int version) {
        for (String end : List.of("", "/")) {
            HttpResponse<byte[]> response = images.get(version, images.open, end);

            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(header(response, "Location"))
                    .isEqualTo(TestRepository.BASE + address(version, images.open, "/info.json"));
            assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theLevelIsLinked(int version) {
        assertThat(header(images.get(version, images.open, "/info.json"), "Link"))
                .isEqualTo("<http://iiif.io/api/image/" + version + "/level2.json>;rel=\"profile\"");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> pairs(JsonNode sizes) {
        List<String> pairs = new ArrayList<>();
        sizes.forEach(size ->
                pairs.add(size.path("width").asInt() + "x" + size.path("height").asInt()));
        return pairs;
    }
}
