package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.account.TestIdentities;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.limits.AccessTokens;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.portal.robots.RobotSettings;
import org.tangthu.portal.robots.Robots;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.account.Sessions.Opened;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.signin.TokenDesk;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

/** Whose rights a request has, by its cookies, its token and its address. */
class RecognizedServerTest {
    private static final String ADMINISTRATOR = "the-administrator's-token";
    private static final String NOBODY = "anonymous, 0 scopes, 0 groups, not signed in";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestAccounts accounts;
    private WebServer web;
    private Account lan;
    private Opened signIn;
    private Opened viewer;

    @BeforeEach
    void start() {
        accounts = TestAccounts.in(folder, MovableClock.standing());
        Configuration configuration = Configuration.read(folder, Map.of("TANGTHU_HTTP_PORT", "0"));
        web = WebServer.bind(configuration.http(), folder);
        SecurityHeaders headers = new SecurityHeaders(TestIdentities.BASE);
        Addresses addresses = new Addresses(TestIdentities.BASE);
        web.mount(new ErrorAnswers(new SampleSite().pages(addresses), addresses, headers));
        web.mount(
                "limits",
                new LimitsFilter(
                        configuration.limits(),
                        new TrustedProxies(configuration.http().trustedProxies()),
                        configuration.http().readingRooms(),
                        new AccessTokens(ADMINISTRATOR, Set.of()),
                        TestIdentities.of(accounts.services()),
                        Robots.of(RobotSettings.none()),
                        headers,
                        System::nanoTime));
        web.mount("who", new WhoServlet(), "/*");
        web.start();
        lan = accounts.services()
                .administration()
                .giveGroups(
                        TestAccounts.DOER,
                        accounts.add("lan", new Role.Librarian(Set.of("VN-1"))),
                        Set.of(new Group("VN-1", "nghien-cuu")));
        Sessions sessions = accounts.services().sessions();
        signIn = sessions.signIn(lan, true);
        viewer = sessions.viewer(signIn.session());
    }

    @AfterEach
    void stop() {
        web.close();
        accounts.close();
    }

    private String signedIn() {
        return "tangthu=" + signIn.value();
    }

    private String asLan(int groups) {
        return lan.id() + ", " + lan.authority().scopes().size() + " scopes, " + groups + " groups, signed in";
    }

    private String token() {
        return accounts.services()
                .tokens()
                .make(
                        TestAccounts.DOER,
                        lan.authority(),
                        Optional.of(lan),
                        new TokenDesk.Wish("t", Set.of(Scope.DEPOSIT), Optional.empty(), 1))
                .value();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/item/x", "/staff/accounts", "/apiary", "/item/x?q=token"})
    void pagesHaveTheRightsOfWhoSignedIn(String path) throws Exception {
        assertThat(get(path, "Cookie", signedIn()).body()).isEqualTo(asLan(1));
        assertThat(get(path).body()).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/items", "/api/", "/api", "//api/items", "/x/../api/items", "/%61pi/items", "/api;a=b/items"
            })
    void noCookieCountsForPrograms(String path) throws Exception {
        String both = signedIn() + "; tangthu-viewer=" + viewer.value();
        assertThat(get(path, "Cookie", both).body()).isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/iiif/image/3/x.1/info.json", "/iiif/../iiif/image", "/metrics", "/sparql", "/data/x"})
    void doorsOfProgramsGetWhatAReaderMaySeeAndNoAuthority(String path) throws Exception {
        assertThat(get(path, "Cookie", signedIn()).body()).isEqualTo("anonymous, 0 scopes, 1 groups, signed in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/item/x", "/iiif/image/3/x.1/info.json"})
    void theViewerCookieGivesNoAuthorityAnywhere(String path) throws Exception {
        assertThat(get(path, "Cookie", "tangthu-viewer=" + viewer.value()).body())
                .isEqualTo("anonymous, 0 scopes, 1 groups, not signed in");
    }

    @Test
    void anApiTokenGivesItsScopesToPrograms() throws Exception {
        String as = lan.id() + ", 1 scopes, 0 groups, not signed in";
        String token = token();
        assertThat(get("/api/items", "Authorization", "Bearer " + token).body()).isEqualTo(as);
        assertThat(get("/api/items", "Authorization", "bearer " + token).body())
                .as("RFC 9110, section 11.1: in any case")
                .isEqualTo(as);
        assertThat(get("/api/items", "Authorization", "Basic " + token).body()).isEqualTo(NOBODY);
        assertThat(get("/api/items", "Authorization", "Bearer " + token + "x").body())
                .isEqualTo(NOBODY);
    }

    @Test
    void theAdministratorsTokenIsNeverWeakenedByACookie() throws Exception {
        assertThat(get("/item/x", "Authorization", "Bearer " + ADMINISTRATOR, "Cookie", signedIn())
                        .body())
                .startsWith(Authority.OWNER + ", " + Scope.values().length + " scopes");
    }

    @Test
    void cookiesMayComeInSeveralHeaders() throws Exception {
        assertThat(get("/", "Cookie", "a=b", "Cookie", signedIn()).body()).isEqualTo(asLan(1));
    }

    @Test
    void aValueThatWasPlantedIsNobody() throws Exception {
        assertThat(get("/", "Cookie", "tangthu=" + "A".repeat(43)).body()).isEqualTo(NOBODY);
        assertThat(get("/", "Cookie", "tangthu=" + signIn.session().id()).body())
                .as("what the database holds is no key")
                .isEqualTo(NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/items?access_token={token}",
                "/api/items?q=a&token={token}",
                "/api/items?access%5Ftoken={token}",
                "/api/items?%61ccess_token={token}",
                "/api/items?authorization=Bearer%20{token}",
                "/api/items?Authorization=Bearer+{token}",
                "/api/items?bearer_token={token}",
                "/iiif/image/3/x/info.json?ACCESS_TOKEN={token}",
                "/search?api_key={token}&q=a"
            })
    void aTokenInAnAddressIsRefusedAndNotRepeated(String path) throws Exception {
        String token = token();
        HttpResponse<String> answer =
                get(path.replace("{token}", token), "Authorization", "Bearer " + token, "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Authorization: Bearer").doesNotContain(token);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class WhoServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Authority authority = Caller.of(request).authority();
            Visitor visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
            response.getWriter()
                    .write(authority.actor() + ", " + authority.scopes().size() + " scopes, "
                            + visitor.groups().size() + " groups, "
                            + (SignedIn.of(request).isPresent() ? "signed in" : "not signed in"));
        }
    }
}
