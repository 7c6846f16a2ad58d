package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tangthu.linkeddata.dump.Dump;
import org.tangthu.linkeddata.dump.DumpFile;

class DumpDoorTest extends ServedLinkedData {
    private Dump dump;
    private DumpFile file;

    @BeforeAll
    void twoDumps() {
        linkedData.dumps().start();
        await(1);
        await(2);
        dump = linkedData.dumps().dumps().newest().orElseThrow();
        file = dump.file("holdings.nq.gz").orElseThrow();
    }

    private void await(int dumps) {
        linkedData.dumps().ask();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> linkedData.dumps().dumps().all().size() == dumps);
    }

    @Test
    void theListIsAPageForPeople() {
        HttpResponse<String> answer = server.get("/dumps/", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Bản kết xuất dữ liệu", "/dumps/" + dump.name() + "/holdings.csv.gz");
        assertThat(answer.body()).containsPattern("Bản kết xuất \\d\\d:\\d\\d, \\d\\d/\\d\\d/\\d{4}<");
        assertThat(server.get("/dumps/?lang=en", "Accept", "text/html").body())
                .contains("Data dumps")
                .containsPattern("Dump of \\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d<");
    }

    @Test
    void theListIsJsonForPrograms() {
        HttpResponse<String> answer = server.get("/dumps/", "Accept", "application/json");
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(answer.body()).contains("\"sha256\":\"" + file.sha256() + "\"", "\"licence\":\"" + LICENCE + "\"");
        assertThat(server.get("/dumps/", "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void theSlashIsAddedForGood() {
        HttpResponse<String> answer = server.get("/dumps");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo(BASE + "/dumps/");
    }

    @Test
    void aFileTellsItsChecksumLicenceAndDescription() {
        HttpResponse<String> answer = server.send("HEAD", path(), "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/gzip");
        assertThat(header(answer, "Content-Length")).isEqualTo(Long.toString(file.size()));
        assertThat(header(answer, "ETag")).isEqualTo('"' + file.sha256() + '"');
        assertThat(header(answer, "Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())) + ":");
        assertThat(header(answer, "Link"))
                .contains("<" + LICENCE + ">; rel=\"license\"")
                .contains("<" + BASE + "/catalog/holdings>; rel=\"describedby\"");
    }

    @Test
    void partsAreSentOnDemand() {
        HttpResponse<String> whole = server.bytes(path());
        assertThat(whole.body()).hasSize((int) file.size());
        HttpResponse<String> part = server.bytes(path(), "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + file.size());
        assertThat(part.body()).isEqualTo(whole.body().substring(10, 20));
        HttpResponse<String> end = server.bytes(path(), "Range", "bytes=-5");
        assertThat(end.body()).isEqualTo(whole.body().substring((int) file.size() - 5));
        HttpResponse<String> rest = server.bytes(path(), "Range", "bytes=" + (file.size() - 3) + "-");
        assertThat(rest.body()).isEqualTo(whole.body().substring((int) file.size() - 3));
    }

    @Test
    void partsAreThoseOfAnswersThatHaveABody() {
        for (String range : List.of("bytes=10-19", "bytes=" + file.size() + "-")) {
            HttpResponse<String> head = server.send("HEAD", path(), "", "Range", range);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "Content-Range")).isEmpty();
            assertThat(header(head, "Content-Length")).isEqualTo(Long.toString(file.size()));
        }
    }

    @Test
    void partsThatDoNotExistAreRefusedAndUnreadableOnesPassedOver() {
        HttpResponse<String> beyond = server.get(path(), "Range", "bytes=" + file.size() + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + file.size());
        assertThat(server.bytes(path(), "Range", "bytes=-").statusCode()).isEqualTo(200);
        assertThat(server.bytes(path(), "Range", "bytes=0-1,3-4").statusCode()).isEqualTo(200);
        assertThat(server.bytes(path(), "Range", "pages=1-2").statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAnotherFileIsNotSent() {
        assertThat(server.bytes(path(), "Range", "bytes=0-4", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.bytes(path(), "Range", "bytes=0-4", "If-Range", '"' + file.sha256() + '"')
                        .statusCode())
                .isEqualTo(206);
    }

    @Test
    void whoHasAFileIsNotSentItAgain() {
        assertThat(server.get(path(), "If-None-Match", '"' + file.sha256() + '"')
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whoHasItSinceItIsThereIsNotSentItAgain() {
        String at = header(server.send("HEAD", path(), ""), "Last-Modified");
        assertThat(server.get(path(), "If-Modified-Since", at).statusCode()).isEqualTo(304);
        for (String earlier : List.of("Thu, 01 Jan 2026 00:00:00 GMT", "yesterday")) {
            assertThat(server.bytes(path(), "If-Modified-Since", earlier).statusCode())
                    .as(earlier)
                    .isEqualTo(200);
        }
        assertThat(server.bytes(path(), "If-Modified-Since", at, "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theNewestHasAnAddressThatStays() {
        HttpResponse<String> answer = server.bytes("/dumps/latest/holdings.nq.gz");
        assertThat(header(answer, "Content-Location")).isEqualTo(BASE + path());
        assertThat(answer.body()).hasSize((int) file.size());
    }

    @Test
    void checksumsAreAsTheirProgramReadsThem() {
        assertThat(server.get("/dumps/" + dump.name() + "/SHA256SUMS").body())
                .contains(file.sha256() + "  holdings.nq.gz\n")
                .hasLineCount(dump.files().size());
    }

    @Test
    void whatIsGoneIsToldApartFromWhatNeverWas() {
        assertThat(server.get("/dumps/20200101T000000Z/holdings.nq.gz").statusCode())
                .isEqualTo(410);
        for (String path : new String[] {
            "/dumps/latest/dump.json",
            "/dumps/latest/..%2fdump.json",
            "/dumps/" + dump.name() + "/dump.json",
            "/dumps/" + dump.name() + "/",
            "/dumps/" + dump.name(),
            "/dumps/x/y/z"
        }) {
            assertThat(server.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void theCatalogueNamesEachFormOnceAndInTheNewestDump() {
        Graph graph = graph(server.get("/catalog.ttl"));
        assertThat(DcatAp.broken(graph)).isEmpty();
        List<Node> files = graph.find(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(address -> address.getURI().contains("/dumps/"))
                .toList();
        assertThat(files)
                .hasSameSizeAs(dump.files())
                .contains(NodeFactory.createURI(BASE + path()))
                .allMatch(address -> address.getURI().startsWith(BASE + "/dumps/" + dump.name() + "/"));
    }

    @Test
    void voidNamesThoseAloneThatAreInASyntaxOfRdf() {
        Graph graph = graph(server.get("/.well-known/void.ttl"));
        assertThat(graph.find(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#dataDump"), Node.ANY)
                        .mapWith(Triple::getObject)
                        .mapWith(Node::getURI)
                        .toList())
                .containsExactlyInAnyOrder(
                        BASE + "/dumps/" + dump.name() + "/holdings.nq.gz",
                        BASE + "/dumps/" + dump.name() + "/holdings.ttl.gz");
    }

    @Test
    void theFormOfAFileStandsInTheListsThatDcatApNames() {
        Graph graph = graph(server.get("/catalog/holdings.ttl"));
        assertThat(forms(graph, "holdings.ttl.gz", DCTerms.format.asNode()))
                .containsExactly("http://publications.europa.eu/resource/authority/file-type/RDF_TURTLE");
        assertThat(forms(graph, "holdings.ttl.gz", DCAT.mediaType.asNode()))
                .containsExactly("https://www.iana.org/assignments/media-types/text/turtle");
        assertThat(forms(graph, "holdings.jsonl.gz", DCTerms.format.asNode()))
                .containsExactly("http://publications.europa.eu/resource/authority/file-type/JSON_LD");
        assertThat(forms(graph, "holdings.jsonl.gz", DCAT.mediaType.asNode()))
                .as("no registered type")
                .isEmpty();
    }

    private static List<String> forms(Graph graph, String file, Node property) {
        return graph.find(NodeFactory.createURI(BASE + "/catalog/holdings#" + file), property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(Node::getURI)
                .toList();
    }

    private String path() {
        return "/dumps/" + dump.name() + "/holdings.nq.gz";
    }
}
