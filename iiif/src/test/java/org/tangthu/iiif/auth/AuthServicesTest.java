package org.tangthu.iiif.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.repository.model.Item;

/** What info.json tells of the ways to guarded images, property by property as the specifications have them. */
class AuthServicesTest {
    private static final String AUTH2 = "http://iiif.io/api/auth/2/context.json";
    private static final String AUTH1 = "http://iiif.io/api/auth/1/";

    @RegisterExtension
    final AuthServer auth = new AuthServer();

    @Test
    void version3NamesItsContextBeforeThatOfTheImage() throws Exception {
        assertThat(auth.information(3, auth.onSite).path("@context"))
                .extracting(JsonNode::asText)
                .containsExactly(AUTH2, "http://iiif.io/api/image/3/context.json");
        assertThat(auth.information(3, auth.open).path("@context").asText())
                .isEqualTo("http://iiif.io/api/image/3/context.json");
    }

    @Test
    void openImagesAndPreviewsHaveNoProbe() throws Exception {
        assertThat(auth.information(3, auth.open).has("service")).isFalse();
        assertThat(AuthServer.json(auth.server.get(AuthServer.address(3, auth.onSite) + ".preview/info.json"))
                        .has("service"))
                .isFalse();
    }

    @Test
    void whichWaysLeadInHangsOnWhyTheImageIsGuarded() throws Exception {
        assertThat(patterns(auth.onSite)).containsExactly("external", "kiosk");
        assertThat(patterns(auth.restricted)).containsExactly("active");
        assertThat(patterns(auth.lending)).containsExactly("kiosk", "active");
        assertThat(patterns(auth.embargoed)).containsExactly("external");
    }

    private List<String> patterns(Item item) throws Exception {
        List<String> patterns = new ArrayList<>();
        probe(item)
                .path("service")
                .forEach(access -> patterns.add(access.path("profile").asText()));
        return patterns;
    }

    private JsonNode probe(Item item) throws Exception {
        JsonNode services = auth.information(3, item).path("service");
        assertThat(services).hasSize(1);
        return services.path(0);
    }

    @Test
    void aProbeServiceStandsWhereItsIdSays() throws Exception {
        for (Item item : List.of(auth.onSite, auth.restricted, auth.lending, auth.embargoed)) {
            JsonNode probe = probe(item);
            assertThat(probe.path("type").asText()).isEqualTo("AuthProbeService2");
            assertThat(probe.path("id").asText()).isEqualTo(TestRepository.BASE + AuthServer.probeAddress(item));
            assertText(probe.path("errorHeading"));
            assertText(probe.path("errorNote"));
        }
    }

    @Test
    void everyAccessServiceHasWhatItsPatternAsks() throws Exception {
        for (Item item : List.of(auth.onSite, auth.restricted, auth.lending, auth.embargoed)) {
            probe(item).path("service").forEach(access -> assertAccessService(access, item));
        }
    }

    private static void assertAccessService(JsonNode access, Item item) {
        assertThat(access.path("type").asText()).isEqualTo("AuthAccessService2");
        String profile = access.path("profile").asText();
        String base = TestRepository.BASE + "/iiif/auth/2/";
        assertThat(access.path("id").asText())
                .isEqualTo(
                        switch (profile) {
                            case "external" -> "";
                            case "kiosk" -> base + "access/" + item.ark().name() + "/kiosk";
                            default -> base + "access/" + item.ark().name();
                        });
        assertText(access.path("label"));
        if (profile.equals("active")) {
            assertThat(access.path("label").path("vi").path(0).asText()).contains("thuvien.example.vn");
            assertText(access.path("heading"));
            assertText(access.path("note"));
            assertText(access.path("confirmLabel"));
        }
        JsonNode token = access.path("service").path(0);
        assertThat(token.path("type").asText()).isEqualTo("AuthAccessTokenService2");
        assertThat(token.path("id").asText()).isEqualTo(base + "token");
        assertText(token.path("errorHeading"));
        assertText(token.path("errorNote"));
        if (!profile.equals("external")) {
            JsonNode logout = access.path("service").path(1);
            assertThat(logout.path("type").asText()).isEqualTo("AuthLogoutService2");
            assertThat(logout.path("id").asText()).isEqualTo(base + "logout");
            assertText(logout.path("label"));
        }
    }

