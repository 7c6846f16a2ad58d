package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.account.TestIdentities;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.limits.AccessTokens;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.robots.RobotStanding;
import org.tangthu.portal.robots.Robots;
import org.tangthu.portal.robots.TestRobots;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

/**
 * A minute as public repositories know it, against the limits: a robot that walks through filters, a robot of many addresses
 * that pretends to be another, that other one, a harvester with a token, and readers. Budgets and robots are a tenth of
 * what they are by default.
 */
class RobotReplayTest {
    private static final int SECONDS = 60;
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String ROBOT = "Mozilla/5.0 (compatible; Examplebot/2.1; +http://example.com/bot)";
    /** SHA-256 of "secret". */
    private static final String SECRET = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private static final List<String> TRUE_ADDRESSES = List.of("192.0.2.66", "198.51.100.66");
    private static final List<String> MANY_ADDRESSES =
            IntStream.range(1, 21).mapToObj(i -> "10.0." + i + ".1").toList();

    private static final Map<String, String> BUDGETS = Map.of(
            "TANGTHU_LIMITS_CLIENT_PAGE", "120",
            "TANGTHU_LIMITS_CLIENT_FACET", "60",
            "TANGTHU_LIMITS_CLIENT_TILE", "1200",
            "TANGTHU_LIMITS_CLIENT_HARVEST", "30",
            "TANGTHU_LIMITS_SERVER_PAGE", "1200",
            "TANGTHU_LIMITS_SERVER_FACET", "300",
            "TANGTHU_LIMITS_TOKENS", "aggregator=" + SECRET + "*10");

    /** Who comes, as they would stand in a log. */
    private enum Guest {
        FACET_WALKER(5, List.of("203.0.113.9"), "python-requests/2.32", "/search?q=a&kind=%d"),
        PRETENDER(4, MANY_ADDRESSES, ROBOT, "/item/x%d"),
        SEARCH_ENGINE(1, TRUE_ADDRESSES, ROBOT, "/item/x%d"),
        HARVESTER(1, List.of("203.0.113.200"), "oai-harvester/3", "/oai?verb=ListRecords&resumptionToken=%d"),
        READER(0.5, List.of("203.0.114.1"), BROWSER, "/item/x%d"),
        READERS_VIEWER(10, List.of("203.0.114.1"), BROWSER, "/iiif/image/3/x.0001/%d,0,512,512/512,512/0/default.jpg"),
        SEARCHER(0.3, List.of("203.0.115.1"), BROWSER, "/search?q=%d");

        private final double perSecond;
        private final List<String> addresses;
        private final String agent;
        private final String path;

        Guest(double perSecond, List<String> addresses, String agent, String path) {
            this.perSecond = perSecond;
            this.addresses = addresses;
            this.agent = agent;
            this.path = path;
        }

        int until(int second) {
            return (int) (perSecond * second);
        }

        HttpRequest request(int port, int number) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + path.formatted(number)))
                    .header("X-Forwarded-For", addresses.get(number % addresses.size()))
                    .header("User-Agent", agent);
            return (this == HARVESTER ? request.header("Authorization", "Bearer secret") : request).build();
        }
    }

    private record Count(int asked, int refused) {
        Count plus(boolean refusal) {
            return new Count(asked + 1, refused + (refusal ? 1 : 0));
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong now = new AtomicLong();
    private final Robots robots = TestRobots.verifying(
            List.of("Examplebot=example.com"),
            Map.of(TRUE_ADDRESSES.get(0), "crawl-1.example.com", TRUE_ADDRESSES.get(1), "crawl-2.example.com"));

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

    private void start(String mode) throws Exception {
        Map<String, String> all = new HashMap<>(BUDGETS);
        all.put("TANGTHU_HTTP_PORT", "0");
        all.put("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1");
        all.put("TANGTHU_LIMITS_MODE", mode);
        Configuration configuration = Configuration.read(folder, all);
        Addresses addresses = new Addresses("https://archive.test");
        accounts = TestAccounts.in(folder, MovableClock.standing());
        web = WebServer.bind(configuration.http(), folder);
        SecurityHeaders headers = new SecurityHeaders(addresses.base());
        web.mount(new ErrorAnswers(new SampleSite().pages(addresses), addresses, headers));
        web.mount(
                "limits",
                new LimitsFilter(
                        configuration.limits(),
                        new TrustedProxies(configuration.http().trustedProxies()),
                        configuration.http().readingRooms(),
                        new AccessTokens(
                                "the administrator's token",
                                configuration.limits().tokens()),
                        TestIdentities.of(accounts.services()),
                        robots,
                        headers,
                        now::get));
        web.mount("anything", new Anything(), "/*");
        web.start();
        known(TRUE_ADDRESSES, new RobotStanding.Verified("Examplebot"));
        known(MANY_ADDRESSES, new RobotStanding.Pretended("Examplebot"));
    }

    /** Name servers have been asked about them before. */
    private void known(List<String> addresses, RobotStanding standing) throws Exception {
        for (String address : addresses) {
            InetAddress client = InetAddress.getByName(address);
            await().atMost(Duration.ofMinutes(1)).until(() -> robots.of(ROBOT, client), standing::equals);
        }
    }

    private Map<Guest, Count> replay() throws IOException, InterruptedException {
        Map<Guest, Count> counts = new EnumMap<>(Guest.class);
        for (int second = 0; second < SECONDS; second++) {
            for (Guest guest : Guest.values()) {
                for (int number = guest.until(second); number < guest.until(second + 1); number++) {
                    int status = client.send(guest.request(web.port(), number), BodyHandlers.discarding())
                            .statusCode();
                    assertThat(status).as("%s", guest).isIn(200, 429);
                    counts.put(
                            guest, counts.getOrDefault(guest, new Count(0, 0)).plus(status == 429));
                }
            }
            now.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        return counts;
    }

    @Test
    void readersAndWelcomeRobotsNoticeNothingWhileOthersAreHeldBack() throws Exception {
        start("enforce");
        Map<Guest, Count> counts = replay();

        for (Guest welcome :
                List.of(Guest.READER, Guest.READERS_VIEWER, Guest.SEARCHER, Guest.SEARCH_ENGINE, Guest.HARVESTER)) {
            assertThat(counts.get(welcome).refused()).as("%s", welcome).isZero();
        }
        Count walker = counts.get(Guest.FACET_WALKER);
        assertThat(walker.asked() - walker.refused())
                .as("a minute at once, and one a second")
                .isBetween(60, 120);
        Count pretender = counts.get(Guest.PRETENDER);
        assertThat(pretender.asked() - pretender.refused())
                .as("a tenth of a client's, for all addresses together")
                .isBetween(12, 24);
    }

    @Test
    void inReportModeNobodyIsHeldBack() throws Exception {
        start("report");
        assertThat(replay()).allSatisfy((guest, count) -> {
            assertThat(count.asked()).isEqualTo(guest.until(SECONDS));
            assertThat(count.refused()).isZero();
        });
    }

    private static final class Anything extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
