package org.tangthu.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.PresentationSchema;

/** Manifests of guarded items: they lead viewers of either Auth API to the images, and are the same for everybody. */
class GuardedManifestTest {
    private static final String AUTH2 = "http://iiif.io/api/auth/2/context.json";

    @RegisterExtension
    final AuthServer auth = new AuthServer();

    private static String address(int version, Item item) {
        return "/iiif/presentation/" + version + "/" + item.ark().name() + "/manifest";
    }

    private JsonNode manifest(int version, Item item) throws Exception {
        return PresentationSchema.check(auth.server.get(address(version, item)).body());
    }

    private static JsonNode painted(JsonNode manifest) {
        return manifest.at("/items/0/items/0/items/0/body");
    }

    @Test
    void version3PaintsTheImageAndNamesItsProbeWithAllThatBelongsToIt() throws Exception {
        for (Item item : List.of(auth.onSite, auth.restricted, auth.lending)) {
            JsonNode manifest = manifest(3, item);
            JsonNode body = painted(manifest);
            assertThat(manifest.path("@context")).extracting(JsonNode::asText).startsWith(AUTH2);
            assertThat(body.path("id").asText())
                    .isEqualTo(TestRepository.BASE + AuthServer.address(3, item) + "/full/600,800/0/default.jpg");
            assertThat(body.at("/service/0/id").asText())
                    .isEqualTo(TestRepository.BASE + AuthServer.probeAddress(item));
            assertThat(body.at("/service/0/service"))
                    .hasSize(Pattern.of(reason(item)).size());
            assertThat(body.at("/service/1/id").asText()).isEqualTo(TestRepository.BASE + AuthServer.address(3, item));
            assertThat(body.at("/service/2/@id").asText()).isEqualTo(TestRepository.BASE + AuthServer.address(2, item));
        }
    }

    private static Reason reason(Item item) {
        return switch (item.rights().access()) {
            case ON_SITE -> Reason.ON_SITE;
            case LENDING -> Reason.LENDING;
            default -> Reason.RESTRICTED;
        };
    }

    @Test
    void whatIsForEverybodyInItIsThePreview() throws Exception {
        JsonNode manifest = manifest(3, auth.onSite);

        assertThat(manifest.at("/thumbnail/0/id").asText()).contains(".preview/");
        assertThat(manifest.at("/thumbnail/0/service")).hasSize(1);
        assertThat(manifest.at("/items/0/thumbnail/0/id").asText()).contains(".preview/");
        assertThat(manifest.at("/placeholderCanvas/items/0/items/0/body/id").asText())
                .contains(".preview/");
        assertThat(manifest.has("rendering")).isFalse();
        assertThat(manifest.has("service")).isFalse();
    }

    @Test
    void version2NamesImagesOfTheImageApiThatGoesWithItsAuthentication() throws Exception {
        JsonNode manifest = manifest(2, auth.restricted);
        JsonNode resource = manifest.at("/sequences/0/canvases/0/images/0/resource");
        assertThat(resource.at("/service/@id").asText())
                .isEqualTo(TestRepository.BASE + AuthServer.address(2, auth.restricted));
        assertThat(manifest.at("/sequences/0/canvases/0/thumbnail/@id").asText())
                .contains(".preview/");
    }

    @Test
    void underEmbargoThePreviewIsPaintedSinceNobodyIsLetIn() throws Exception {
        JsonNode body = painted(manifest(3, auth.embargoed));

        assertThat(body.path("id").asText()).contains(".preview/");
        assertThat(body.path("service")).hasSize(1);
        assertThat(manifest(3, auth.embargoed).path("@context").asText())
                .isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(manifest(2, auth.embargoed)
                        .at("/sequences/0/canvases/0/images/0/resource/service/@id")
                        .asText())
                .endsWith(".preview");
    }

    @Test
    void isTheSameForEverybodySoThatAnyCacheMayKeepIt() {
        for (int version : List.of(2, 3)) {
            HttpResponse<byte[]> outside = auth.server.get(address(version, auth.onSite));
            HttpResponse<byte[]> inside = auth.server.getOnSite(address(version, auth.onSite));

            assertThat(inside.body()).isEqualTo(outside.body());
            assertThat(outside.headers().firstValue("Cache-Control")).contains("public, no-cache");
            assertThat(inside.headers().firstValue("ETag"))
                    .isEqualTo(outside.headers().firstValue("ETag"));
        }
    }

    @Test
    void aCanvasByItselfHasTheSameServices() throws Exception {
        JsonNode canvas = AuthServer.json(
                auth.server.get("/iiif/presentation/3/" + auth.restricted.ark().name() + "/canvas/0001"));

        assertThat(canvas.path("@context")).extracting(JsonNode::asText).startsWith(AUTH2);
        assertThat(canvas.at("/items/0/items/0/body/service/0/type").asText()).isEqualTo("AuthProbeService2");
    }
}