    private static void assertText(JsonNode text) {
        assertThat(text.path("vi").path(0).asText()).isNotBlank();
        assertThat(text.path("en").path(0).asText()).isNotBlank();
    }

    @Test
    void version2DescribesTheServicesToThoseWhoAreSentToThePreview() throws Exception {
        JsonNode preview =
                AuthServer.json(auth.server.get(AuthServer.address(2, auth.restricted) + ".preview/info.json"));
        JsonNode login = preview.path("service").path(0);

        assertThat(preview.path("service")).hasSize(1);
        assertThat(login.path("@context").asText()).isEqualTo(AUTH1 + "context.json");
        assertThat(login.path("@id").asText())
                .isEqualTo(TestRepository.BASE + "/iiif/auth/1/access/"
                        + auth.restricted.ark().name());
        assertThat(login.path("profile").asText()).isEqualTo(AUTH1 + "login");
        for (String text :
                List.of("label", "header", "description", "confirmLabel", "failureHeader", "failureDescription")) {
            assertThat(login.path(text).isTextual()).as(text).isTrue();
            assertThat(login.path(text).asText()).as(text).isNotBlank();
        }
        assertThat(login.at("/service/0/@id").asText()).isEqualTo(TestRepository.BASE + "/iiif/auth/1/token");
        assertThat(login.at("/service/0/profile").asText()).isEqualTo(AUTH1 + "token");
        assertThat(login.at("/service/1/@id").asText()).isEqualTo(TestRepository.BASE + "/iiif/auth/1/logout");
        assertThat(login.at("/service/1/profile").asText()).isEqualTo(AUTH1 + "logout");
        assertThat(login.at("/service/1/label").asText()).isNotBlank();
    }

    @Test
    void version2OffersNoKioskWhichItsViewersOpenForEverybody() throws Exception {
        assertThat(profiles1(auth.onSite)).containsExactly(AUTH1 + "external");
        assertThat(profiles1(auth.lending)).containsExactly(AUTH1 + "login");
        assertThat(profiles1(auth.embargoed)).containsExactly(AUTH1 + "external");
        assertThat(auth.information(2, auth.open).has("service")).isFalse();
    }

    private List<String> profiles1(Item item) throws Exception {
        List<String> profiles = new ArrayList<>();
        AuthServer.json(auth.server.get(AuthServer.address(2, item) + ".preview/info.json"))
                .path("service")
                .forEach(service -> profiles.add(service.path("profile").asText()));
        return profiles;
    }

    @Test
    void version2TakesATokenForItsSessionWhereImagesAreDescribed() throws Exception {
        String secret = auth.sessions().open(AuthServer.MEMBER, Set.of());
        String token = ((TokenAnswer.Granted) auth.sessions().token(secret, Optional.empty())).token();
        String path = AuthServer.address(2, auth.restricted) + "/info.json";

        HttpResponse<byte[]> described = auth.server.get(path, "Authorization", "Bearer " + token);

        assertThat(auth.server.get(path).statusCode()).isEqualTo(302);
        assertThat(described.statusCode()).isEqualTo(200);
        assertThat(AuthServer.json(described).path("@id").asText())
                .isEqualTo(TestRepository.BASE + AuthServer.address(2, auth.restricted));
        auth.sessions().end(secret);
        assertThat(auth.server.get(path, "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(302);
    }

    @Test
    void preflightsMayBringAToken() {
        HttpResponse<byte[]> preflight =
                auth.server.send("OPTIONS", AuthServer.address(2, auth.restricted) + "/info.json");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("Authorization");
    }
}
