package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.publish.Signpost;
import org.tangthu.repository.model.Contribution;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

class SignpostingTest extends ServedLinkedData {
    private static final String PAGE = BASE + "/item/" + PUBLISHED;
    private static final String MANIFEST = BASE + "/iiif/presentation/3/" + PUBLISHED + "/manifest";

    @Test
    void thePageOfAnItemTellsWhatFairSignpostingAsksFor() {
        List<String> links = linkedData
                .signposts()
                .ofPage(catalogue.find(Samples.ark(0)).orElseThrow())
                .stream()
                .map(Signpost::header)
                .toList();
        assertThat(links)
                .contains(
                        "<" + BASE + "/ark:/99999/" + PUBLISHED + ">; rel=\"cite-as\"",
                        "<https://schema.org/AboutPage>; rel=\"type\"",
                        "<https://schema.org/Manuscript>; rel=\"type\"",
                        "<" + BASE + "/id/agent/tran-thi-binh>; rel=\"author\"",
                        "<" + Samples.NO_COPYRIGHT + ">; rel=\"license\"",
                        "<" + BASE + "/data/" + PUBLISHED + ".ttl>; rel=\"describedby\"; type=\"text/turtle\"",
                        "<" + MANIFEST + ">; rel=\"item\"; type=\"application/ld+json\"",
                        "<" + BASE + "/collections/han-nom>; rel=\"collection\"; type=\"text/html\"",
                        "<" + BASE + "/linkset/item/" + PUBLISHED
                                + ".json>; rel=\"linkset\"; type=\"application/linkset+json\"",
                        "<" + BASE + "/linkset/item/" + PUBLISHED
                                + ".txt>; rel=\"linkset\"; type=\"application/linkset\"")
                .doesNotHaveDuplicates();
        assertThat(links.stream().filter(link -> link.contains("rel=\"cite-as\"")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"aut, 1", "cll, 1", "scr, 0"})
    void authorsAreWhoeverCreatedItByWhateverArt(String role, int authors) {
        Item item = Samples.manuscript(Samples.ark(5), State.PUBLISHED);
        Description told = item.description();
        catalogue.put(new Item(
                item.ark(),
                item.library(),
                item.localId(),
                item.kind(),
                item.heritage(),
                new Description(
                        told.titles(),
                        List.of(new Contribution("Trần Thị Bình", role, Optional.of("tran-thi-binh"))),
                        told.dates(),
                        told.places(),
                        told.subjects(),
                        told.classification(),
                        told.languages(),
                        told.texts(),
                        told.extent(),
                        told.identifiers()),
                item.holding(),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection()));
        assertThat(linkedData.signposts().ofPage(catalogue.find(item.ark()).orElseThrow()))
                .filteredOn(post -> post.rel().equals("author"))
                .hasSize(authors);
    }

    @Test
    void aDescriptionLeadsBackToThePageAndTellsItsOwnLicence() {
        assertThat(header(server.get("/data/" + PUBLISHED), "Link"))
                .contains(
                        "<" + PAGE + ">; rel=\"describes\"; type=\"text/html\"",
                        "<" + BASE + "/ark:/99999/" + PUBLISHED + ">; rel=\"cite-as\"",
                        "<" + LICENCE + ">; rel=\"license\"",
                        "rel=\"linkset\"");
    }

    @Test
    void theLinksetHasEveryLinkOfThePageAndOfWhatItLeadsTo() throws Exception {
        var response = server.get("/linkset/item/" + PUBLISHED + ".json");
        assertThat(header(response, "Content-Type")).isEqualTo("application/linkset+json");
        JsonNode set = new ObjectMapper().readTree(response.body()).get("linkset");
        assertThat(set.get(0).get("anchor").textValue()).isEqualTo(PAGE);
        linkedData
                .signposts()
                .ofPage(catalogue.find(Samples.ark(0)).orElseThrow())
                .forEach(link -> assertThat(set.get(0).get(link.rel()).findValuesAsText("href"))
                        .contains(link.href()));
        List<String> anchors = new ArrayList<>();
        set.forEach(context -> anchors.add(context.get("anchor").textValue()));
        assertThat(anchors)
                .contains(MANIFEST, BASE + "/data/" + PUBLISHED + ".jsonld", BASE + "/item/" + PUBLISHED + ".ris")
                .doesNotHaveDuplicates();
        assertThat(context(set, MANIFEST).get("collection").get(0).get("href").textValue())
                .isEqualTo(PAGE);
        assertThat(context(set, BASE + "/data/" + PUBLISHED + ".nt")
                        .get("describes")
                        .get(0)
                        .get("href")
                        .textValue())
                .isEqualTo(PAGE);
    }

    @Test
    void theLinksetAsTextSaysTheSame() throws Exception {
        var response = server.get("/linkset/item/" + PUBLISHED + ".txt");
        assertThat(header(response, "Content-Type")).isEqualTo("application/linkset");
        JsonNode set = new ObjectMapper()
                .readTree(server.get("/linkset/item/" + PUBLISHED + ".json").body())
                .get("linkset");
        List<String> lines = List.of(response.body().strip().split(",\n"));
        assertThat(lines)
                .hasSize(set.findValuesAsText("href").size())
                .contains("<" + PAGE + ">; rel=\"collection\"; type=\"text/html\"; anchor=\"" + MANIFEST + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "application/linkset+json, application/linkset+json",
        "application/json, application/linkset+json",
        "*/*, application/linkset+json",
        "application/linkset, application/linkset",
    })
    void theFormIsThatWhichIsAccepted(String accept, String type) {
        var response = server.get("/linkset/item/" + PUBLISHED, "Accept", accept);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
    }

    @Test
    void aFormThatIsNotThereIs406() {
        assertThat(server.get("/linkset/item/" + PUBLISHED, "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/linkset/collections/han-nom, /collections/han-nom, /id/collection/han-nom, https://schema.org/Collection",
        "/linkset/libraries/VN-HD-TVT, /libraries/VN-HD-TVT, /id/library/VN-HD-TVT, https://schema.org/Library"
    })
    void collectionsAndLibrariesHaveLinksetsToo(String address, String page, String subject, String type)
            throws Exception {
        JsonNode set = new ObjectMapper().readTree(server.get(address).body()).get("linkset");
        JsonNode context = context(set, BASE + page);
        assertThat(context.get("cite-as").get(0).get("href").textValue()).isEqualTo(BASE + subject);
        assertThat(context.get("type").findValuesAsText("href")).contains(type);
        assertThat(context.get("describedby").findValuesAsText("href")).contains(BASE + subject + ".ttl");
        for (String description : context.get("describedby").findValuesAsText("href")) {
            assertThat(server.get(description.substring(BASE.length())).statusCode())
                    .as(description)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"item/none", "item", "", "collections/VN-HD-TVT", "libraries/none", "item/a/b", "x/han-nom"})
    void whatIsNotThereIs404(String path) {
        assertThat(server.get("/linkset/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsToldOfWhatIsNotPublic() {
        assertThat(server.get("/linkset/item/" + DRAFT).statusCode()).isEqualTo(404);
        assertThat(server.get("/linkset/item/" + WITHDRAWN).statusCode()).isEqualTo(410);
        assertThat(server.get("/linkset/item/" + PURGED).statusCode()).isEqualTo(410);
    }

    private static JsonNode context(JsonNode set, String anchor) {
        for (JsonNode context : set) {
            if (context.get("anchor").textValue().equals(anchor)) {
                return context;
            }
        }
        throw new AssertionError("nothing is linked from " + anchor);
    }
}
