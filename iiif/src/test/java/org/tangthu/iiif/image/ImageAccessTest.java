package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.image.ImageServer.address;
import static org.tangthu.iiif.image.ImageServer.header;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.testing.TestRepository;

/** Who sees which image: everybody the open ones and every preview, readers on site the guarded ones. */
class ImageAccessTest {
    private static final String TILE = "/0,0,512,512/512,512/0/default.jpg";
    private static final String FOR_A_MINUTE_IN_SHARED_CACHES = "public, max-age=3600, s-maxage=60";

    @RegisterExtension
    static final ImageServer images = new ImageServer();

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatIsReadOnSiteIsShownThereAndElsewhereOnlyAsPreview(int version) {
        HttpResponse<byte[]> elsewhere = images.get(version, images.onSite, TILE);
        HttpResponse<byte[]> there = images.server.getOnSite(address(version, images.onSite, TILE));

        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(header(elsewhere, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(elsewhere, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(header(there, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(header(images.get(version, images.open, TILE), "Cache-Control"))
                .isEqualTo(FOR_A_MINUTE_IN_SHARED_CACHES);
        assertThat(header(images.get(version, images.onSite, ".preview/full/max/0/default.jpg"), "Cache-Control"))
                .isEqualTo(FOR_A_MINUTE_IN_SHARED_CACHES);
    }

    @Test
    void version3DescribesAGuardedImageToEverybody() {
        HttpResponse<byte[]> information = images.get(3, images.onSite, "/info.json");

        assertThat(information.statusCode()).isEqualTo(200);
        assertThat(header(information, "Cache-Control")).isEqualTo(FOR_A_MINUTE_IN_SHARED_CACHES);
    }

    @Test
    void version2SendsThoseOnToThePreviewWhoMayNotSeeMore() {
        HttpResponse<byte[]> elsewhere = images.get(2, images.onSite, "/info.json");
        HttpResponse<byte[]> there = images.server.getOnSite(address(2, images.onSite, "/info.json"));

        assertThat(elsewhere.statusCode()).isEqualTo(302);
        assertThat(header(elsewhere, "Location"))
                .isEqualTo(TestRepository.BASE + address(2, images.onSite, ".preview/info.json"));
        assertThat(header(elsewhere, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(elsewhere, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(header(there, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(images.get(2, images.onSite, ".preview/info.json").statusCode())
                .isEqualTo(200);
        assertThat(images.get(2, images.open, "/info.json").statusCode()).isEqualTo(200);
    }

    @Test
    void aPreviewIsASmallImageOfItsOwnThatIsNeverEnlarged() throws Exception {
        BufferedImage whole = images.image(3, images.onSite, ".preview/full/max/0/default.jpg");

        assertThat(whole.getWidth()).isEqualTo(325);
        assertThat(images.get(3, images.onSite, ".preview/0,0,10,10/^500,500/0/default.jpg")
                        .statusCode())
                .isEqualTo(501);
        assertThat(images.get(2, images.onSite, ".preview/0,0,10,10/500,500/0/default.jpg")
                        .statusCode())
                .isEqualTo(501);
        assertThat(images.get(3, images.onSite, ".preview/0,0,10,10/20,20/0/default.jpg")
                        .statusCode())
                .isEqualTo(400);
        assertThat(images.image(3, images.onSite, ".preview/150,100,100,100/max/0/default.png")
                        .getWidth())
                .isEqualTo(100);
    }

    @Test
    void aPreviewStandsReadyAsTheSmallestLevel() throws Exception {
        byte[] level = images.get(images.open, "/full/325,225/0/default.jpg").body();

        assertThat(images.get(3, images.open, ".preview/full/max/0/default.jpg").body())
                .isEqualTo(level);
        assertThat(images.get(2, images.open, ".preview/full/full/0/default.jpg")
                        .body())
                .isEqualTo(level);
        assertThat(images.get(3, images.open, ".preview/full/325,/0/default.jpg")
                        .body())
                .isEqualTo(level);
        assertThat(images.image(3, images.open, ".preview/full/100,/0/default.jpg")
                        .getHeight())
                .isEqualTo(69);
    }

    @ParameterizedTest
    @CsvSource({"2, /info.json", "3, /info.json", "2, /full/max/0/default.jpg", "3, /full/max/0/default.jpg"})
    void whatIsNotShownHasNoImageService(int version, String request) {
        assertThat(images.get(version, images.described, request).statusCode()).isEqualTo(404);
        assertThat(images.get(version, images.described, ".preview" + request).statusCode())
                .isEqualTo(404);
        assertThat(images.get(version, images.draft, request).statusCode()).isEqualTo(404);
        assertThat(images.get(version, images.withdrawn, request).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({"2, /info.json", "3, /info.json", "3, /full/max/0/default.jpg"})
    void anImageBeingPreparedIsPromised(int version, String request) {
        HttpResponse<byte[]> response = images.get(version, images.notReady, request);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "Retry-After")).matches("[0-9]+");
    }
}
