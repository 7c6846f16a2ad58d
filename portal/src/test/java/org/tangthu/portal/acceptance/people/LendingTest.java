package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.LendingLibrary.READING_ROOM;
import static org.tangthu.portal.acceptance.people.LendingLibrary.THESIS;
import static org.tangthu.portal.acceptance.people.LendingLibrary.TILE;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.lending.Loans;

/** Two copies and more readers than that, over HTTP: who is given tiles at each moment, and who tries to get round it. */
class LendingTest {
    private static final String BORROW = THESIS + "/borrow";
    private static final String RETURN = THESIS + "/return";
    private static final String WINDOW = THESIS.replace("/item/", "/iiif/auth/2/access/");
    private static final String VIEWER = "https://viewer.example.org";
    private static final Pattern TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static LendingLibrary library;

    @BeforeAll
    static void open() throws Exception {
        library = new LendingLibrary(folder);
    }

    @AfterAll
    static void close() {
        library.close();
    }

    /** What is out comes back before the next test. */
    @AfterEach
    void letAllLoansEnd() {
        library.clock().move(Duration.ofHours(2));
    }

    private static Person reader() throws Exception {
        Person person = new Person(library.server());
        return person.signsIn(new Accounts(library.server()).reader().login(), PASSWORD);
    }

    private static HttpResponse<String> borrow(Person person) throws Exception {
        person.get(BORROW);
        return person.post(BORROW);
    }

    private static void give(Person person) throws Exception {
        person.get(BORROW);
        assertThat(person.post(RETURN).statusCode()).isEqualTo(303);
    }

    private static boolean reads(Person person) throws IOException, InterruptedException {
        int status = person.get(TILE).statusCode();
        assertThat(status).isIn(200, 401);
        int text = person.get(THESIS + "/page/0001.txt").statusCode();
        assertThat(text).as("text and tiles go together").isEqualTo(status == 200 ? 200 : 403);
        return status == 200;
    }

    @Test
    void theThirdReaderOfTwoCopiesReadsAfterAReturnAndAfterAnEnd() throws Exception {
        Person ha = reader();
        Person nam = reader();
        Person lan = reader();
        assertThat(List.of(reads(ha), reads(nam), reads(lan))).containsOnly(false);

        assertThat(borrow(ha)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(location(answer)).endsWith(THESIS);
        });
        library.clock().move(Duration.ofMinutes(10));
        borrow(nam);
        HttpResponse<String> refused = borrow(lan);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Đang có người đọc đến ");
        assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(List.of(reads(ha), reads(nam), reads(lan))).containsExactly(true, true, false);

        give(ha);
        assertThat(reads(ha)).as("at once, whatever is remembered of cookies").isFalse();
        assertThat(borrow(lan).statusCode()).isEqualTo(303);
        assertThat(List.of(reads(ha), reads(nam), reads(lan))).containsExactly(false, true, true);
        assertThat(borrow(ha).statusCode()).isEqualTo(409);

