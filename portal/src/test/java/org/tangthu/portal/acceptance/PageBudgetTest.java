package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** How often the running program asks SQL and Solr for a page, counted where it asks them. */
class PageBudgetTest {
    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final String REGISTER = "/item/h4nn0mx7r";
    private static final int ROUNDS = 50;
    /** The item, the list of its pages, its figures of use until this month and in it. */
    private static final int MADE = 4;

    @TempDir
    static Path home;

    private static ServedApplication server;

    @BeforeAll
    static void start() throws Exception {
        // Figures of use are written once in a while, whatever is asked: not while it is counted here.
        server = ServedApplication.start(
                home.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "report", "TANGTHU_USAGE_FLUSH", "600"));
        server.ingest(SAMPLES.resolve("libraries"));
        server.ingest(SAMPLES.resolve("agents"));
        server.ingest(SAMPLES.resolve("collections"));
        server.ingest(SAMPLES.resolve("items/dang-ban-ba"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Cost(long sql, long solr) {}

    /** What was taken in a moment ago may still be at work in lists for harvesters, which ask SQL, too. */
    private static void inTheEnd(ThrowingRunnable holds) {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(holds);
    }

    /** Of one of many requests. What the program asks in any case, once a second or so, is less than one for each of them. */
    private static Cost cost(IntFunction<String> path) throws Exception {
        long sql = statements();
        long solr = searches();
        for (int round = 0; round < ROUNDS; round++) {
            String asked = path.apply(round);
            assertThat(server.get(asked).statusCode()).as(asked).isEqualTo(200);
        }
        return new Cost((statements() - sql) / ROUNDS, (searches() - solr + ROUNDS - 1) / ROUNDS);
    }

    private static long statements() {
        return server.application().services().repository().sql().statements();
    }

    private static long searches() {
        return server.application().services().search().requests();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                REGISTER,
                REGISTER + "?lang=en",
                REGISTER + "/page/0002",
                "/",
                "/libraries/VN-TT-MAU1",
                "/collections/han-nom-mau",
                "/search?q=b%E1%BA%A1",
                "/search?kind=manuscript&lang=en"
            })
    void aPageThatIsAskedForAgainCostsNothing(String path) throws Exception {
        inTheEnd(() -> assertThat(cost(round -> path)).isEqualTo(new Cost(0, 0)));
    }

    @Test
    void anItemsPageThatIsMadeCostsItsOwnRecordAndNoSearch() throws Exception {
        server.get(REGISTER);
        AtomicInteger number = new AtomicInteger();
        inTheEnd(() -> {
            Cost made = cost(round -> REGISTER + "?made=" + number.incrementAndGet());
            assertThat(made.solr()).isZero();
            assertThat(made.sql()).isPositive().isLessThanOrEqualTo(MADE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?kind=manuscript", "/search?sort=title&lang=en"})
    void aPageOfResultsWithoutWordsThatIsMadeCostsOneSearchAndNoLookAtSql(String path) throws Exception {
        server.get(path);
        String more = path + (path.contains("?") ? "&" : "?") + "made=";
        inTheEnd(() -> assertThat(cost(round -> more + System.nanoTime() + "-" + round))
                .isEqualTo(new Cost(0, 1)));
    }

    /**
     * The worst case: so few are found that all three steps are gone to find them, that the best page of each is asked for, and
     * that something else may have been meant. Nothing of it grows with what is found.
     */
    @Test
    void aPageOfResultsForWordsThatIsMadeCostsNoLookAtSqlAndFiveSearchesAtMost() throws Exception {
        inTheEnd(() -> {
            Cost made = cost(round -> "/search?q=b%E1%BA%A1&made=" + System.nanoTime() + "-" + round);
            assertThat(made.sql()).isZero();
            assertThat(made.solr()).isBetween(2L, 5L);
        });
    }

    /** Where no item has all words, what has most of them is counted and ranked, too. */
    @Test
    void aPageOfResultsForWordsOfWhichOneIsNowhereCostsEightSearchesAtMost() throws Exception {
        inTheEnd(() -> {
            Cost made =
                    cost(round -> "/search?q=%C4%91%C4%83ng+b%E1%BA%A1+zzqx" + round + "&made=" + System.nanoTime());
            assertThat(made.sql()).isZero();
            assertThat(made.solr()).isBetween(2L, 8L);
        });
    }

    @Test
    void whatIsCommittedIsSeenAtOnce() throws Exception {
        String tag = server.get(REGISTER).headers().firstValue("ETag").orElseThrow();
        assertThat(server.get(REGISTER, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(server.change("h4nn0mx7r", "withdraw", 1).statusCode()).isEqualTo(200);
        assertThat(server.get(REGISTER, "If-None-Match", tag).statusCode()).isEqualTo(410);
        assertThat(server.get("/collections/han-nom-mau").body()).doesNotContain(REGISTER);
        assertThat(server.change("h4nn0mx7r", "restore", 2).statusCode()).isEqualTo(200);
        assertThat(server.get(REGISTER).statusCode()).isEqualTo(200);
        server.awaitProjections();
    }

    @Test
    void whoIsKnownGetsAPageMadeForHim() throws Exception {
        server.get(REGISTER);
        String administrator = "Bearer " + server.adminToken();
        long before = statements();
        for (int round = 0; round < ROUNDS; round++) {
            server.get(REGISTER, "Authorization", administrator);
        }
        assertThat(statements() - before).isGreaterThanOrEqualTo(2 * ROUNDS);
    }
}
