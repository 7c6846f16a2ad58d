package org.tangthu.portal.acceptance.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.acceptance.RawRequest;

/** Those who try to get past the doors: by pretended addresses, odd spellings, tokens and headers in the wrong place. */
@ExtendWith(Corpus.class)
class BorderTest {
    private static final String AFAR = "203.0.113.5";
    private static final String INSIDE = "192.0.2.9";

    private final Web web;
    private final int port;

    BorderTest(Web web) {
        this.web = web;
        this.port = web.server().application().port();
    }

    private static String tile(Specimen item) {
        return "/iiif/image/3/" + item.id() + ".0001/0,0,512,512/512,512/0/default.jpg";
    }

    @Test
    void theReadingRoomIsToldByTheProxyThatWeTrust() throws Exception {
        assertThat(status(tile(Specimen.ON_SITE), "X-Forwarded-For: " + INSIDE)).isEqualTo(200);
        assertThat(status(tile(Specimen.ON_SITE), "X-Forwarded-For: ::ffff:" + INSIDE))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Real-IP: " + INSIDE,
                "Forwarded: for=" + INSIDE,
                "Client-IP: " + INSIDE,
                "True-Client-IP: " + INSIDE,
                "X-Client-IP: " + INSIDE,
                "X-Cluster-Client-IP: " + INSIDE,
                "X-Forwarded: " + INSIDE,
                "X-Forwarded-For: " + INSIDE + ", " + AFAR,
                "X-Forwarded-For: ::ffff:" + INSIDE + ", " + AFAR,
                "X-Forwarded-For: " + INSIDE + ", 127.0.0.1, " + AFAR,
                "X-Forwarded-For: " + INSIDE + ":1234," + AFAR + ":80",
                "X-Forwarded-For: " + INSIDE + "\r\nX-Forwarded-For: " + AFAR,
                "X-Forwarded-For: " + INSIDE + "\r\nX-Real-IP: " + INSIDE + "\r\nX-Forwarded-For: " + AFAR,
                "X-Forwarded-For: " + INSIDE + ", unknown",
                "X-Forwarded-For: " + INSIDE + ", ",
                "X-Forwarded-For: " + INSIDE + ",,",
                "X-Forwarded-For: 0300.0.2.9",
                "X-Forwarded-For: 3221225993",
                "X-Forwarded-For: 0xc0.0.2.9",
                "X-Forwarded-For: 192.0.521",
                "X-Forwarded-For: " + INSIDE + " " + AFAR,
                "X-Forwarded-For: \"" + INSIDE + "\"",
                "X-Forwarded-For: [" + INSIDE,
                "X-Forwarded-For: for=" + INSIDE,
                "X-Forwarded-For: localhost",
            })
    void whoPretendsToComeFromTheReadingRoomIsNotBelieved(String header) throws Exception {
        assertThat(status(tile(Specimen.ON_SITE), header)).isEqualTo(401);
        assertThat(status("/item/" + Specimen.ON_SITE.id() + "/page/0001.txt", header))
                .isEqualTo(403);
    }

    @Test
    void aChainOfHopsWithoutAnEndIsNotFollowedToIts() throws Exception {
        String hops = INSIDE + ", 127.0.0.1".repeat(100);
        assertThat(status(tile(Specimen.ON_SITE), "X-Forwarded-For: " + hops)).isEqualTo(401);
    }

    private int status(String path, String header) throws IOException {
        return RawRequest.send(port, "GET " + path + " HTTP/1.1", header.split("\r\n"))
                .status();
    }

    /** Ways to write addresses that might be looked at by one part of a server and served by another. */
    static Stream<String> spellings() {
        return Stream.of(
                "/iiif/image/3/..;/3/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/.;/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/x/..;/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3;a=b/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001;v=2/full/max/0/default.jpg",
                "/iiif/image/3//{id}.0001/full/max/0/default.jpg",
                "//iiif/image/3/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/%2e%2e/3/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/%252e%252e/3/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/{id}%2E0001/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001%2Ffull/max/0/default.jpg",
                "/iiif/image/3/{id}.0001.preview/../{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001.preview%2F..%2F{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001.preview.preview/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001.PREVIEW/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001.preview/0,0,100,100/^1000,1000/0/default.jpg",
                "/iiif/image/3/{ID}.0001/full/max/0/default.jpg",
                "/IIIF/image/3/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/4/{id}.0001/full/max/0/default.jpg",
                "/iiif/image/3/{id}.0001/full/max/0/default.jpg.",
                "/iiif/image/3/{id}.0001/full/max/0/default.jpg/",
                "/iiif/presentation/3/{id}/annotations/0001;x",
                "/iiif/presentation/3/{ID}/annotations/0001",
                "/iiif/presentation/3/x/../{id}/annotations/0001",
                "/iiif/search/2/{id};x?q={asked}",
                "/iiif/search/2/{id}%20?q={asked}",
                "/item/{id}/page/0001.txt;jsessionid=1",
                "/item/{id}/page/0001.txt/",
                "/item/{id}/page/0001.txt%20",
                "/item/{id}/page/0001.txt%00",
                "/item/{id}/page/0001%2Etxt",
                "/item/{id}/page/%30001.txt",
                "/item/{id}/page/0001.alto.xml.",
                "/item//{id}.txt",
                "/item/{id};a.txt",
                "/item/./{id}.txt",
                "/item/x/../{id}.txt",
                "/item/x/..;/{id}.txt",
                "/item/{id}.pdf;a",
                "/item/{id}.pdf/",
                "/item/{id}.PDF",
                "/item/{ID}.pdf",
                "/item/{ID}",
                "/Item/{id}",
                "/item/{id}.",
                "/item/{id}/view/",
                "/item/{id}/embed;x",
                "/data/{id}.ttl/",
                "/data/{id}..ttl",
                "/data/{ID}.ttl",
                "/data;x/{id}.ttl",
                "/ark:/99999/{ID}",
                "/ARK:/99999/{id}",
                "/ark:/99999/{id}/",
                "/ark:/99999/{id}.",
                "/ark:/99999/{id}?",
                "/ark:/99999/{id}??",
                "/api/items/{id}/",
                "/api/items/{id};x",
                "/api/items/../items/{id}",
                "/api/..;/api/items/{id}/text-search?q={asked}",
                "/api//items/{id}/text-search?q={asked}",
                "/api/items/{id}/text-search;x?q={asked}",
                "/rdf-graph-store?graph={base}/data/{id}&graph={base}/data/{id}",
                "/iiif/access/{id}.0001?forwardedFor=192.0.2.9");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void noSpellingOfAnAddressGoesRoundTheDecision(String spelling) throws Exception {
        Canaries canaries = new Canaries(web.server().home().toString());
        for (Specimen item : Specimen.values()) {
            Outlet outlet = Outlet.partialList("a spelling", spelling);
            String path = outlet.addressOf(item, web.server().base())
                    .replace("{ID}", item.id().toUpperCase());
            RawRequest.Reply reply = RawRequest.send(port, "GET " + path + " HTTP/1.1", "X-Forwarded-For: " + AFAR);
            assertThat(reply.status()).as(path).isIn(200, 202, 206, 301, 303, 400, 401, 403, 404, 410, 501);
            assertThat(canaries.leaks(outlet, item, VisitorKind.STRANGER, reply.text()::contains))
                    .as("%s of %s", path, item.code())
                    .isEmpty();
            boolean guarded = Right.of(item, VisitorKind.STRANGER) != Right.FULL;
            if (guarded && !spelling.contains(".preview")) {
                assertThat(reply.header("Content-Type").orElse("")).as(path).doesNotStartWith("image/");
                assertThat(reply.text()).as(path).doesNotContain("%PDF");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderTurnsAQuestionIntoAnOrder(String header) {
        String open = "/api/items/" + Specimen.OPEN.id();
        for (String order : List.of("DELETE", "POST", "PUT")) {
            for (String path : List.of(open, open + "/withdraw", open + "/withdraw?_method=" + order)) {
                web.get(VisitorKind.ADMINISTRATOR, path, header, order);
            }
        }
        assertThat(web.get(VisitorKind.STRANGER, open).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?access_token={token}",
                "?token={token}",
                "?authorization=Bearer%20{token}",
                "?Authorization=Bearer+{token}",
                "?api_key={token}",
                "?x=1&access_token={token}",
                "%23access_token={token}",
                ";access_token={token}",
            })
    void aTokenInAnAddressOpensNothing(String place) {
        String token = web.server().adminToken();
        for (String path : List.of("/api/items/" + Specimen.DRAFT.id(), "/api/audit", "/metrics")) {
            Web.Reply reply = web.get(VisitorKind.STRANGER, path + place.replace("{token}", token));
            assertThat(reply.status()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void theLogHoldsNoTokenNoWholeAddressAndNoQuestion() throws Exception {
        String token = web.server().adminToken();
        web.get(VisitorKind.READING_ROOM, "/search?q=dieubimat");
        web.get(VisitorKind.ADMINISTRATOR, "/api/items?access_token=" + token);
        web.get(VisitorKind.STRANGER, "/api/items/" + token);
        web.get(VisitorKind.STRANGER, "/token=" + token + "/x");
        web.get(VisitorKind.STRANGER, "/item/nhatkyhetroi");
        String log = logUntil("nhatkyhetroi");
        assertThat(log).doesNotContain(token, "dieubimat", AFAR, INSIDE).contains("192.0.2.0/24");
    }

    /** Lines are written some moments after the answer. */
    private String logUntil(String last) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            String log = log();
            if (log.contains(last)) {
                return log;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the request log never told of " + last);
    }

    private String log() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(web.server().home().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: javascript",
                "X-Forwarded-Port: 99",
                "X-Forwarded-Prefix: /evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Host: evil.example",
                "X-Original-URL: /api/items/evil.example",
                "X-Rewrite-URL: /evil.example",
                "Forwarded: host=evil.example;proto=https",
                "Origin: https://evil.example",
                "Referer: https://evil.example/",
            })
    void noHeaderChangesWhatACacheWouldKeepForOthers(String header) throws Exception {
        for (String path : List.of(
                "/",
                "/search?q=trang",
                "/item/" + Specimen.OPEN.id(),
                "/data/" + Specimen.OPEN.id() + ".ttl",
                "/ark:/99999/" + Specimen.OPEN.id(),
                "/iiif/image/3/" + Specimen.OPEN.id() + ".0001/info.json",
                "/iiif/presentation/3/" + Specimen.OPEN.id() + "/manifest",
                "/api/items/" + Specimen.OPEN.id())) {
            RawRequest.Reply poisoned = RawRequest.send(port, "GET " + path + " HTTP/1.1", header);
            assertThat(poisoned.text()).as(path).doesNotContain("evil.example", "javascript:");
            assertThat(poisoned.status())
                    .as(path)
                    .isEqualTo(
                            RawRequest.send(port, "GET " + path + " HTTP/1.1").status());
        }
    }

    @Test
    void noAnswerIsSharedWithScriptsOfOtherSitesUnderTheVisitorsName() {
        for (Outlet outlet : Table.rows()) {
            for (VisitorKind visitor : VisitorKind.values()) {
                String path = outlet.addressOf(Specimen.ON_SITE, web.server().base());
                for (String method : List.of("GET", "OPTIONS")) {
                    Web.Reply reply = web.send(
                            method,
                            visitor,
                            path,
                            List.of("Origin", "https://evil.example", "Access-Control-Request-Method", "GET"));
                    assertThat(reply.header("Access-Control-Allow-Credentials"))
                            .as("%s %s", method, path)
                            .isEmpty();
                    assertThat(reply.header("Access-Control-Allow-Origin"))
                            .as("%s %s", method, path)
                            .isIn("", "*");
                }
            }
        }
    }

    @Test
    void noAnswerCanBeRunAsAScript() {
        for (String path : List.of(
                "/api/search?q=trang&",
                "/api/items?",
                "/api/suggestions?q=nhan&",
                "/iiif/presentation/3/" + Specimen.OPEN.id() + "/manifest?",
                "/iiif/image/2/" + Specimen.OPEN.id() + ".0001/info.json?",
                "/iiif/search/1/" + Specimen.OPEN.id() + "?q=trang&",
                "/data/" + Specimen.OPEN.id() + ".jsonld?")) {
            for (String name : List.of("callback", "jsonp", "json.wrf", "cb")) {
                Web.Reply reply = web.get(VisitorKind.STRANGER, path + name + "=evilcall");
                assertThat(reply.text()).as(path).doesNotStartWith("evilcall").doesNotContain("evilcall(");
            }
        }
    }

    @Test
    void cookiesInMassesBreakNothing() throws Exception {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        String many = "tangthu=" + value + "; ".concat("a=b; ".repeat(150)) + "tangthu=" + value;
        assertThat(status("/item/" + Specimen.ON_SITE.id() + "/page/0001.txt", "Cookie: " + many))
                .isEqualTo(403);
        String[] lines = new String[50];
        Arrays.fill(lines, "Cookie: tangthu=" + value);
        assertThat(RawRequest.send(port, "GET /item/" + Specimen.ON_SITE.id() + " HTTP/1.1", lines)
                        .status())
                .isEqualTo(200);
        assertThat(status("/", "Cookie: tangthu=" + "a".repeat(200_000))).isIn(400, 431);
    }
}
