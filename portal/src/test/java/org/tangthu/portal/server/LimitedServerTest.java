package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.account.TestIdentities;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.limits.AccessTokens;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.pages.Pages;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.robots.RobotStanding;
import org.tangthu.portal.robots.Robots;
import org.tangthu.portal.robots.TestRobots;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

/** A web server with the limits filter before a servlet that says who the visitor is. */
class LimitedServerTest {
    private static final String ADMINISTRATOR = "the-administrator's-token";
    /** SHA-256 of "secret". */
    private static final String SECRET = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private static final Addresses ARCHIVE = new Addresses("https://archive.test");
    private static final Pages PAGES = new SampleSite().pages(ARCHIVE);

    private static final String ROBOT = "Mozilla/5.0 (compatible; Examplebot/2.1)";

    private final Robots robots = TestRobots.verifying(
            List.of("Examplebot=example.com"),
            Map.of("203.0.113.7", "crawl-1.example.com", "198.51.100.7", "crawl-2.example.com"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong now = new AtomicLong();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();

    @TempDir
    Path folder;

    private WebServer web;
    private TestAccounts accounts;

    @AfterEach
    void stop() {
        web.close();
        accounts.close();
        robots.close();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersAndANumber() throws Exception {
        start("http://127.0.0.1", Map.of());
        HttpResponse<String> answer = get("/");
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'self'")
                        .contains("frame-ancestors 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("promised only under https")
                .isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void transportSecurityIsPromisedUnderHttps() throws Exception {
        start("https://archive.test", Map.of());
        assertThat(get("/").headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void overBudgetTheAnswerSaysWhenToComeBackAndThenItIsTrue() throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "2"));
        assertThat(get("/a").statusCode()).isEqualTo(200);
        assertThat(get("/a").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = get("/a");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("30");
        assertThat(refused.headers().firstValue("Access-Control-Allow-Origin"))
                .as("scripts of other sites may see it")
                .contains("*");
        assertThat(get("/api/items").statusCode())
                .as("another class has its own budget")
                .isEqualTo(200);
        assertThat(get("/a", "Authorization", "Bearer " + ADMINISTRATOR).statusCode())
                .as("the administrator is never refused")
                .isEqualTo(200);
        now.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(get("/a").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%73parql", "//sparql", "/./sparql", "/a/../sparql", "/sparql;a=b"})
    void anotherSpellingOfAnAddressHasTheSamePrice(String spelling) throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_CLIENT_SPARQL", "1"));
        assertThat(get("/sparql").statusCode()).isEqualTo(200);
        assertThat(get(spelling).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"PDF, /item/a.pdf", "REQUEST, /item/a/report", "FACET, /item/a/similar", "RESULTS, /search.csv"})
    void aSlashAtTheEndOfAnAddressChangesNothingOfItsPrice(String cost, String path) throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_CLIENT_" + cost, "1"));
        assertThat(get(path).statusCode()).isEqualTo(200);
        assertThat(get(path + "/").statusCode()).isEqualTo(429);
    }

    @Test
    void aSlashAtTheEndOfAnAddressChangesNothingOfItsPolicy() throws Exception {
        start("http://127.0.0.1", Map.of());
        assertThat(get("/item/a/embed/").headers().firstValue("Content-Security-Policy"))
                .isEqualTo(get("/item/a/embed").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
    }

    @ParameterizedTest
    @CsvSource({"CLIENT, 503", "SERVER, 503"})
    void harvestersAreToldWhenToComeBack(String whose, int status) throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_" + whose + "_HARVEST", "1"));
        assertThat(get("/oai?verb=ListRecords&metadataPrefix=oai_dc").statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = get("/oai?verb=ListRecords&resumptionToken=x");
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9]\\d*"));
    }

    @Test
    void aThirdHarvestOfAClientAtTheSameTimeIsToldToComeBack() throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        String page = "/oai?verb=ListRecords&resumptionToken=slow";
        List<CompletableFuture<HttpResponse<String>>> slow = List.of(ask(page), ask(page));
        await().until(() -> waiting.get() == slow.size());
        HttpResponse<String> third = get("/oai?verb=Identify");
        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/oai?verb=Identify", "X-Forwarded-For", "203.0.113.9").statusCode())
                .as("others are not held up")
                .isEqualTo(200);
        opened.countDown();
        for (CompletableFuture<HttpResponse<String>> answer : slow) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        assertThat(get("/oai?verb=Identify").statusCode()).isEqualTo(200);
    }

    @Test
    void overTheWholeServersBudgetTheAnswerIs503() throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_SERVER_PAGE", "1"));
        get("/a");
        HttpResponse<String> refused = get("/a");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void whoIsRefusedIsShownTheDoorsForMuchData() throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "1"));
        get("/a");
        HttpResponse<String> program = get("/a");
        assertThat(program.headers().allValues("Link"))
                .contains("<https://archive.test/sparql>; rel=\"related\"; title=\"SPARQL\"");
        assertThat(program.body()).contains("\"status\":429", "https://archive.test/api/items");
        assertThat(get("/a", "Accept", "text/html").body())
                .contains("Cần nhiều dữ liệu một lúc", "href=\"/api/items\"", "href=\"/sparql\"");
        assertThat(get("/a?lang=en", "Accept", "text/html").body()).contains("For much data at once");
    }

    @Test
    void inReportModeNobodyIsRefused() throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "1", "TANGTHU_LIMITS_MODE", "report"));
        get("/a");
        assertThat(get("/a").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenHasAWiderBudgetOfItsOwn() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of(
                        "TANGTHU_LIMITS_CLIENT_PAGE", "1",
                        "TANGTHU_LIMITS_TOKENS", SECRET,
                        "TANGTHU_LIMITS_ALLOWANCE", "3"));
        assertThat(get("/a").statusCode()).isEqualTo(200);
        assertThat(get("/a").statusCode()).isEqualTo(429);
        for (int i = 0; i < 3; i++) {
            assertThat(get("/a", "Authorization", "Bearer secret").statusCode()).isEqualTo(200);
        }
        assertThat(get("/a", "Authorization", "Bearer secret").statusCode()).isEqualTo(429);
    }

    @Test
    void networksHaveBudgetsOfTheirOwn() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "1", "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        assertThat(get("/a", "X-Forwarded-For", "203.0.113.5").statusCode()).isEqualTo(200);
        assertThat(get("/a", "X-Forwarded-For", "203.0.113.6").statusCode())
                .as("the neighbour")
                .isEqualTo(429);
        assertThat(get("/a", "X-Forwarded-For", "198.51.100.5").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenMayHaveAFactorOfItsOwn() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "1", "TANGTHU_LIMITS_TOKENS", "aggregator=" + SECRET + "*2"));
        for (int i = 0; i < 2; i++) {
            assertThat(get("/a", "Authorization", "Bearer secret").statusCode()).isEqualTo(200);
        }
        assertThat(get("/a", "Authorization", "Bearer secret").statusCode()).isEqualTo(429);
    }

    @Test
    void howLargeANetworkIsCanBeSaid() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of(
                        "TANGTHU_LIMITS_CLIENT_PAGE", "1",
                        "TANGTHU_LIMITS_PREFIX_IPV4", "32",
                        "TANGTHU_LIMITS_PREFIX_IPV6", "48",
                        "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        assertThat(from("203.0.113.5", "a").statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.6", "a").statusCode()).as("the neighbour").isEqualTo(200);
        assertThat(from("2001:db8:1:1::1", "a").statusCode()).isEqualTo(200);
        assertThat(from("2001:db8:1:2::1", "a").statusCode())
                .as("of the same site")
                .isEqualTo(429);
    }

    @Test
    void aVerifiedRobotHasOneBudgetAtAllItsAddresses() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "3", "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        found("203.0.113.7", new RobotStanding.Verified("Examplebot"));
        found("198.51.100.7", new RobotStanding.Verified("Examplebot"));
        assertThat(from("203.0.113.7", ROBOT).statusCode()).isEqualTo(200);
        assertThat(from("203.0.113.7", ROBOT).statusCode()).isEqualTo(200);
        assertThat(from("198.51.100.7", ROBOT).statusCode()).isEqualTo(200);
        assertThat(from("198.51.100.7", ROBOT).statusCode()).isEqualTo(429);
        assertThat(from("198.51.100.7", "a browser").statusCode())
                .as("another program there")
                .isEqualTo(200);
    }

    @Test
    void whoPretendsToBeARobotSharesATenthWithAllWhoDo() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "10", "TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        found("192.0.2.1", new RobotStanding.Pretended("Examplebot"));
        found("192.0.3.1", new RobotStanding.Pretended("Examplebot"));
        assertThat(from("192.0.2.1", ROBOT).statusCode()).isEqualTo(200);
        assertThat(from("192.0.3.1", ROBOT).statusCode()).isEqualTo(429);
        assertThat(from("192.0.3.1", "a browser").statusCode()).isEqualTo(200);
    }

    private void found(String address, RobotStanding standing) throws UnknownHostException {
        InetAddress client = InetAddress.getByName(address);
        await().until(() -> robots.of(ROBOT, client), standing::equals);
    }

    private HttpResponse<String> from(String address, String agent) throws IOException, InterruptedException {
        return get("/a", "X-Forwarded-For", address, "User-Agent", agent);
    }

    @Test
    void aViewerMayOpenWithHundredsOfTiles() throws Exception {
        start("http://127.0.0.1", Map.of());
        for (int i = 0; i < 500; i++) {
            assertThat(get("/iiif/image/3/x.0001/0,0,512,512/512,512/0/default.jpg")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoComesFromAReadingRoomIsOnSiteAndNobodyCanPretendIt() throws Exception {
        start(
                "http://127.0.0.1",
                Map.of("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1", "TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24"));
        assertThat(get("/a", "X-Forwarded-For", "192.0.2.9").body()).isEqualTo("on site");
        assertThat(get("/a", "X-Forwarded-For", "203.0.113.5").body()).isEqualTo("elsewhere");
        assertThat(get("/a", "X-Forwarded-For", "192.0.2.9, 203.0.113.5").body())
                .as("written by the visitor himself")
                .isEqualTo("elsewhere");
    }

    @Test
    void withoutATrustedProxyNoHeaderIsBelieved() throws Exception {
        start("http://127.0.0.1", Map.of("TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24"));
        assertThat(get("/a", "X-Forwarded-For", "192.0.2.9").body()).isEqualTo("elsewhere");
    }

    @Test
    void aSlashInsideAnIdentifierReachesTheServlet() throws Exception {
        start("http://127.0.0.1", Map.of());
        assertThat(get("/libraries/a%2Fb").statusCode()).isEqualTo(200);
    }

    private void start(String base, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("TANGTHU_HTTP_PORT", "0"));
        all.putAll(environment);
        Configuration configuration = Configuration.read(folder, all);
        accounts = TestAccounts.in(folder, MovableClock.standing());
        web = WebServer.bind(configuration.http(), folder);
        SecurityHeaders headers = new SecurityHeaders(base);
        web.mount(new ErrorAnswers(PAGES, ARCHIVE, headers));
        web.mount(
                "limits",
                new LimitsFilter(
                        configuration.limits(),
                        new TrustedProxies(configuration.http().trustedProxies()),
                        configuration.http().readingRooms(),
                        new AccessTokens(ADMINISTRATOR, configuration.limits().tokens()),
                        TestIdentities.of(accounts.services()),
                        robots,
                        headers,
                        now::get));
        web.mount("visitor", new VisitorServlet(), "/*");
        web.start();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        URI address = URI.create("http://127.0.0.1:" + web.port() + path);
        return client.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Says who the visitor is, at once or, to who asks for something slow, when that is opened. */
    private final class VisitorServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (String.valueOf(request.getQueryString()).endsWith("slow")) {
                waiting.incrementAndGet();
                await().until(() -> opened.getCount() == 0);
            }
            Visitor visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
            response.getWriter().write(visitor.onSite() ? "on site" : "elsewhere");
        }
    }
}