        library.clock().move(Duration.ofMinutes(61));
        assertThat(List.of(reads(ha), reads(nam), reads(lan))).containsOnly(false);
        assertThat(borrow(ha).statusCode()).isEqualTo(303);
        assertThat(reads(ha)).isTrue();
    }

    @Test
    void twoWindowsOfOneReaderTakeOneCopy() throws Exception {
        Person ha = reader();
        Person sameReader = new Person(library.server());
        sameReader.cookies().putAll(ha.cookies());
        borrow(ha);
        borrow(sameReader);
        assertThat(new Person(library.server()).get(BORROW).body()).contains("Hiện còn 1/2 bản");
        give(sameReader);
        assertThat(reads(ha)).as("the same loan").isFalse();
    }

    @Test
    void lookingBorrowsNothing() throws Exception {
        Person ha = reader();
        assertThat(ha.get(BORROW).statusCode()).isEqualTo(200);
        assertThat(ha.get(BORROW + "?page=0002&reader=x").statusCode()).isEqualTo(200);
        assertThat(ha.get(RETURN).statusCode()).isEqualTo(405);
        assertThat(reads(ha)).isFalse();
    }

    @Test
    void aFormOfAnotherSiteOrAnotherSessionBorrowsNothing() throws Exception {
        Person ha = reader();
        Person nam = reader();
        nam.get(BORROW);
        ha.get("/");
        assertThat(ha.post(BORROW).statusCode()).as("no token").isEqualTo(403);
        assertThat(ha.post(BORROW, "form-token", "forged").statusCode()).isEqualTo(403);
        assertThat(reads(ha)).isFalse();
    }

    @Test
    void nobodyReturnsWhatAnotherHas() throws Exception {
        Person ha = reader();
        borrow(ha);
        Person nam = reader();
        nam.get("/account");
        nam.post(RETURN, "reader", ha.cookies().toString());
        new Person(library.server()).post(RETURN);
        assertThat(reads(ha)).isTrue();
        assertThat(reads(nam)).isFalse();
    }

    @Test
    void whoIsNobodyIsSentToSignInAndComesBack() throws Exception {
        HttpResponse<String> answer = new Person(library.server()).post(BORROW);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/sign-in?return=%2Fitem%2Ft7xv2wq9n%2Fborrow");
    }

    @Test
    void aForgedCookieIsNobody() throws Exception {
        Person ha = reader();
        borrow(ha);
        for (String name : List.of("tangthu", "tangthu-viewer")) {
            Person forger = new Person(library.server());
            forger.cookies().put(name, "A".repeat(43));
            assertThat(reads(forger)).isFalse();
            assertThat(location(forger.post(BORROW))).as("no item to read").doesNotContain("/item");
            assertThat(reads(forger)).isFalse();
        }
    }

    @Test
    void inTheReadingRoomASeatBorrowsAndCountsNowhereElse() throws Exception {
        Person seat = new Person(library.server(), READING_ROOM);
        assertThat(borrow(seat).statusCode()).isEqualTo(303);
        assertThat(seat.cookies()).containsOnlyKeys("tangthu-viewer");
        assertThat(reads(seat)).isTrue();
        assertThat(seat.get(THESIS).body()).contains("Bạn đang mượn tài liệu này đến");

        Person takenHome = new Person(library.server());
        takenHome.cookies().putAll(seat.cookies());
        assertThat(reads(takenHome)).isFalse();
        Person neighbour = new Person(library.server(), READING_ROOM);
        assertThat(reads(neighbour)).isFalse();

        give(seat);
        assertThat(reads(seat)).isFalse();
    }

    @Test
    void whatASeatHasBorrowedIsToldToNoViewerAboutWhichNobodyWasAsked() throws Exception {
        Person seat = new Person(library.server(), READING_ROOM);
        seat.get(WINDOW + "/kiosk?origin=" + VIEWER);
        String before = token(seat);
        borrow(seat);
        assertThat(List.of(opens(before), opens(token(seat)))).containsOnly(false);
        seat.get(WINDOW + "/kiosk?origin=" + VIEWER);
        assertThat(opens(token(seat))).isFalse();

        seat.get(WINDOW + "?origin=" + VIEWER);
        assertThat(seat.post(WINDOW, "origin", VIEWER).statusCode()).isEqualTo(200);
        assertThat(opens(token(seat))).isTrue();
        assertThat(reads(seat)).isTrue();
    }

    /** What the viewer gets in somebody's browser; in a reading room a token that is worth nothing, if no other. */
    private static String token(Person person) throws Exception {
        Matcher token = TOKEN.matcher(
                person.get("/iiif/auth/2/token?messageId=1&origin=" + VIEWER).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    /** Whether a probe by the token alone, without cookies, says that the thesis is open. */
    private static boolean opens(String token) throws Exception {
        HttpResponse<String> probe = library.server()
                .get(
                        WINDOW.replace("/access/", "/probe/") + ".0001",
                        "X-Forwarded-For",
                        READING_ROOM,
                        "Authorization",
                        "Bearer " + token);
        assertThat(probe.body()).contains("AuthProbeResult2");
        return probe.body().contains("\"status\":200");
    }

    @Test
    void whatIsLentIsReadHereAndTakenAlongByNobody() throws Exception {
        Person ha = reader();
        borrow(ha);
        assertThat(reads(ha)).isTrue();
        assertThat(ha.get(THESIS + "/page/0001").body())
                .contains(THESIS + "/page/0001.txt")
                .doesNotContain(".alto.xml", THESIS + ".txt");
        for (String file : List.of(".pdf", ".pdf?pages=0001-0001", ".txt", "/page/0001.alto.xml")) {
            HttpResponse<String> refused = ha.get(THESIS + file);
            assertThat(refused.statusCode()).as(file).isEqualTo(403);
            assertThat(refused.body()).as(file).contains("không tải về được");
        }
        assertThat(ha.get(THESIS).body())
                .contains("data-reader", "data-opens=\"text\"")
                .doesNotContain(THESIS + ".pdf", THESIS + ".txt", "data-opens=\"download\"");
        assertThat(ha.get("/iiif/presentation/3" + THESIS.replace("/item", "") + "/manifest")
                        .body())
                .doesNotContain(THESIS + ".pdf", THESIS + ".txt", ".alto.xml");
    }

    @Test
    void whereFewerCopiesAreHeldFewerRead() throws Exception {
        Person ha = reader();
        Person nam = reader();
        borrow(ha);
        borrow(nam);
        library.hold(1);
        try {
            assertThat(Stream.of(reads(ha), reads(nam)).filter(reading -> reading))
                    .hasSize(1);
            assertThat(nam.get(BORROW).body()).contains("Đang có người đọc đến");
        } finally {
            library.hold(2);
        }
    }

    @Test
    void staffSeeHowManyCopiesAreOutAndNotWithWhom() throws Exception {
        Accounts accounts = new Accounts(library.server());
        String login = accounts.reader().login();
        Person ha = new Person(library.server()).signsIn(login, PASSWORD);
        borrow(ha);
        Person librarian = new Person(library.server());
        librarian.signsIn(accounts.librarian(Accounts.LIBRARY).login(), PASSWORD);
        assertThat(librarian.get(BORROW).body()).contains("Hiện còn 1/2 bản").doesNotContain(login);
        assertThat(reads(librarian)).as("an office opens no content").isFalse();
    }

    @Test
    void whatHasEndedLeavesNoTraceOfWhoReadWhat() throws Exception {
        Account account = new Accounts(library.server()).reader();
        Person ha = new Person(library.server()).signsIn(account.login(), PASSWORD);
        borrow(ha);
        Loans then = loans(Clock.fixed(library.clock().instant(), ZoneOffset.UTC));
        assertThat(then.running(account.id())).hasSize(1);
        ha.get(WINDOW + "?origin=" + VIEWER);
        give(ha);
        borrow(ha);

        library.clock().move(Duration.ofHours(2));
        loans(library.clock()).forgetEnded();
        assertThat(then.running(account.id())).isEmpty();
        List<String> lent = linesAboutLoans();
        assertThat(lent)
                .anyMatch(line -> line.contains("/item/…/borrow"))
                .anyMatch(line -> line.contains("/item/…/return"))
                .anyMatch(line -> line.contains("/iiif/auth/2/access/…"))
                .noneMatch(line -> line.contains(THESIS.substring("/item/".length())));
    }

    /** Of all logs, when what was asked so far is in them: lines are written some moments after the answer. */
    private static List<String> linesAboutLoans() throws Exception {
        String last = "/health/" + System.nanoTime();
        library.server().get(last);
        await().until(() -> lines().anyMatch(line -> line.contains(last)));
        return lines().filter(line -> line.matches(".*/(borrow|return|access/).*"))
                .toList();
    }

    private static Stream<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(library.server().home().resolve("logs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream();
    }

    private static Loans loans(Clock clock) {
        return library.server().application().services().repository().sql().loans(clock);
    }
}
