package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.PresentationSchema;

/** A crawler walks through the sample collection by the Presentation API, from the top to every address it is told. */
@ExtendWith(SampleServer.class)
class PresentationTest {
    private static final String REGISTER = "h4nn0mx7r";
    private static final String THESIS = "t7xv2wq9n";
    private static final String LENT = "m5n0mcs2x";
    private static final Set<String> WITH_PAGES = Set.of(REGISTER, "g1bnd0r5s", THESIS, LENT, "d3bc8kz2v");
    private static final String GUARDED = "(" + THESIS + "|" + LENT + ")";

    private final ServedApplication server;

    PresentationTest(ServedApplication server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theTopLeadsToEveryManifestAndAllDocumentsAreValid(int version) throws Exception {
        Set<String> items = new HashSet<>();
        for (JsonNode manifest : manifests(version)) {
            items.add(
                    id(manifest).split("/iiif/presentation/" + version + "/")[1].split("/")[0]);
        }
        assertThat(items).containsAll(WITH_PAGES);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whateverAManifestNamesCanBeFetched(int version) throws Exception {
        Set<String> addresses = new HashSet<>();
        for (JsonNode manifest : manifests(version)) {
            collect(manifest, addresses);
        }
        assertThat(addresses).hasSizeGreaterThan(100);
        for (String address : addresses) {
            assertThat(server.bytes(address.substring(server.base().length())).statusCode())
                    .as(address)
                    .isIn(expected(address));
        }
    }

    private static List<Integer> expected(String address) {
        if (address.endsWith(".pdf")) {
            // A file that nobody asked for before is still to be made.
            return List.of(200, 202);
        } else if (address.contains("/access/")) {
            // A window; it goes on to where something helps.
            return List.of(200, 303);
        }
        if (isGuarded(address)) {
            return List.of(401);
        }
        boolean degraded = address.matches(".*/iiif/image/2/" + GUARDED + "\\.[0-9]+/info.json");
        return degraded ? List.of(302) : List.of(200);
    }

    /** The whole images, and search in the text. */
    private static boolean isGuarded(String address) {
        return address.matches(".*/iiif/(image/./" + GUARDED + "\\.[0-9]+/.*\\.jpg|search/./" + GUARDED + "[/?].*)");
    }

    /** All valid manifests that can be reached from the top. */
    private List<JsonNode> manifests(int version) throws Exception {
        List<JsonNode> manifests = new ArrayList<>();
        walk(server.base() + "/iiif/presentation/" + version + "/collection/top", new HashSet<>(), manifests);
        return manifests;
    }

    private void walk(String address, Set<String> seen, List<JsonNode> manifests)
            throws IOException, InterruptedException {
        if (!seen.add(address)) {
            return;
        }
        JsonNode document = PresentationSchema.check(
                server.bytes(address.substring(server.base().length())).body());
        assertThat(id(document)).isEqualTo(address);
        if (document.has("sequences") || document.path("type").asText().equals("Manifest")) {
            manifests.add(document);
            return;
        }
        for (String members : List.of("items", "collections", "manifests")) {
            for (JsonNode member : document.path(members)) {
                walk(id(member), seen, manifests);
            }
        }
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText(resource.path("@id").asText());
    }

    /** The addresses that are there to be fetched: of services the requests they answer. */
    private static void collect(JsonNode node, Set<String> addresses) {
        if (node.isObject()) {
            String type = node.path("type").asText(node.path("@type").asText());
            String about = type + " " + node.path("profile").asText();
            if (about.contains("ImageService") || about.contains("/image/2/")) {
                addresses.add(id(node) + "/info.json");
            } else if (about.contains("SearchService")
                    || about.contains("AutoComplete")
                    || about.contains("/search/1/")) {
                addresses.add(id(node) + "?q=ha");
            } else if (type.equals("AuthAccessTokenService2")) {
                addresses.add(id(node) + "?messageId=1&origin=https://viewer.example.org");
            } else if (isDocument(id(node))) {
                addresses.add(id(node));
            }
        }
        node.forEach(inner -> collect(inner, addresses));
    }

    /** Annotations and what holds them, sequences and placeholders have no documents apart from that they stand in. */
    private static boolean isDocument(String address) {
        return !address.isEmpty() && !address.matches(".*/(page|painting|placeholder|sequence/normal)");
    }

    @Test
    void theFirstPageShowsAfterThreeRequests() throws Exception {
        JsonNode manifest = Answers.json(server.get("/iiif/presentation/3/" + REGISTER + "/manifest"));
        JsonNode body = manifest.at("/items/0/items/0/items/0/body");

        JsonNode info = Answers.json(server.get(path(body.at("/service/0/id")) + "/info.json"));
        HttpResponse<byte[]> image = server.bytes(path(body.path("id")));

        assertThat(info.path("width")).isEqualTo(manifest.at("/items/0/width"));
        assertThat(Answers.size(image))
                .containsExactly(body.path("width").asInt(), body.path("height").asInt());
    }

    private String path(JsonNode address) {
        return address.asText().substring(server.base().length());
    }
}
