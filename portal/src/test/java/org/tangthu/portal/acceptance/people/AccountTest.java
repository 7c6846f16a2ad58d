package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.LIBRARY;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.account.Account;

/** What people see and change of their own. */
@ExtendWith(PeopleServer.class)
class AccountTest {
    private static final String BETTER = "một đôi câu đối chưa ai biết";
    private static final Pattern TOKEN = Pattern.compile("id=\"token\">([A-Za-z0-9_-]{43})</code>");
    private static final Pattern REVOKED = Pattern.compile("name=\"token\" value=\"([a-z0-9]+)\"");
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([a-f0-9]{64})\"");

    private final ServedApplication server;
    private final Accounts accounts;

    AccountTest(ServedApplication server) {
        this.server = server;
        this.accounts = new Accounts(server);
    }

    @Test
    void theAccountTellsGroupsByTheNamesOfTheirLibraries() throws Exception {
        Account reader = accounts.reader(LIBRARY + "/nghien-cuu");
        assertThat(new Person(server)
                        .signsIn(reader.login(), PASSWORD)
                        .get("/account")
                        .body())
                .contains("nghien-cuu (", "Bạn không mượn tài liệu nào")
                .doesNotContain("(" + LIBRARY + ")", "href=\"/staff\"", "/account/tokens");
    }

    @Test
    void anotherPasswordEndsTheOtherSessions() throws Exception {
        Account reader = accounts.reader();
        Person here = new Person(server).signsIn(reader.login(), PASSWORD);
        Person elsewhere = new Person(server).signsIn(reader.login(), PASSWORD);
        here.get("/account/password");
        assertThat(here.post("/account/password", "current", "sai", "fresh", BETTER, "again", BETTER)
                        .body())
                .contains("Mật khẩu hiện nay không đúng", "id=\"current-problem\"");
        assertThat(here.post("/account/password", "current", PASSWORD, "fresh", BETTER, "again", "khác")
                        .body())
                .contains("không giống nhau");
        assertThat(here.post("/account/password", "current", PASSWORD, "fresh", "ngắn", "again", "ngắn")
                        .body())
                .contains("quá ngắn");
        assertThat(elsewhere.isIn()).isTrue();
        here.get("/account/password");
        HttpResponse<String> changed =
                here.post("/account/password", "current", PASSWORD, "fresh", BETTER, "again", BETTER);
        assertThat(location(changed)).isEqualTo("/account/password?changed");
        assertThat(here.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(new Person(server).tries(reader.login(), PASSWORD).statusCode())
                .isEqualTo(422);
        new Person(server).signsIn(reader.login(), BETTER);
    }

    @Test
    void aSessionElsewhereIsSeenAndEnded() throws Exception {
        Account reader = accounts.reader();
        Person here = new Person(server).signsIn(reader.login(), PASSWORD);
        Person elsewhere = new Person(server).signsIn(reader.login(), PASSWORD);
        Matcher session = SESSION.matcher(here.get("/account/sessions").body());
        assertThat(session.find()).isTrue();
        here.post("/account/sessions", "session", session.group(1));
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(here.isIn()).isTrue();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() throws Exception {
        Account victim = accounts.reader();
        Person here = new Person(server).signsIn(victim.login(), PASSWORD);
        new Person(server).signsIn(victim.login(), PASSWORD);
        Matcher session = SESSION.matcher(here.get("/account/sessions").body());
        assertThat(session.find()).isTrue();
        Person stranger = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        stranger.get("/account/sessions");
        stranger.post("/account/sessions", "session", session.group(1));
        assertThat(here.get("/account/sessions").body()).contains(session.group(1));
    }

    @Test
    void aTokenIsShownOnceWorksAndIsRevoked() throws Exception {
        Account librarian = accounts.librarian(LIBRARY);
        Person person = new Person(server).signsIn(librarian.login(), PASSWORD);
        assertThat(person.get("/account/tokens").body())
                .contains("value=\"read\"", "value=\"" + LIBRARY + "\"")
                .doesNotContain("value=\"operate\"", "value=\"audit\"");
        assertThat(person.post("/account/tokens", "name", "máy quét", "days", "30")
                        .body())
                .contains("Xin chọn ít nhất một quyền");
        HttpResponse<String> made = person.post("/account/tokens", "name", "máy quét", "scope", "read", "days", "30");
        Matcher value = TOKEN.matcher(made.body());
        assertThat(value.find()).as(made.body()).isTrue();
        assertThat(accounts.tokens().find(value.group(1)))
                .hasValueSatisfying(token -> assertThat(token.account()).contains(librarian.id()));
        String list = person.get("/account/tokens").body();
        assertThat(list).contains("máy quét").doesNotContain(value.group(1));
        Matcher id = REVOKED.matcher(list);
        assertThat(id.find()).isTrue();
        person.post("/account/tokens/revoke", "token", id.group(1));
        assertThat(accounts.tokens().find(value.group(1))).isEmpty();
    }

    @Test
    void nobodyMakesATokenThatMayDoMoreThanItsMaker() throws Exception {
        Account librarian = accounts.librarian(LIBRARY);
        Person person = new Person(server).signsIn(librarian.login(), PASSWORD);
        for (String[] wish : new String[][] {
            {"name", "x", "scope", "operate", "days", "30"},
            {"name", "x", "scope", "read", "library", Accounts.OTHER_LIBRARY, "days", "30"},
            {"name", "x", "scope", "read", "days", "100000"},
            {"name", "x", "scope", "no-such-scope", "days", "30"},
            {"name", "", "scope", "read", "days", "30"},
        }) {
            person.get("/account/tokens");
            assertThat(person.post("/account/tokens", wish).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void whoTakesTheAuthenticatorAwayNeedsItOnceMore() throws Exception {
        Account reader = accounts.reader();
        Person person = new Person(server).signsIn(reader.login(), PASSWORD);
        String secret = SignInTest.secret(person.get("/account/second-factor"));
        Authenticator phone = new Authenticator(secret);
        person.post("/account/second-factor", "secret", secret, "code", phone.code());
        assertThat(person.get("/account/second-factor").body()).contains("đang bật", "Còn 10 mã khôi phục");
        assertThat(person.post("/account/second-factor/remove", "code", "111111")
                        .statusCode())
                .isEqualTo(422);
        assertThat(accounts.now(reader).secondFactor()).isTrue();
        person.post("/account/second-factor/remove", "code", phone.code(1));
        assertThat(accounts.now(reader).secondFactor()).isFalse();
        assertThat(person.isIn()).isTrue();
    }

    @Test
    void aSecretThatWasNotShownIsNotEnrolled() throws Exception {
        Account reader = accounts.reader();
        Person person = new Person(server).signsIn(reader.login(), PASSWORD);
        person.get("/account/second-factor");
        for (String weak : new String[] {"AAAAAAAA", "", "<script>", "A".repeat(5000)}) {
            HttpResponse<String> answer = person.post("/account/second-factor", "secret", weak, "code", "000000");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert", "A".repeat(5000));
        }
        assertThat(accounts.now(reader).secondFactor()).isFalse();
    }
}
