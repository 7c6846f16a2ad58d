package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.LIBRARY;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.oidc.OpenIdProcess;
import org.tangthu.portal.oidc.PersonAtProvider;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.testing.RequiresProgram;

/** Signing in at a provider that is not ours, there and back. */
@RequiresProgram("node")
class OpenIdSignInTest {
    @TempDir
    static Path folder;

    private static OpenIdProcess provider;
    private static ServedApplication server;

    @BeforeAll
    static void start() throws Exception {
        provider = OpenIdProcess.start();
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_OIDC_ISSUER", provider.issuer());
        settings.put("TANGTHU_OIDC_CLIENT_ID", OpenIdProcess.CLIENT);
        settings.put("TANGTHU_OIDC_CLIENT_SECRET", OpenIdProcess.SECRET);
        settings.put("TANGTHU_OIDC_NAME", "Tài khoản tỉnh");
        settings.put("TANGTHU_OIDC_SCOPES", "openid,profile,groups");
        settings.put("TANGTHU_OIDC_CLAIM", "groups");
        settings.put(
                "TANGTHU_OIDC_RIGHTS",
                "hiem=group:" + LIBRARY + "/hiem,thu-thu=librarian:" + LIBRARY + ",quan-tri=administrator");
        server = ServedApplication.start(folder.resolve("home"), settings);
        server.ingest(Path.of("src/main/samples/libraries"));
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    /** Goes there, proves to be somebody, and is sent back. @return the address at which the portal is asked then */
    private static String backFrom(Person person, String who, String from) throws Exception {
        HttpResponse<String> leaving = person.get(from);
        assertThat(leaving.statusCode()).as(leaving.body()).isEqualTo(303);
        URI back = new PersonAtProvider(who).signsIn(URI.create(location(leaving)));
        assertThat(back.toString()).startsWith(server.base() + "/sign-in/openid/answer?");
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static Person signsIn(String who) throws Exception {
        Person person = new Person(server);
        HttpResponse<String> in = person.get(backFrom(person, who, "/sign-in/openid"));
        assertThat(location(in)).isEqualTo("/account");
        return person;
    }

    private static Account account(String subject) {
        return server.application()
                .services()
                .accounts()
                .accounts()
                .findIdentity(new ExternalIdentity(provider.issuer(), subject))
                .orElseThrow();
    }

    @Test
    void whoComesForTheFirstTimeBecomesAReader() throws Exception {
        provider.person("hong", "{\"name\": \"Đỗ Thị Hồng\", \"preferred_username\": \"hong@example.vn\"}");
        assertThat(new Person(server).get("/sign-in").body())
                .contains("Đăng nhập bằng Tài khoản tỉnh", "href=\"/sign-in/openid\"");
        Person person = new Person(server);
        String back = backFrom(person, "hong", "/sign-in/openid?return=%2Faccount%2Fsessions");
        HttpResponse<String> in = person.get(back);
        assertThat(location(in)).isEqualTo("/account/sessions");
        assertThat(person.cookies()).containsOnlyKeys("tangthu");
        assertThat(person.get("/account").body()).contains("Đỗ Thị Hồng", "hong@127.0.0.1", "Bạn đọc");
        assertThat(person.get("/account/password").body()).contains("không có mật khẩu ở đây");
        Account made = account("hong");
        assertThat(made.role()).isEqualTo(new Role.Reader());
        signsIn("hong");
        assertThat(account("hong").id()).as("and is the same one ever after").isEqualTo(made.id());
    }

    @Test
    void twoPeopleWithOneShortNameHaveTwoAccounts() throws Exception {
        provider.person("first", "{\"name\": \"A\", \"preferred_username\": \"hoa\"}");
        provider.person("second", "{\"name\": \"B\", \"preferred_username\": \"hoa\"}");
        signsIn("first");
        signsIn("second");
        assertThat(account("first").login()).isEqualTo("hoa@127.0.0.1");
        assertThat(account("second").login()).isNotEqualTo("hoa@127.0.0.1").endsWith("@127.0.0.1");
    }

    @Test
    void groupsAndOfficesComeAndGoWithTheClaim() throws Exception {
        provider.person("binh", "{\"name\": \"Bình\", \"groups\": [\"hiem\", \"thu-thu\"]}");
        signsIn("binh");
        assertThat(account("binh").groups()).containsExactly(new Group(LIBRARY, "hiem"));
        assertThat(account("binh").role()).isEqualTo(new Role.Librarian(Set.of(LIBRARY)));
        provider.person("binh", "{\"name\": \"Bình\", \"groups\": [\"other\"]}");
        signsIn("binh");
        assertThat(account("binh").groups()).isEmpty();
        assertThat(account("binh").role()).isEqualTo(new Role.Reader());
    }

    @Test
    void anAdministratorStillNeedsTheSecondFactorHere() throws Exception {
        provider.person("chi", "{\"name\": \"Chi\", \"groups\": \"quan-tri\"}");
        Person person = new Person(server);
        HttpResponse<String> in = person.get(backFrom(person, "chi", "/sign-in/openid"));
        assertThat(location(in)).isEqualTo("/account/second-factor");
        assertThat(location(person.get("/staff"))).startsWith("/account/second-factor");
    }

    @Test
    void whoIsLockedHereStaysOut() throws Exception {
        provider.person("dung", "{\"name\": \"Dũng\"}");
        signsIn("dung");
        new Accounts(server).lock(account("dung"));
        Person person = new Person(server);
        HttpResponse<String> in = person.get(backFrom(person, "dung", "/sign-in/openid"));
        assertThat(in.statusCode()).isEqualTo(403);
        assertThat(in.body()).contains("đã bị khóa");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() throws Exception {
        provider.person("lan", "{\"name\": \"Trần Thị Lan\"}");
        Person attacker = new Person(server);
        String answer = backFrom(attacker, "lan", "/sign-in/openid");
        Person victim = new Person(server);
        assertThat(victim.get(answer).statusCode()).isEqualTo(400);
        victim.get("/sign-in/openid");
        assertThat(victim.get(answer).body()).contains("lời đáp không hợp lệ");
        assertThat(victim.isIn()).isFalse();
    }

    @Test
    void anAnswerIsTakenOnce() throws Exception {
        provider.person("lan", "{\"name\": \"Trần Thị Lan\"}");
        Person person = new Person(server);
        person.get("/sign-in/openid");
        Person again = new Person(server);
        String answer = backFrom(again, "lan", "/sign-in/openid");
        String kept = again.cookies().get("tangthu-openid");
        assertThat(again.get(answer).statusCode()).isEqualTo(303);
        assertThat(again.get(answer).statusCode())
                .as("the browser has forgotten it")
                .isEqualTo(400);
        again.cookies().clear();
        again.cookies().put("tangthu-openid", kept);
        assertThat(again.get(answer).statusCode()).as("and the provider too").isEqualTo(400);
        assertThat(again.isIn()).isFalse();
    }

    @Test
    void aReturnAddressInTheCookieLeadsNowhereElse() throws Exception {
        provider.person("lan", "{\"name\": \"Trần Thị Lan\"}");
        Person person = new Person(server);
        String answer = backFrom(person, "lan", "/sign-in/openid?return=%2F%2Fevil.example");
        String secret = person.cookies().get("tangthu-openid").split("\\.")[0];
        person.cookies().put("tangthu-openid", secret + "." + "Ly9ldmlsLmV4YW1wbGU");
        assertThat(location(person.get(answer))).isEqualTo("/account");
    }

    @Test
    void whoSignsOutIsShownWhereElseToSignOut() throws Exception {
        provider.person("lan", "{\"name\": \"Trần Thị Lan\"}");
        Person person = signsIn("lan");
        person.get("/account");
        assertThat(person.post("/sign-out").body())
                .contains("Đăng xuất cả ở Tài khoản tỉnh", provider.issuer() + "/session/end?");
    }

    @Test
    void aProviderThatIsAwayKeepsNobodyOutWhoHasAPassword(@TempDir Path other) throws Exception {
        OpenIdProcess gone = OpenIdProcess.start();
        gone.close();
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_OIDC_ISSUER", gone.issuer());
        settings.put("TANGTHU_OIDC_CLIENT_ID", OpenIdProcess.CLIENT);
        try (ServedApplication alone = ServedApplication.start(other.resolve("home"), settings)) {
            Account reader = new Accounts(alone).reader();
            Person person = new Person(alone);
            HttpResponse<String> away = person.get("/sign-in/openid?return=%2Faccount%2Fsessions");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body())
                    .contains("Hiện không kết nối được với OpenID", "name=\"return\" value=\"/account/sessions\"");
            assertThat(location(person.post("/sign-in", "login", reader.login(), "password", PASSWORD)))
                    .isEqualTo("/account");
        }
    }
}
