package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.testing.PresentationSchema;
import org.tangthu.repository.testing.SampleEntities;

/** How both versions of the Presentation API answer over HTTP: forms, validators, refusals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentationAnswersTest {
    private static final String PROFILE_2 =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/2/context.json\"";
    private static final String PROFILE_3 =
            "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    private final Books book = Books.book(1).pages(3, 900, 1200);
    private final Books embargoed = Books.book(2)
            .pages(1, 900, 1200)
            .rights(new Rights(Optional.empty(), AccessLevel.OPEN, List.of(), Optional.of(LocalDate.of(2026, 3, 2))));

    private TestRepository repository;
    private Iiif iiif;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        repository.put(book.item(), book.list());
        repository.put(embargoed.item(), embargoed.list());
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "text/html", "application/ld+json;q=0.5, application/json"})
    void version2IsPlainJsonUnlessMoreIsAskedFor(String accept) {
        assertThat(type(2, accept)).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/ld+json",
                "application/ld+json;profile=\"http://iiif.io/api/presentation/2/context.json\"",
                "application/ld+json;profile=http://iiif.io/api/presentation/2/context.json",
                "application/json;q=0.5, application/ld+json"
            })
    void version2IsLinkedDataForThoseWhoSaySo(String accept) {
        assertThat(type(2, accept)).isEqualTo(PROFILE_2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/ld+json",
                "application/ld+json;profile=http://iiif.io/api/presentation/3/context.json",
                "text/html"
            })
    void version3IsLinkedDataUnlessPlainJsonIsAskedFor(String accept) {
        assertThat(type(3, accept)).isEqualTo(PROFILE_3);
    }

    @Test
    void version3IsPlainJsonForThoseWhoSaySo() {
        assertThat(type(3, "application/json")).isEqualTo("application/json");
    }

    private String type(int version, String accept) {
        String[] headers = accept.isEmpty() ? new String[0] : new String[] {"Accept", accept};
        return header(server.get(manifest(book, version), headers), "Content-Type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, gzip;q=0.5 | true",
                "GZIP | true",
                "* | true",
                "deflate, *;q=0.1 | true",
                "identity | false",
                "gzip;q=0 | false",
                "gzip;q=0.000, * | false",
                "*;q=0 | false",
                "x-gzipped | false"
            })
    void whoReadsGzipGetsItAndNobodyElse(String accepted, boolean packed) throws Exception {
        byte[] plain = server.get(manifest(book, 3)).body();

        HttpResponse<byte[]> answer = server.get(manifest(book, 3), "Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(packed);
        assertThat(packed ? unpacked(answer.body()) : answer.body()).isEqualTo(plain);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        assertThat(header(answer, "Vary")).contains("Accept-Encoding").contains("Accept,");
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aHeadTellsWhatTheAnswerWouldBe(int version) {
        HttpResponse<byte[]> head = server.send("HEAD", manifest(book, version));

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map()).containsKeys("etag", "content-type", "content-length", "vary");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void everyDocumentIsForScriptsOfAnySiteAndNotSentTwice(int version) {
        String base = "/iiif/presentation/" + version + "/";
        String item = base + book.ark().name();
        for (String path : List.of(item + "/manifest", item + "/canvas/0001", base + "collection/top")) {
            HttpResponse<byte[]> first = server.get(path);
            String tag = header(first, "ETag");

            PresentationSchema.check(first.body());
            assertThat(tag).as(path).startsWith("W/\"");
            assertThat(header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
            HttpResponse<byte[]> second = server.get(path, "If-None-Match", tag, "Accept-Encoding", "gzip");
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(header(second, "Vary")).isEqualTo(header(first, "Vary"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whatIsNoNameOfOursIsNotFound(int version) {
        String base = "/iiif/presentation/" + version + "/";
        String item = base + book.ark().name();
        for (String path : List.of(
                base,
                base + "manifest",
                base + "nothing/manifest",
                base + "..%2F..%2Fetc/manifest",
                base + book.ark().name() + "x/manifest",
                item + "/manifest/",
                item + "/canvas/0004",
                item + "/canvas/1",
                item + "/canvas/..%2F0001",
                item + "/canvas/0001/0001",
                item + "/range/top",
                item + "/range/1.1",
                item + "/sequence/normal",
                base + "collection/none",
                base + "collection/VN-TEST-Z",
                base + "collection/" + book.ark().toString().replace("/", "%2F"))) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(server.get(base + "x".repeat(101) + "/manifest").statusCode())
                .isEqualTo(400);
        assertThat(server.get(base + "collection/top?after=" + "x".repeat(101)).statusCode())
                .isEqualTo(400);
        assertThat(server.send("POST", item + "/manifest").statusCode()).isEqualTo(405);
    }

    @Test
    void anEmbargoThatEndsAndALibraryThatIsRenamedChangeTheManifest() throws Exception {
        String path = manifest(embargoed, 2);
        HttpResponse<byte[]> guarded = server.get(path);
        assertThat(new String(guarded.body())).contains(".0001.preview/");

        Instant now = repository.clock().instant();
        repository.clock().set(now.plusSeconds(3 * 86_400L));
        HttpResponse<byte[]> open = server.get(path, "If-None-Match", header(guarded, "ETag"));
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(new String(open.body())).doesNotContain(".preview/");

        Library library = SampleEntities.library();
        repository.put(renamed(library, "Thư viện mới"));
        HttpResponse<byte[]> renamed = server.get(path, "If-None-Match", header(open, "ETag"));
        assertThat(renamed.statusCode()).isEqualTo(200);
        assertThat(new String(renamed.body())).contains("Nguồn: Thư viện mới");

        repository.put(library);
        repository.clock().set(now);
    }

    private static Library renamed(Library library, String name) {
        return new Library(
                library.id(),
                List.of(LocalizedText.of(name, "vi")),
                library.type(),
                library.level(),
                library.importantRole(),
                library.place(),
                library.parent(),
                library.validFrom(),
                library.validTo(),
                library.successor());
    }

    @Test
    void anotherSpellingOfANameLeadsToTheSameDocument() {
        String name = book.ark().name();
        String spelled = name.substring(0, 3) + "-" + name.substring(3);

        assertThat(Stream.of(2, 3)
                        .map(version -> server.get("/iiif/presentation/" + version + "/" + spelled + "/manifest")))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    }

    private static String manifest(Books book, int version) {
        return "/iiif/presentation/" + version + "/" + book.ark().name() + "/manifest";
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
