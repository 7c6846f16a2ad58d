package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** Whatever is sent: a plain refusal, the headers that protect, and not a word about the inside. */
@ExtendWith(SampleServer.class)
class HostileRequestTest {
    private static final String IMAGE = "/iiif/image/3/h4nn0mx7r.0001";

    private final ServedApplication server;

    HostileRequestTest(ServedApplication server) {
        this.server = server;
    }

    static Stream<String> paths() {
        return Stream.of(
                "/../../../../etc/passwd",
                "/assets/../../../admin-token",
                "/assets/%2e%2e/%2e%2e/admin-token",
                "/assets/..%2f..%2fadmin-token",
                "/assets/..\\..\\admin-token",
                "/assets/..;/..;/admin-token",
                "/assets/%c0%ae%c0%ae/admin-token",
                "/%2e%2e/admin-token",
                "/WEB-INF/web.xml",
                "//etc/passwd",
                "/item/..%2f..%2fadmin-token",
                "/item/%ff%fe",
                "/item/h4nn0mx7r%00",
                "/item/h4nn0mx7r/page/0001/../../../../admin-token",
                "/item/h4nn0mx7r/page/9999",
                "/item/h4nn0mx7r/page/9999.alto.xml",
                "/item/..%2f..%2fadmin-token.txt",
                "/item/..%2f..%2fadmin-token.ris",
                "/item/..%2f..%2fadmin-token.pdf",
                "/item/h4nn0mx7r.ris/../../x",
                "/item/h4nn0mx7r.mods.xml.exe",
                "/item/%0d%0aX:y.marc.xml",
                "/item/h4nn0mx7s",
                "/libraries/%2e%2e%2f%2e%2e",
                "/collections/'%20OR%20'1'='1",
                "/ark:/99999/h4nn0mx7r/../../x",
                "/ark:/99999/%0d%0aSet-Cookie:x=1",
                "/data/h4nn0mx7r.exe",
                "/data/..%2f..%2fadmin-token.ttl",
                "/id/kind/%22%3E%3Cscript%3E",
                "/iiif/image/3/..%2f..%2fadmin-token/full/max/0/default.jpg",
                "/iiif/image/3/..%2f..%2fadmin-token/info.json",
                "/iiif/image/2/..%2f..%2fadmin-token/info.json",
                "/iiif/image/3/h4nn0mx7r%00.0001/info.json",
                "/iiif/image/3/%c0%ae%c0%ae.0001/info.json",
                "/iiif/image/3/h4nn0mx7r%0d%0aX:y.0001",
                "/iiif/image/2/h4nn0mx7r.0001/full/^max/0/default.jpg",
                "/iiif/image/2/h4nn0mx7r.0001/full/pct:NaN/0/default.jpg",
                IMAGE + "/full/max/0/default.exe",
                IMAGE + "/0,0,0,0/max/0/default.jpg",
                IMAGE + "/1e99,0,1,1/max/0/default.jpg",
                IMAGE + "/full/999999999999,/0/default.jpg",
                IMAGE + "/full/99999,99999/0/default.jpg",
                IMAGE + "/full/max/NaN/default.jpg",
                "/iiif/presentation/3/..%2f../manifest",
                "/iiif/presentation/3/h4nn0mx7r/annotations/..%2f0001",
                "/iiif/presentation/2/h4nn0mx7r/annotations/9999",
                "/iiif/discovery/1/activity/page/..%2f1",
                "/iiif/discovery/1/activity/page/99999999999999999999",
                "/iiif/search/2/..%2fh4nn0mx7r?q=a",
                "/iiif/search/2/h4nn0mx7r/autocomplete",
                "/iiif/search/2/h4nn0mx7r/../../x?q=a",
                "/iiif/search/1/h4nn0mx7r?q=a&page=-1",
                "/iiif/search/1/h4nn0mx7s?q=a",
                "/iiif/search/1/h4nn0mx7r/autocomplete?q=a&min=many",
                "/iiif/presentation/2/..%2f../manifest",
                "/iiif/presentation/3/h4nn0mx7r/range/..%2f..",
                "/iiif/presentation/2/collection/%00?after=%0d%0a",
                "/sparql?query=" + Answers.query("DROP ALL"),
                "/sparql?query=" + Answers.query("SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"),
                "/sparql?query=%",
                "/api/items?limit=-1",
                "/api/items/..%2f..%2fadmin-token",
                "/api/nowhere",
                "/%",
                "/%zz",
                "/search%",
                "/" + "a".repeat(4_000),
                "/" + "a/".repeat(2_000),
                "/" + "a".repeat(40_000));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void anImpossibleAddressIsRefusedWithoutAWordAboutTheInside(String path) throws Exception {
        RawRequest.Reply reply = RawRequest.send(server.application().port(), "GET " + path + " HTTP/1.1");
        assertThat(reply.status()).isBetween(400, 499);
        keepsToItself(reply);
        isProtected(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%",
                "/search?q=%zz&page=%ff",
                "/search?q=" + "%22%28%5B%7B%2A%3A%2A%20AND%20OR%20NOT%20%5C",
                "/search?q=a&page=-1&sort=nothing&kind=nothing&century=x",
                "/search?page=999999999999999999999",
                "/search?kind=%00&kind=%01",
                "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/search?q={!func}1",
                "/search?q=TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.TT.x",
                "/search?kind=map%1Fbook%1Fmanuscript",
                "/search?page=400",
                "/?lang=xx",
                "/?lang=%",
                "/item/h4nn0mx7r?page=../../x",
                "/item/h4nn0mx7r/page/0001?q=%3Cscript%3Ealert(1)%3C/script%3E&readings=x",
                "/item/h4nn0mx7r/page/0001?to=%3Cscript%3Ealert(1)%3C/script%3E",
                "/item/h4nn0mx7r/page/0001?to=99999999999999999999&q=%22%28%5B%7B%2A",
            })
    void aQueryThatMakesNoSenseIsAPageAllTheSame(String path) throws Exception {
        RawRequest.Reply reply =
                RawRequest.send(server.application().port(), "GET " + path + " HTTP/1.1", "Accept: text/html");
        assertThat(reply.status()).isIn(200, 400);
        assertThat(reply.text()).doesNotContain("<script>alert");
        keepsToItself(reply);
        isProtected(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE"})
    void filesAreReadByNoOtherMethodThanPost(String method) throws Exception {
        for (String path :
                List.of("/?x=1", "/search?q=a", "/staff/deposit?x=1", "/api/items?limit=1", "/data/h4nn0mx7r?a=b")) {
            RawRequest.Reply reply = RawRequest.send(
                    server.application().port(),
                    method + " " + path + " HTTP/1.1",
                    "Content-Type: Multipart/Form-Data; boundary=b",
                    "Content-Length: 0");
            assertThat(reply.status()).as(path).isEqualTo(415);
            isProtected(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /search", "DELETE /item/h4nn0mx7r", "PUT /", "POST /browse/kind"})
    void whoIsRefusedAMethodIsToldThoseThatThereAre(String request) throws Exception {
        RawRequest.Reply reply =
                RawRequest.send(server.application().port(), request + " HTTP/1.1", "Content-Length: 0");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("GET"));
    }

    @Test
    void aGraphThatAQueryNamesIsNotFetched() throws Exception {
        assertThat(Answers.select(server, "SELECT ?o FROM <file:///etc/passwd> { ?s ?p ?o }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW", "DELETE", "PUT", "PATCH", "PROPFIND", "POST"})
    void aMethodThatThePagesDoNotHaveIsRefused(String method) throws Exception {
        for (String path :
                List.of("/", "/item/h4nn0mx7r", "/data/h4nn0mx7r", "/ark:/99999/h4nn0mx7r", IMAGE + "/info.json")) {
            RawRequest.Reply reply = RawRequest.send(
                    server.application().port(), method + " " + path + " HTTP/1.1", "Content-Length: 0");
            assertThat(reply.status()).as(path).isIn(405, 501);
            keepsToItself(reply);
            isProtected(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;;;,,q=x",
                "Accept: text/turtle;q=nonsense",
                "Accept: */*;q=99999999999999999999",
                "If-None-Match: \"\"\"\"",
                "If-Modified-Since: yesterday",
                "Range: bytes=zz-,-,99999999999999999999-1",
                "Authorization: Basic %%%",
                "Authorization: Bearer",
                "X-Forwarded-For: '; DROP TABLE, ::::, 999.999.999.999",
                "Forwarded: for=\"_x;;;",
                "Accept-Language: ;q=,,--",
                "Cookie: a=\"; b",
            })
    void aHeaderThatMakesNoSenseBreaksNothing(String header) throws Exception {
        for (String path : List.of(
                "/",
                "/search?q=sach",
                "/item/h4nn0mx7r",
                "/data/h4nn0mx7r",
                "/ark:/99999/h4nn0mx7r",
                "/sparql?query=" + Answers.query("ASK {}"),
                "/api/items",
                "/iiif/presentation/3/h4nn0mx7r/manifest",
                "/iiif/presentation/3/h4nn0mx7r/annotations/0001",
                "/iiif/search/2/h4nn0mx7r?q=a",
                IMAGE + "/0,0,512,512/512,512/0/default.jpg")) {
            RawRequest.Reply reply = RawRequest.send(server.application().port(), "GET " + path + " HTTP/1.1", header);
            assertThat(reply.status()).as(path).isLessThan(500);
            keepsToItself(reply);
            isProtected(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "GET / HTTP/9.9", "\u0016\u0003\u0001", "GET / HTTP/1.1 and more"})
    void whatIsNoHttpIsRefused(String requestLine) throws Exception {
        RawRequest.Reply reply = RawRequest.send(server.application().port(), requestLine);
        assertThat(reply.status()).isIn(400, 404, 505);
        keepsToItself(reply);
    }

    @Test
    void aHeadOfEndlessLinesIsRefused() throws Exception {
        String[] headers = Stream.iterate(0, n -> n + 1)
                .limit(500)
                .map(n -> "X-" + n + ": " + n)
                .toArray(String[]::new);
        RawRequest.Reply many = RawRequest.send(server.application().port(), "GET / HTTP/1.1", headers);
        assertThat(many.status()).isIn(400, 431);
        keepsToItself(many);
        RawRequest.Reply longOne =
                RawRequest.send(server.application().port(), "GET / HTTP/1.1", "X-Long: " + "x".repeat(100_000));
        assertThat(longOne.status()).isIn(400, 431);
        keepsToItself(longOne);
    }

    @Test
    void theNameByWhichTheServerWasReachedIsNeverRepeated() throws Exception {
        for (String path :
                List.of("/", "/item/h4nn0mx7r", "/ark:99999/h4nn0mx7r", "/data/h4nn0mx7r", IMAGE + "/info.json")) {
            RawRequest.Reply reply = RawRequest.send(
                    server.application().port(), "GET " + path + " HTTP/1.1", "X-Forwarded-Host: evil.example");
            assertThat(reply.text()).as(path).doesNotContain("evil.example");
            assertThat(reply.status()).as(path).isLessThan(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=sach",
                "/item/h4nn0mx7r",
                "/item/h4nn0mx7r/page/0001",
                "/item/h4nn0mx7r/page/0001.txt",
                "/item/h4nn0mx7r/page/0001.alto.xml",
                "/item/h4nn0mx7r.txt",
                "/item/h4nn0mx7r.pdf",
                "/item/h4nn0mx7r/view",
                "/libraries/VN-TT-MAU1",
                "/data/h4nn0mx7r",
                "/ark:/99999/h4nn0mx7r",
                "/sparql?query=ASK%20%7B%7D",
                "/id/kind/map",
                "/api/items",
                "/api/openapi.json",
                "/health",
                "/iiif/presentation/3/h4nn0mx7r/manifest",
                "/iiif/presentation/3/h4nn0mx7r/annotations/0001",
                "/iiif/search/1/h4nn0mx7r?q=a",
                "/iiif/search/2/t7xv2wq9n?q=a",
                "/iiif/presentation/2/h4nn0mx7r/manifest",
                IMAGE + "/info.json",
                IMAGE + "/0,0,512,512/512,512/0/default.jpg",
                "/iiif/image/3/t7xv2wq9n.0001/full/max/0/default.jpg",
                "/nowhere",
            })
    void everyKindOfAnswerIsProtected(String path) throws Exception {
        isProtected(RawRequest.send(server.application().port(), "GET " + path + " HTTP/1.1"));
    }

    private void isProtected(RawRequest.Reply reply) {
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(reply.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).matches("default-src '(self|none)'.*"));
        assertThat(reply.header("Server")).isEmpty();
        assertThat(reply.header("X-Powered-By")).isEmpty();
    }

    private void keepsToItself(RawRequest.Reply reply) {
        assertThat(reply.text())
                .doesNotContain("Exception", "\tat ", "org.tangthu", "org.apache", "java.", "Tomcat", "Jersey")
                .doesNotContain(server.home().toString(), "root:x:", server.adminToken());
    }
}
