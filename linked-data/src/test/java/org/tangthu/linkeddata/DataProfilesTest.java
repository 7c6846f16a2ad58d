package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content negotiation by profile at {@code /data/{id}}. */
class DataProfilesTest extends ServedLinkedData {
    private static final String ADDRESS = "/data/" + PUBLISHED;
    private static final String EDM = "http://www.europeana.eu/schemas/edm/";
    private static final String SCHEMA = "https://schema.org/";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String OWN = BASE + "/ns/profile";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                                                                 | full
            <http://www.europeana.eu/schemas/edm/>                                             | edm
            <https://schema.org/>;q=0.5, <http://purl.org/dc/elements/1.1/>;q=0.6              | dc
            <https://schema.org/>; q=0.5, <http://purl.org/dc/elements/1.1/>; q=0.4            | schema
            <urn:example:unknown>, <https://schema.org/>;q=0.1                                 | schema
            <urn:example:unknown>                                                              | full
            <http://www.europeana.eu/schemas/edm/>;q=0                                         | full
            https://schema.org/                                                                | full
            <https://library.example.vn/ns/profile>;q=0.9, <https://schema.org/>;q=0.8         | full
            """)
    void theHeaderChoosesTheProfile(String accept, String token) {
        var response = server.get(ADDRESS, "Accept", "text/turtle", "Accept-Profile", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Profile")).isEqualTo("<" + iri(token) + ">");
        assertThat(header(response, "Vary")).contains("Accept-Profile");
        String address = BASE + ADDRESS + ".ttl" + (token.equals("full") ? "" : "?profile=" + token);
        assertThat(header(response, "Content-Location")).isEqualTo(address);
        assertThat(header(response, "Link"))
                .contains("<" + iri(token) + ">; rel=\"profile\"")
                .contains("<" + address + ">; rel=\"alternate\"; type=\"text/turtle\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "edm", "schema", "dc", EDM, SCHEMA, DC})
    void theAddressChoosesTheProfileWhateverTheHeaderSays(String name) {
        var response = server.get(ADDRESS + ".ttl?profile=" + name, "Accept-Profile", "<" + OWN + ">");
        assertThat(header(response, "Content-Profile")).isEqualTo("<" + (name.contains(":") ? name : iri(name)) + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "edm", "schema", "dc"})
    void allSyntaxesSayTheSame(String token) {
        Graph turtle = graph(server.get(ADDRESS + ".ttl?profile=" + token));
        assertThat(turtle.isEmpty()).isFalse();
        for (String extension : new String[] {"jsonld", "nt", "rdf"}) {
            HttpResponse<String> other = server.get(ADDRESS + "." + extension + "?profile=" + token);
            assertThat(other.statusCode()).isEqualTo(200);
            assertThat(graph(other).isIsomorphicWith(turtle)).as(extension).isTrue();
        }
    }

    @Test
    void theOtherProfilesAreNamed() {
        String links = header(server.get(ADDRESS + ".ttl"), "Link");
        assertThat(links)
                .contains("<" + BASE + ADDRESS + "?profile=edm>; rel=\"alternate\"; formats=\"" + EDM + "\"")
                .contains("<" + BASE + ADDRESS + "?profile=schema>; rel=\"alternate\"; formats=\"" + SCHEMA + "\"")
                .contains("<" + BASE + ADDRESS + "?profile=dc>; rel=\"alternate\"; formats=\"" + DC + "\"");
    }

    @Test
    void eachProfileHasATagOfItsOwn() {
        assertThat(header(server.get(ADDRESS + ".ttl?profile=edm"), "ETag"))
                .isNotEqualTo(header(server.get(ADDRESS + ".ttl?profile=dc"), "ETag"));
    }

    @Test
    void aBrowserThatAsksForAProfileGetsDataForOfThatThereIsNoPage() {
        String browser = "text/html,application/xhtml+xml,*/*;q=0.8";
        assertThat(server.get(ADDRESS, "Accept", browser).statusCode()).isEqualTo(303);
        var data = server.get(ADDRESS + "?profile=edm", "Accept", browser);
        assertThat(data.statusCode()).isEqualTo(200);
        assertThat(header(data, "Content-Type")).startsWith("text/turtle");
    }

    @Test
    void aProfileThatIsNotThereIsAnErrorThatNamesThoseThatAre() {
        var response = server.get(ADDRESS + "?profile=mods");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("full, edm, schema, dc");
    }

    @Test
    void whatIsNotPublicIsInNoProfile() {
        for (String token : new String[] {"edm", "schema", "dc"}) {
            assertThat(server.get("/data/" + DRAFT + ".ttl?profile=" + token).statusCode())
                    .isEqualTo(404);
            var gone = server.get("/data/" + WITHDRAWN + ".ttl?profile=" + token);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("Sổ ghi lễ tiết");
        }
    }

    private static String iri(String token) {
        return switch (token) {
            case "edm" -> EDM;
            case "schema" -> SCHEMA;
            case "dc" -> DC;
            default -> OWN;
        };
    }
}
