package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.cookieSet;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.account.Account;

@ExtendWith(PeopleServer.class)
class SignInTest {
    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([a-z2-7-]+)</code></li>");

    private final ServedApplication server;
    private final Accounts accounts;

    SignInTest(ServedApplication server) {
        this.server = server;
        this.accounts = new Accounts(server);
    }

    @Test
    void aReaderSignsInAndOut() throws Exception {
        Account reader = accounts.reader();
        Person person = new Person(server);
        assertThat(location(person.get("/account"))).isEqualTo("/sign-in");
        person.signsIn(reader.login(), PASSWORD);
        assertThat(person.get("/account").body()).contains(reader.login(), "Bạn đọc", "Nguyễn Thị Thử");
        HttpResponse<String> out = person.post("/sign-out");
        assertThat(out.body()).contains("Đã đăng xuất");
        assertThat(out.headers().allValues("Set-Cookie").toString()).contains("tangthu=; Max-Age=0");
        assertThat(person.isIn()).isFalse();
    }

    @Test
    void theLoginMayBeTypedInCapitals() throws Exception {
        Account reader = accounts.reader();
        new Person(server).signsIn(" " + reader.login().toUpperCase() + " ", PASSWORD);
    }

    @Test
    void whoeverWasSentHereGoesBackWithTheLanguage() throws Exception {
        Account reader = accounts.reader();
        Person person = new Person(server);
        assertThat(location(person.get("/account/sessions?lang=en")))
                .isEqualTo("/sign-in?return=%2Faccount%2Fsessions&lang=en");
        assertThat(person.get("/sign-in?return=%2Faccount%2Fsessions&lang=en").body())
                .contains("name=\"return\" value=\"/account/sessions\"", "Sign in", "action=\"/sign-in?lang=en\"");
        HttpResponse<String> in = person.post(
                "/sign-in?lang=en", "login", reader.login(), "password", PASSWORD, "return", "/account/sessions");
        assertThat(location(in)).isEqualTo("/account/sessions?lang=en");
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() throws Exception {
        Account reader = accounts.reader();
        HttpResponse<String> wrong = new Person(server).tries(reader.login(), "không phải mật khẩu");
        HttpResponse<String> unknown = new Person(server).tries("nobody-at-all", "không phải mật khẩu");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body().replace(reader.login(), "nobody-at-all")).isEqualTo(unknown.body());
        assertThat(wrong.body())
                .contains("Tên đăng nhập hoặc mật khẩu không đúng", "aria-invalid=\"true\"", "role=\"alert\"")
                .doesNotContain("không phải mật khẩu");
        assertThat(wrong.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(cookieSet(wrong)).isEmpty();
    }

    @Test
    void aLockedAccountIsToldSoOnlyWithTheRightPassword() throws Exception {
        Account reader = accounts.reader();
        accounts.lock(reader);
        assertThat(new Person(server).tries(reader.login(), PASSWORD).body()).contains("đã bị khóa");
        assertThat(new Person(server).tries(reader.login(), "sai mật khẩu rồi").body())
                .doesNotContain("đã bị khóa");
    }

    @Test
    void anAdministratorEnrolsASecondFactorBeforeAnythingElse() throws Exception {
        Account administrator = accounts.administrator();
        Person person = new Person(server);
        assertThat(location(person.tries(administrator.login(), PASSWORD))).isEqualTo("/account/second-factor");
        for (String closed : List.of("/account", "/staff", "/staff/accounts", "/account/tokens")) {
            assertThat(location(person.get(closed))).as(closed).startsWith("/account/second-factor");
        }
        String secret = secret(person.get("/account/second-factor"));
        Authenticator phone = new Authenticator(secret);
        String before = person.cookies().get("tangthu");
        assertThat(person.post("/account/second-factor", "secret", secret, "code", "000000")
                        .body())
                .contains("Mã không khớp", secret);
        HttpResponse<String> codes = person.post("/account/second-factor", "secret", secret, "code", phone.code());
        assertThat(RECOVERY.matcher(codes.body()).results()).hasSize(10);
        assertThat(codes.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(person.cookies().get("tangthu"))
                .as("what stands for more has another name")
                .isNotEqualTo(before);
        assertThat(person.get("/staff/accounts").body()).contains(administrator.login());
        signsInWithTheSecondFactor(administrator, phone, recoveryCode(codes));
    }

    private void signsInWithTheSecondFactor(Account administrator, Authenticator phone, String recovery)
            throws Exception {
        Person elsewhere = new Person(server);
        assertThat(location(elsewhere.tries(administrator.login(), PASSWORD))).isEqualTo("/sign-in/second-factor");
        String unfinished = elsewhere.cookies().get("tangthu");
        assertThat(location(elsewhere.get("/account"))).isEqualTo("/sign-in/second-factor");
        assertThat(location(elsewhere.get("/account/second-factor"))).startsWith("/sign-in/second-factor");
        elsewhere.get("/sign-in/second-factor");
        assertThat(elsewhere.post("/sign-in/second-factor", "code", "123456").body())
                .contains("Mã không đúng");
        assertThat(location(elsewhere.post("/sign-in/second-factor", "code", phone.code(1))))
                .isEqualTo("/account");
        assertThat(elsewhere.cookies().get("tangthu")).isNotEqualTo(unfinished);
        assertThat(elsewhere.isIn()).isTrue();

        Person withoutPhone = new Person(server);
        withoutPhone.tries(administrator.login(), PASSWORD);
        withoutPhone.get("/sign-in/second-factor");
        assertThat(location(withoutPhone.post("/sign-in/second-factor", "code", recovery.toUpperCase())))
                .isEqualTo("/account");
        assertThat(withoutPhone.get("/account").body()).contains("Còn 9 mã khôi phục");

        Person again = new Person(server);
        again.tries(administrator.login(), PASSWORD);
        again.get("/sign-in/second-factor");
        assertThat(again.post("/sign-in/second-factor", "code", recovery).statusCode())
                .as("a recovery code works once")
                .isEqualTo(422);
        assertThat(again.post("/sign-in/second-factor", "code", phone.code(1)).statusCode())
                .as("a code works once")
                .isEqualTo(422);
    }

    static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    private static String recoveryCode(HttpResponse<String> page) {
        Matcher code = RECOVERY.matcher(page.body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    void theQrCodeStandsInThePageAndTheKeyBesideIt() throws Exception {
        Account reader = accounts.reader();
        Person person = new Person(server).signsIn(reader.login(), PASSWORD);
        String page = person.get("/account/second-factor").body();
        assertThat(page)
                .contains("<svg class=\"qr\"", "otpauth://totp/", "issuer=")
                .doesNotContain("<img class=\"qr\"");
        assertThat(secret(person.get("/account/second-factor"))).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/%0d%0aLocation:%20https://evil.example",
                "/\t/evil.example",
                " //evil.example",
                "/..//evil.example",
                "data:text/html,x",
                "evil.example",
                "/sign-out",
            })
    void nobodyIsSentElsewhereAfterSigningIn(String hostile) throws Exception {
        Account reader = accounts.reader();
        Person person = new Person(server);
        person.get("/sign-in?return=" + java.net.URLEncoder.encode(hostile, java.nio.charset.StandardCharsets.UTF_8));
        HttpResponse<String> in =
                person.post("/sign-in", "login", reader.login(), "password", PASSWORD, "return", hostile);
        // A control character makes the form unreadable; whatever else it is, it leads to the account.
        assertThat(in.statusCode() == 400
                        || location(in).equals("/account")
                        || location(in).startsWith("/%0d%0a"))
                .as(in.statusCode() + " " + location(in))
                .isTrue();
    }

    @Test
    void pagesWithFormsAreKeptByNobodyAndFoundByNoSearchEngine() throws Exception {
        HttpResponse<String> page = new Person(server).get("/sign-in");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }
}
