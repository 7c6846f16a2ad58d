package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.cookieSet;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.account.Account;

/** Those who want to be somebody else. */
@ExtendWith(PeopleServer.class)
class HostileSignInTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ServedApplication server;
    private final Accounts accounts;

    HostileSignInTest(ServedApplication server) {
        this.server = server;
        this.accounts = new Accounts(server);
    }

    private HttpResponse<String> post(ServedApplication to, String path, String body, String... headers)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + to.application().port() + path))
                .header("Content-Type", FORM)
                .headers(headers)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTakenOver() throws Exception {
        Account victim = accounts.reader();
        Person attacker = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        String planted = attacker.cookies().get("tangthu");
        Person person = new Person(server);
        person.cookies().put("tangthu", planted);
        person.get("/sign-in");
        person.post("/sign-in", "login", victim.login(), "password", PASSWORD);
        assertThat(person.cookies().get("tangthu")).isNotEqualTo(planted);
        assertThat(person.get("/account").body()).contains(victim.login());
        assertThat(attacker.isIn()).as("what was planted has ended").isFalse();
    }

    @Test
    void aValueThatSomebodyMadeUpIsNotTakenOver() throws Exception {
        Account victim = accounts.reader();
        String made = "A".repeat(43);
        Person person = new Person(server);
        person.cookies().put("tangthu", made);
        person.get("/sign-in");
        person.post("/sign-in", "login", victim.login(), "password", PASSWORD);
        assertThat(person.cookies().get("tangthu")).isNotEqualTo(made);
        Person attacker = new Person(server);
        attacker.cookies().put("tangthu", made);
        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    void noOtherSiteChangesSomethingInTheNameOfSomebody() throws Exception {
        Account victim = accounts.reader();
        Person person = new Person(server).signsIn(victim.login(), PASSWORD);
        String cookie = "tangthu=" + person.cookies().get("tangthu");
        String body = "others=yes";
        for (String[] headers : new String[][] {
            {"Cookie", cookie, "Origin", "https://evil.example"},
            {"Cookie", cookie, "Origin", "null"},
            {"Cookie", cookie},
            {"Cookie", cookie, "Origin", server.base(), "Sec-Fetch-Site", "same-site"},
            {"Cookie", cookie, "Origin", server.base()},
        }) {
            assertThat(post(server, "/account/sessions", body, headers).statusCode())
                    .as(String.join(" ", headers))
                    .isEqualTo(403);
            assertThat(post(server, "/sign-out", "", headers).statusCode()).isEqualTo(403);
        }
        assertThat(person.isIn()).isTrue();
    }

    @Test
    void theTokenOfAnotherSessionIsNoToken() throws Exception {
        Person victim = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        Person attacker = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        String page = attacker.get("/account").body();
        String token = page.replaceFirst("(?s).*name=\"form-token\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> answer = post(
                server,
                "/sign-out",
                "form-token=" + token,
                "Origin",
                server.base(),
                "Cookie",
                "tangthu=" + victim.cookies().get("tangthu"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("đã cũ");
        assertThat(victim.isIn()).isTrue();
    }

    @Test
    void whoGuessesOneLoginIsSlowedDownAndToldSo() throws Exception {
        Account victim = accounts.reader();
        Person guesser = new Person(server);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(guesser.tries(victim.login(), "mật khẩu đoán " + i).statusCode());
        }
        assertThat(answers).startsWith(422).endsWith(429);
        HttpResponse<String> paused = guesser.tries(victim.login(), PASSWORD);
        assertThat(paused.statusCode())
                .as("even the right one is not looked at")
                .isEqualTo(429);
        assertThat(paused.body()).contains("Đã thử sai quá nhiều lần");
        assertThat(paused.headers().firstValue("Retry-After")).isPresent();
        assertThat(new Person(server).tries(victim.login(), PASSWORD).statusCode())
                .as("the holder, who comes from elsewhere, is not kept out")
                .isEqualTo(303);
    }

    @Test
    void whoGuessesManyLoginsFromOneNetworkIsSlowedDown() throws Exception {
        Person guesser = new Person(server, "198.51.100.20");
        int last = 0;
        for (int i = 0; i < 60 && last != 429; i++) {
            last = guesser.tries("reader-number-" + i, "một mật khẩu").statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(new Person(server, "198.51.100.99")
                        .tries("somebody-else", "x")
                        .statusCode())
                .as("a neighbour in the same network shares the pause")
                .isEqualTo(429);
    }

    @Test
    void whoGuessesOneLoginFromManyNetworksIsSlowedDown() throws Exception {
        Account victim = accounts.reader();
        int last = 0;
        for (int i = 0; i < 80 && last != 429; i++) {
            last = new Person(server, "203.0." + i + ".1")
                    .tries(victim.login(), "mật khẩu đoán " + i)
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void whoGuessesCodesIsSlowedDown() throws Exception {
        Account reader = accounts.reader();
        Person owner = new Person(server).signsIn(reader.login(), PASSWORD);
        String secret = SignInTest.secret(owner.get("/account/second-factor"));
        owner.post("/account/second-factor", "secret", secret, "code", new Authenticator(secret).code());
        Person guesser = new Person(server);
        guesser.tries(reader.login(), PASSWORD);
        int last = 0;
        for (int i = 0; i < 12 && last != 429; i++) {
            guesser.get("/sign-in/second-factor");
            last = guesser.post("/sign-in/second-factor", "code", "00000" + i % 10)
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(location(guesser.get("/account"))).startsWith("/sign-in/second-factor");
    }

    @Test
    void aLoginOfAnyLengthAndKindIsJustWrong() throws Exception {
        for (String odd : new String[] {"", "a".repeat(20_000), "' OR 1=1 --", "<script>alert(1)</script>", "Đỗ"}) {
            Person person = new Person(server);
            HttpResponse<String> answer = person.tries(odd, "p".repeat(20_000));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void onPlainHttpTheCookieIsForThisMachine() throws Exception {
        Account reader = accounts.reader();
        assertThat(cookieSet(new Person(server).tries(reader.login(), PASSWORD)))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("tangthu=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Secure", "Domain", "Max-Age", "Expires"));
    }

    @Test
    void behindHttpsTheCookieNeverLeavesIt(@TempDir Path folder) throws Exception {
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_BASE_URL", "https://thuvien.example.vn");
        settings.put("TANGTHU_NAAN", "12345");
        try (ServedApplication secure = ServedApplication.start(folder.resolve("home"), settings)) {
            Account reader = new Accounts(secure).reader();
            HttpResponse<String> in = post(
                    secure,
                    "/sign-in",
                    "login=" + reader.login() + "&password=" + PASSWORD.replace(' ', '+'),
                    "Origin",
                    "https://thuvien.example.vn");
            assertThat(location(in)).as("no host: a proxy may have another").isEqualTo("/account");
            assertThat(in.headers().allValues("Set-Cookie").get(0))
                    .startsWith("__Host-tangthu=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain");
            assertThat(post(secure, "/sign-in", "login=a&password=b", "Origin", "http://thuvien.example.vn")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theSignInIsNothingBelowTheInterfaceForPrograms() throws Exception {
        Account librarian = accounts.librarian(Accounts.LIBRARY);
        Person person = new Person(server).signsIn(librarian.login(), PASSWORD);
        assertThat(person.get("/api/deposits/none").statusCode()).isEqualTo(401);
    }
}
