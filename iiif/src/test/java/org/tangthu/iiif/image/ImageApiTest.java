package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** The Image API 3.0 over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImageApiTest {
    private static final int WIDTH = 1300;
    private static final int HEIGHT = 900;

    private final Item open = SampleEntities.item(1);
    private final Item onSite = SampleEntities.item(2, AccessLevel.ON_SITE);
    private final Item described = SampleEntities.item(3, AccessLevel.METADATA_ONLY);
    private final Item draft = SampleEntities.item(4).withState(State.DRAFT);
    private final Item withdrawn = SampleEntities.item(5).withState(State.WITHDRAWN);
    private final Item notReady = SampleEntities.item(6);

    private Iiif iiif;
    private TestServer server;
    private Path images;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        iiif = repository.iiif();
        BufferedImage picture = TestPictures.colour(WIDTH, HEIGHT);
        for (Item item : new Item[] {open, onSite, described, draft, withdrawn, notReady}) {
            repository.put(item, picture);
        }
        repository.project(iiif, open, onSite, described, draft, withdrawn);
        images = repository.images();
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    @Test
    void theInformationTellsSizesAndTilesAsTheyAre() throws Exception {
        HttpResponse<byte[]> response = get(open, "/info.json");

        JsonNode info = new ObjectMapper().readTree(response.body());
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/ld+json;profile=");
        assertThat(info.path("id").asText()).isEqualTo(TestRepository.BASE + address(open, ""));
        assertThat(info.path("type").asText()).isEqualTo("ImageService3");
        assertThat(info.path("profile").asText()).isEqualTo("level2");
        assertThat(info.path("width").asInt()).isEqualTo(WIDTH);
        assertThat(info.path("height").asInt()).isEqualTo(HEIGHT);
        assertThat(info.path("sizes").toString()).contains("325").contains("225");
        assertThat(info.path("tiles").path(0).path("width").asInt()).isEqualTo(512);
        assertThat(info.path("tiles").path(0).path("scaleFactors").toString()).isEqualTo("[1,2,4]");
    }

    @Test
    void theInformationIsLinkedDataForThoseWhoAsk() {
        HttpResponse<byte[]> response = server.get(address(open, "/info.json"), "Accept", "application/ld+json");

        assertThat(server.get(address(open, "/info.json"), "Accept", "application/json, application/ld+json;q=0.5")
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/json");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\"");
    }

    @Test
    void theBareIdentifierLeadsToTheInformation() {
        HttpResponse<byte[]> response = get(open, "");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location"))
                .hasValue(TestRepository.BASE + address(open, "/info.json"));
    }

    /** Every tile that a viewer computes from the information, in each spelling that ends in the same pixels. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "0,0,512,512/512,512 0 0 0",
                "0,0,512,512/max 0 0 0",
                "512,0,512,512/512, 0 1 0",
                "1024,512,276,388/276,388 0 2 1",
                "1024,512,512,512/276,388 0 2 1",
                "0,0,1024,900/512,450 1 0 0",
                "1024,0,276,900/138,450 1 1 0",
                "full/325,225 2 0 0",
                "0,0,1300,900/325, 2 0 0",
                "pct:0,0,100,100/!325,325 2 0 0"
            })
    void aTileIsTheStoredStreamByteForByte(String request, int level, int column, int row) throws Exception {
        HttpResponse<byte[]> response = get(open, "/" + request + "/0/default.jpg");

        Path file = pyramid();
        var range = Pyramid.open(file).tile(level, column, row);
        byte[] stored = Arrays.copyOfRange(Files.readAllBytes(file), (int) range.offset(), (int) range.end());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(stored);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void storedTilesAreSentByTheKernelAndOthersAreNot() {
        int before = server.sentByKernel();
        get(open, "/1024,512,276,388/276,388/0/default.jpg");
        get(open, "/1024,512,276,388/276,388/0/default.png");
        server.send("HEAD", address(open, "/1024,512,276,388/276,388/0/default.jpg"));

        Awaitility.await().untilAsserted(() -> assertThat(server.sentByKernel()).isEqualTo(before + 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/max/0/default.jpg 1300 900",
                "full/max/0/color.png 1300 900",
                "square/300,/0/default.jpg 300 300",
                "100,50,700,350/350,/0/default.jpg 350 175",
                "100,50,700,350/,175/0/default.png 350 175",
                "pct:10,10,50,50/pct:50/0/default.jpg 325 225",
                "1200,800,500,500/max/0/default.jpg 100 100",
                "full/!200,200/0/default.jpg 200 138",
                "0,0,100,100/^250,250/0/default.jpg 250 250",
                "0,0,100,100/^!300,200/0/default.jpg 200 200",
                "full/650,450/90/default.jpg 450 650",
                "full/100,100/45/default.png 142 142",
                "full/650,450/!180/gray.jpg 650 450",
                "full/650,450/0/bitonal.png 650 450"
            })
    void anyOtherRequestHasTheSizeItAskedFor(String request, int width, int height) throws Exception {
        BufferedImage answer = image(get(open, "/" + request));

        assertThat(answer.getWidth()).isEqualTo(width);
        assertThat(answer.getHeight()).isEqualTo(height);
    }

    /** Where a point of the page is seen in the answer, and that it has its colour there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "full/1000,/0/default.png 500 300 650 390",
                "full/400,/0/default.png 200 60 650 195",
                "400,300,600,400/600,/0/default.png 50 60 450 360",
                "400,300,600,400/150,/0/default.png 75 50 700 500",
                "400,300,100,100/^400,/0/default.png 200 200 450 350",
                "full/650,/90/default.png 40 30 60 820",
                "full/650,/180/default.png 30 40 1240 820",
                "full/650,/270/default.png 30 40 1220 60",
                "full/650,/!0/default.png 30 400 1240 800",
                "full/650,/!90/default.png 40 30 1240 820"
            })
    void everyPixelStandsWhereItBelongs(String request, int x, int y, int pageX, int pageY) throws Exception {
        int seen = image(get(open, "/" + request)).getRGB(x, y);

        int expected = TestPictures.rgb(pageX, pageY, WIDTH, HEIGHT);
        for (int shift : new int[] {16, 8}) {
            assertThat(seen >> shift & 0xff).isCloseTo(expected >> shift & 0xff, Offset.offset(6));
        }
    }

    @Test
    void grayHasOneChannelAndBitonalTwoValues() throws Exception {
        BufferedImage gray = image(get(open, "/full/200,/0/gray.jpg"));
        BufferedImage bitonal = image(get(open, "/full/200,/0/bitonal.png"));

        assertThat(gray.getRaster().getNumBands()).isEqualTo(1);
        assertThat(bitonal.getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(bitonal.getRGB(2, 2) & 0xffffff).isZero();
        assertThat(bitonal.getRGB(197, 135) & 0xffffff).isEqualTo(0xffffff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/full/max/0/default.jp2",
                "/full/max/0/default.bmp",
                "/full/max/0/pretty.jpg",
                "/full/max/0/default",
                "/full/max/361/default.jpg",
                "/full/max/-1/default.jpg",
                "/full/max/NaN/default.jpg",
                "/full/0,0/0/default.jpg",
                "/full/,/0/default.jpg",
                "/full/1400,/0/default.jpg",
                "/full/pct:101/0/default.jpg",
                "/full/pct:0/0/default.jpg",
                "/full/pct:NaN/0/default.jpg",
                "/full/^6000,6000/0/default.jpg",
                "/full/99999999999999999999,/0/default.jpg",
                "/full/-5,/0/default.jpg",
                "/0,0,0,0/max/0/default.jpg",
                "/1300,0,10,10/max/0/default.jpg",
                "/-1,0,10,10/max/0/default.jpg",
                "/1e3,0,10,10/max/0/default.jpg",
                "/pct:NaN,0,1,1/max/0/default.jpg",
                "/pct:0,0,Infinity,1/max/0/default.jpg",
                "/pct:100,0,10,10/max/0/default.jpg",
                "/1,2,3/max/0/default.jpg"
            })
    void whatTheSpecificationForbidsIsRefused(String request) {
        assertThat(get(open, request).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iiif/image/3/..%2F..%2Fetc%2Fpasswd/info.json",
                "/iiif/image/3/..%5C..%5C0001/info.json",
                "/iiif/image/3/%00.0001/info.json",
                "/iiif/image/3/.0001/info.json",
                "/iiif/image/3/b.0001.preview.preview/info.json",
                "/iiif/image/3/nonsense/info.json",
                "/iiif/image/3/bbbbbbbbb.0001/full/max/0/default.jpg"
            })
    void identifiersThatAreNoneAreNotFound(String path) {
        assertThat(server.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void anAddressOfAHundredKilobytesIsRefused() {
        assertThat(server.get("/iiif/image/3/" + "a".repeat(5_000)).statusCode())
                .isEqualTo(400);
        assertThat(server.get("/iiif/image/3/" + "a".repeat(100_000)).statusCode())
                .isBetween(400, 431);
    }

    @Test
    void anEncodedIdentifierIsTheSame() {
        String path = address(open, "/info.json").replace(".0001", "%2E0001");

        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsWhatGetWouldSend() {
        String path = address(open, "/0,0,512,512/512,512/0/default.jpg");
        HttpResponse<byte[]> head = server.send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(server.get(path).body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info.json", "/0,0,512,512/512,512/0/default.jpg", "/full/200,/0/default.jpg"})
    void whatTheClientHasIsNotSentAgain(String request) {
        HttpResponse<byte[]> first = get(open, request);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/");
        assertThat(server.get(address(open, request), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.get(address(open, request), "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anImageThatDidNotChangeSinceIsNotSentAgain() {
        String path = address(open, "/full/200,/0/default.jpg");
        String modified = server.get(path).headers().firstValue("Last-Modified").orElseThrow();

        assertThat(server.get(path, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        assertThat(get(open, "/info.json").headers().firstValue("Last-Modified"))
                .as("rights change it too")
                .isEmpty();
    }

    @Test
    void scriptsOfEverySiteMayRead() {
        assertThat(get(open, "/info.json").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(get(open, "/full/200,/0/default.jpg").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("*");
        assertThat(server.send("OPTIONS", address(open, "/info.json")).statusCode())
                .isEqualTo(204);
        assertThat(server.send("POST", address(open, "/info.json")).statusCode())
                .isEqualTo(405);
    }

    @Test
    void openImagesMayBeCachedByAllAndNameTheirCanonicalForm() {
        HttpResponse<byte[]> response = get(open, "/0,0,1300,900/!650,650/0/default.jpg");

        assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=86400");
        assertThat(response.headers().firstValue("Link").orElseThrow())
                .contains("<" + TestRepository.BASE + address(open, "/full/650,450/0/default.jpg")
                        + ">;rel=\"canonical\"");
    }

    @Test
    void whatIsReadOnSiteIsShownThereAndElsewhereOnlyAsPreview() throws Exception {
        String tile = "/0,0,512,512/512,512/0/default.jpg";

        assertThat(get(onSite, "/info.json").statusCode()).isEqualTo(200);
        assertThat(get(onSite, tile).statusCode()).isEqualTo(401);
        HttpResponse<byte[]> there = server.getOnSite(address(onSite, tile));
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void version2RefusesAGuardedImageWithItsDescription() throws Exception {
        String info = address(onSite, "/info.json").replace("/3/", "/2/");
        HttpResponse<byte[]> refused = server.get(info);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(new ObjectMapper().readTree(refused.body()).path("@id").asText())
                .isEqualTo(TestRepository.BASE + info.replace("/info.json", ""));
        assertThat(server.getOnSite(info).statusCode()).isEqualTo(200);
        assertThat(server.get(info.replace("/info", ".preview/info")).statusCode())
                .isEqualTo(200);
        assertThat(server.get(address(open, "/info.json").replace("/3/", "/2/")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPreviewIsASmallImageOfItsOwnThatIsNeverEnlarged() throws Exception {
        JsonNode info =
                new ObjectMapper().readTree(get(onSite, ".preview/info.json").body());
        BufferedImage whole = image(get(onSite, ".preview/full/max/0/default.jpg"));

        assertThat(info.path("width").asInt()).isEqualTo(325);
        assertThat(info.path("height").asInt()).isEqualTo(225);
        assertThat(info.path("extraFeatures").toString()).doesNotContain("sizeUpscaling");
        assertThat(whole.getWidth()).isEqualTo(325);
        assertThat(get(onSite, ".preview/0,0,10,10/^500,500/0/default.jpg").statusCode())
                .isEqualTo(501);
        assertThat(get(onSite, ".preview/0,0,10,10/20,20/0/default.jpg").statusCode())
                .isEqualTo(400);
        assertThat(image(get(onSite, ".preview/150,100,100,100/max/0/default.png"))
                        .getWidth())
                .isEqualTo(100);
    }

    @Test
    void aPreviewStandsReadyAsTheSmallestLevel() throws Exception {
        byte[] level = get(open, "/full/325,225/0/default.jpg").body();

        assertThat(get(open, ".preview/full/max/0/default.jpg").body()).isEqualTo(level);
        assertThat(get(open, ".preview/full/325,/0/default.jpg").body()).isEqualTo(level);
        assertThat(image(get(open, ".preview/full/100,/0/default.jpg")).getHeight())
                .isEqualTo(69);
    }

    @Test
    void whatIsNotShownHasNoImageService() {
        assertThat(get(described, "/info.json").statusCode()).isEqualTo(404);
        assertThat(get(described, ".preview/full/max/0/default.jpg").statusCode())
                .isEqualTo(404);
        assertThat(get(draft, "/info.json").statusCode()).isEqualTo(404);
        assertThat(get(draft, "/full/max/0/default.jpg").statusCode()).isEqualTo(404);
        assertThat(get(withdrawn, "/info.json").statusCode()).isEqualTo(410);
        assertThat(get(withdrawn, "/full/max/0/default.jpg").statusCode()).isEqualTo(410);
    }

    @Test
    void anImageBeingPreparedIsPromised() {
        HttpResponse<byte[]> response = get(notReady, "/full/max/0/default.jpg");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<byte[]> get(Item item, String request) {
        return server.get(address(item, request));
    }

    private static String address(Item item, String request) {
        return "/iiif/image/3/" + item.ark().name() + ".0001" + request;
    }

    private Path pyramid() throws IOException {
        try (Stream<Path> files = Files.walk(images)) {
            return files.filter(file -> file.toString().endsWith(".tif")
                            && file.getParent().endsWith(open.ark().name()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static BufferedImage image(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }
}
