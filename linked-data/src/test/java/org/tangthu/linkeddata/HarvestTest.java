package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.oai.OaiSettings;
import org.tangthu.linkeddata.oai.PageLimits;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.record.RecordFormats;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class HarvestTest {
    private static final String BASE = "https://library.example.vn";
    private static final String LISTS = "/resourcesync/";

    private TestRepository repository;
    private LinkedData linkedData;
    private Harvest harvest;
    private TestServer server;
    private boolean started;

    @BeforeEach
    void serve(@TempDir Path home) {
        repository = TestRepository.in(home.resolve("home"));
        repository.commit(SampleEntities.library());
        repository.commit(item(1));
        repository.commit(item(2));
        repository.commit(item(2));
        repository.commit(item(3).withState(State.DRAFT));
        var core = repository.core();
        var addresses = new Addresses(BASE);
        var codes = CodeLists.load();
        linkedData = new LinkedData(
                new LinkedDataSettings(
                        home.resolve("rdf"),
                        "99999",
                        "b1",
                        Samples.openData(ServedLinkedData.LICENCE),
                        ServedLinkedData.dumps(home),
                        ServedLinkedData.LIMITS,
                        Optional.empty()),
                core.catalogue(),
                core.catalogue(),
                core.checkpoints(),
                sequence -> core.feed().knownAt(sequence, core.access().now()),
                core.access(),
                addresses,
                codes,
                core.versions(),
                List.of());
        var oai = new OaiSettings(
                core.repositoryId(),
                "Kho thử",
                "library@example.vn",
                ServedLinkedData.LICENCE,
                List.of(),
                new RecordFormats(addresses, codes),
                PageLimits.DEFAULT);
        harvest = linkedData.harvest(
                new HarvestSettings(oai, home.resolve("lists"), List.of("/")), core.feed(), core.journal());
        server = new TestServer(home, harvest.doors());
    }

    @AfterEach
    void end() {
        server.close();
        harvest.close();
        linkedData.close();
        repository.close();
    }

    private static Item item(int number) {
        return SampleEntities.item(number);
    }

    private static String resource(int number) {
        return BASE + "/data/" + SampleEntities.ark(number).name() + ".jsonld";
    }

    private HttpResponse<String> prepared(String name) {
        if (!started) {
            started = true;
            harvest.start();
        }
        return await().until(() -> server.get(LISTS + name), answer -> answer.statusCode() == 200);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<String> locations(HttpResponse<String> document) {
        return all(document.body(), "<loc>([^<]*)</loc>");
    }

    @Test
    void fromTheWellKnownAddressOnEverythingIsLinked() {
        var source = server.get("/.well-known/resourcesync");
        assertThat(source.headers().firstValue("Content-Type")).hasValue("application/xml");
        assertThat(source.body()).contains("capability=\"description\"");
        assertThat(locations(source)).containsExactly(BASE + "/resourcesync/capabilitylist.xml");

        var capabilities = server.get(LISTS + "capabilitylist.xml");
        prepared("resourcelist.xml");
        prepared("resourcedump.xml");
        for (String address : locations(capabilities)) {
            var answer = server.get(address.substring(BASE.length()));
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).contains("rel=\"up\" href=\"" + BASE + "/resourcesync/capabilitylist.xml\"");
        }
        assertThat(server.get(LISTS + "other.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotPreparedYetIsAskedForLater() {
        var answer = server.get(LISTS + "resourcelist.xml");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theResourceListHoldsWhatIsThereAndNothingElse() {
        assertThat(locations(prepared("resourcelist.xml")))
                .singleElement()
                .asString()
                .matches(BASE + LISTS + "\\d+-resourcelist-1\\.xml");
        var list = server.get(LISTS + "resourcelist-1.xml");
        assertThat(locations(list)).containsExactlyInAnyOrder(resource(1), resource(2));
        assertThat(list.body())
                .contains("rel=\"describes\" href=\"" + new Addresses(BASE).ark(SampleEntities.ark(1)) + "\"")
                .containsPattern("capability=\"resourcelist\" at=\"[-0-9T:.]+Z\"");
        assertThat(server.get(LISTS + "resourcelist-2.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aPreparedFileIsSentPackedOrUnpackedOrInParts() throws IOException {
        String content = prepared("resourcelist.xml").body();
        var packed = server.bytes(LISTS + "resourcelist.xml", "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        byte[] bytes = packed.body().getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(content);

        String tag = packed.headers().firstValue("ETag").orElseThrow();
        var part = server.bytes(
                LISTS + "resourcelist.xml", "Accept-Encoding", "gzip", "Range", "bytes=2-5", "If-Range", tag);
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(packed.body().substring(2, 6));
        assertThat(server.get(LISTS + "resourcelist.xml", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        var plain = server.get(LISTS + "resourcelist.xml", "Accept-Encoding", "gzip;q=0");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(plain.body()).isEqualTo(content);
        assertThat(server.send("HEAD", LISTS + "resourcelist.xml", "").headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(content.length()));
    }

    @Test
    void aPartIsAnsweredFromTheSetThatNamesItThoughThereIsANewOne() {
        String first = locations(prepared("resourcelist.xml")).get(0);
        repository.clock().move(Duration.ofHours(1));
        repository.commit(item(1).withState(State.WITHDRAWN));
        await().until(() -> locations(server.get(LISTS + "resourcelist.xml")), now -> !now.contains(first));

        assertThat(locations(server.get(first.substring(BASE.length()))))
                .containsExactlyInAnyOrder(resource(1), resource(2));
        assertThat(locations(server.get(LISTS + "resourcelist-1.xml"))).containsExactly(resource(2));
        assertThat(server.get(LISTS + "1-resourcelist-1.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void aPartOfASitemapThatIsGoneLeadsToTheNewestOne() {
        harvest.start();
        started = true;
        String newest = "/sitemap.xml?part=items-1";
        await().until(() -> server.get(newest).statusCode(), status -> status == 200);
        var gone = server.get("/sitemap.xml?part=1-items-1");
        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(gone.headers().firstValue("Location").orElseThrow()).endsWith("?part=items-1");
        assertThat(server.get("/sitemap.xml?part=1-../items").statusCode()).isEqualTo(404);
    }

    @Test
    void changesStandInTheirOrder() {
        repository.commit(item(1).withState(State.WITHDRAWN));
        var index = server.get(LISTS + "changelist.xml");
        assertThat(locations(index)).containsExactly(BASE + LISTS + "changelist-1.xml");
        var list = server.get(LISTS + "changelist-1.xml");
        assertThat(locations(list)).containsExactly(resource(1), resource(2), resource(2), resource(1));
        assertThat(all(list.body(), "change=\"([a-z]+)\"")).containsExactly("created", "created", "updated", "deleted");
        assertThat(all(list.body(), "datetime=\"([^\"]+)\"")).isSorted().hasSize(4);
        assertThat(list.headers().firstValue("Cache-Control").orElseThrow()).doesNotContain("immutable");
        assertThat(server.get(LISTS + "changelist-2.xml").statusCode()).isEqualTo(404);
    }

    private Map<String, byte[]> unpack(String name) throws IOException {
        byte[] bytes = server.bytes(LISTS + name).body().getBytes(StandardCharsets.ISO_8859_1);
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put("/" + entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void aPackageHoldsWhatItsManifestSays() throws Exception {
        assertThat(locations(prepared("resourcedump.xml")))
                .singleElement()
                .asString()
                .matches(BASE + LISTS + "\\d+-resourcedump-1\\.zip");
        Map<String, byte[]> files = unpack("resourcedump-1.zip");
        String manifest = new String(files.remove("/manifest.xml"), StandardCharsets.UTF_8);
        assertThat(all(manifest, "path=\"([^\"]+)\"")).containsExactlyInAnyOrderElementsOf(files.keySet());
        assertThat(all(manifest, "<loc>([^<]+)</loc>")).containsExactlyInAnyOrder(resource(1), resource(2));
        for (byte[] file : files.values()) {
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            assertThat(manifest).contains("hash=\"sha-256:" + sum + "\" length=\"" + file.length + "\"");
            assertThat(ServedLinkedData.graph(new String(file, StandardCharsets.UTF_8), Lang.JSONLD)
                            .isEmpty())
                    .isFalse();
        }
    }

    @Test
    void aPackageIsNotServedOnceSomethingHasLeftThePublic() throws Exception {
        prepared("resourcelist.xml");
        String named = locations(prepared("resourcedump.xml")).get(0).substring(BASE.length());
        harvest.close();
        assertThat(server.get(named).statusCode()).isEqualTo(200);
        assertThat(server.get(LISTS + "resourcedump-1.zip").statusCode()).isEqualTo(200);
        repository.commit(item(1).withState(State.WITHDRAWN));
        assertThat(server.get(LISTS + "resourcedump-1.zip").statusCode()).isEqualTo(503);
        assertThat(server.get(LISTS + "resourcedump.xml").statusCode()).isEqualTo(503);
        assertThat(server.get(named).statusCode()).isEqualTo(404);
        for (String other : List.of("capabilitylist.xml", "changelist.xml", "changelist-1.xml", "resourcelist.xml")) {
            assertThat(server.get(LISTS + other).statusCode()).as(other).isEqualTo(200);
        }
    }

    @Test
    void aPackageThatWasTakenAwayIsMadeAnewAtOnce() throws Exception {
        prepared("resourcedump.xml");
        repository.commit(item(1).withState(State.WITHDRAWN));
        prepared("resourcedump.xml");
        assertThat(unpack("resourcedump-1.zip")).hasSize(2).containsKey("/manifest.xml");
    }

    @Test
    void theLawErasesWhatWasPreparedAtOnce() {
        prepared("resourcelist.xml");
        harvest.close();
        harvest.forget();
        assertThat(server.get(LISTS + "resourcelist-1.xml").statusCode()).isEqualTo(503);
    }

    private String oai(String arguments) {
        return "/oai?" + arguments.replace("ID", "oai:" + repository.core().repositoryId() + ":" + item(1).id());
    }

    @Test
    void aRecordThatIsMuchLongerThanAPageIsSentAsItComes() {
        repository.commit(item(1), SampleEntities.pages(6_000));
        var small = server.get(oai("verb=GetRecord&metadataPrefix=mods&identifier=ID"));
        var large = server.get(oai("verb=GetRecord&metadataPrefix=mets&identifier=ID"));

        assertThat(small.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(small.body().getBytes(StandardCharsets.UTF_8).length));
        assertThat(large.headers().firstValue("Content-Length")).isEmpty();
        assertThat(large.body())
                .hasSizeGreaterThan(2 << 20)
                .contains("ORDER=\"6000\"")
                .endsWith("</OAI-PMH>\n");
    }

    private String post(String arguments, String form) {
        var answer = server.send("POST", oai(arguments), form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void argumentsOfTheAddressAndOfTheFormAreJudgedTogether() {
        String rest = oai("metadataPrefix=oai_dc&identifier=ID").substring("/oai?".length());

        assertThat(post("verb=GetRecord", rest)).contains("Sổ bộ số 1").doesNotContain("<error");
        assertThat(post("verb=GetRecord", "verb=GetRecord&" + rest)).contains("code=\"badVerb\"");
        assertThat(post("verb=GetRecord&metadataPrefix=oai_dc", rest)).contains("code=\"badArgument\"");
    }

    @Test
    void argumentsThatCannotBeReadAreBadOnes() {
        assertThat(post("", "verb=%ZZ")).contains("code=\"badArgument\"");
        assertThat(post("", "verb=Identify" + "&a=1".repeat(1_500))).contains("code=\"badArgument\"");
        assertThat(server.get("/oai?verb=Identify&a=1&a=%C3").body()).contains("<error code=\"badArgument\">");
    }

    private Graph node(String path, String type) {
        return ServedLinkedData.graph(server.get(path, "Accept", type));
    }

    @Test
    void theEventStreamTellsWhatHappenedAndNothingThatWasWritten() {
        repository.commit(item(1).withState(State.WITHDRAWN));
        var root = server.get("/ldes");
        assertThat(root.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        assertThat(root.body()).contains("ldes:timestampPath", "ldes:versionOfPath", "<" + BASE + "/ldes/1>");

        String fragment =
                server.get("/ldes/1", "Accept", "application/n-triples").body();
        assertThat(all(fragment, "<https://w3id.org/tree#member> <([^>]+)>")).hasSize(4);
        assertThat(fragment)
                .contains("activitystreams#Tombstone", new Addresses(BASE).ark(SampleEntities.ark(1)))
                .doesNotContain(item(1).label().value());
        assertThat(node("/ldes/1", "application/ld+json").isIsomorphicWith(node("/ldes/1", "text/turtle")))
                .isTrue();
        assertThat(server.get("/ldes/2").statusCode()).isEqualTo(404);
        assertThat(server.get("/ldes", "Accept", "image/png").statusCode()).isEqualTo(406);
    }
}
