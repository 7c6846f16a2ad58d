package org.tangthu.portal.pages.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.forms.FormSize;
import org.tangthu.portal.pages.SampleSite;
import org.tangthu.repository.address.Addresses;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormGuardTest {
    private static final Addresses ADDRESSES = new Addresses("https://thuvien.example.vn");
    private static final String OWN = "https://thuvien.example.vn";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MINE = "__Host-tangthu=a-secret-of-one-session";
    private static final String THEIRS = "__Host-tangthu=a-secret-of-another-one";

    @TempDir
    static java.nio.file.Path folder;

    private PagesServer server;
    private PagesApplication application;

    /** A page with a form that shows its token, and answers with what was filled in. */
    @Path("/")
    public static final class Echo {
        @GET
        @Path("echo")
        public String token(@Context HttpServletRequest request) {
            return FormGuard.token(request);
        }

        @POST
        @Path("echo")
        public String echo(@Context HttpServletRequest request) {
            return "took " + FormGuard.fields(request).text("words");
        }

        @POST
        @Path("long-echo")
        @Takes(Takes.Body.LONG_FORM)
        public String longEcho(@Context HttpServletRequest request) {
            return "took " + FormGuard.fields(request).text("words").length();
        }
    }

    @BeforeAll
    void start() throws Exception {
        application = new PagesApplication(new SampleSite().pages(ADDRESSES), ADDRESSES, "b1");
        application.register(Echo.class);
        server = new PagesServer(folder, application);
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        return server.post("/echo", body, headers);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words).doesNotContain("took");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void takesWhatAPageOfTheSiteSends() throws Exception {
        assertThat(post("words=h%C3%A0+n%E1%BB%99i", "Origin", OWN, "Content-Type", FORM)
                        .body())
                .isEqualTo("took hà nội");
        assertThat(post("words=x", "Origin", OWN, "Content-Type", FORM + ";charset=UTF-8")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatAnotherSiteSends() throws Exception {
        assertRefused(
                post("words=x", "Origin", "https://evil.example", "Content-Type", FORM), 403, "Không nhận biểu mẫu");
        assertRefused(post("words=x", "Origin", OWN, "Sec-Fetch-Site", "cross-site", "Content-Type", FORM), 403, OWN);
        assertRefused(post("words=x", "Content-Type", FORM), 403, "Không nhận biểu mẫu");
        assertRefused(
                server.post("/echo?lang=en", "words=x", "Origin", "null", "Content-Type", FORM),
                403,
                "This form is not taken");
    }

    @Test
    void inASessionTakesTheFormsOfThatSessionAlone() throws Exception {
        String token = server.get("/echo", "Cookie", MINE).body();
        assertThat(token)
                .isNotEmpty()
                .isNotEqualTo(server.get("/echo", "Cookie", THEIRS).body());
        String body = "words=x&form-token=" + token;
        assertThat(post(body, "Cookie", MINE, "Origin", OWN, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(200);
        assertRefused(post(body, "Cookie", THEIRS, "Origin", OWN, "Content-Type", FORM), 403, "đã cũ");
        assertRefused(post("words=x", "Cookie", MINE, "Origin", OWN, "Content-Type", FORM), 403, "đã cũ");
        assertRefused(post(body, "Origin", OWN, "Content-Type", FORM), 403, "đã cũ");
    }

    @Test
    void takesNothingButForms() throws Exception {
        assertRefused(post("{}", "Origin", OWN, "Content-Type", "application/json"), 415, "dạng dữ liệu");
        assertRefused(post("words=x", "Origin", OWN, "Content-Type", "text/plain"), 415, "dạng dữ liệu");
        assertRefused(post("words=x", "Origin", OWN), 415, "dạng dữ liệu");
        assertRefused(post("words=%00", "Origin", OWN, "Content-Type", FORM), 400, "Không đọc được");
    }

    @Test
    void readsNoMoreThanAFormCanHold() throws Exception {
        String most = "words=" + "a".repeat(FormSize.USUAL.bytes() - "words=".length());
        assertThat(post(most, "Origin", OWN, "Content-Type", FORM).statusCode()).isEqualTo(200);
        assertRefused(post(most + "a", "Origin", OWN, "Content-Type", FORM), 413, "quá dài");
    }

    @Test
    void readsNothingLongOfWhoDidNotSignIn() throws Exception {
        assertRefused(server.post("/long-echo", "words=x", "Origin", OWN, "Content-Type", FORM), 403, "đã cũ");
    }

    @Test
    void standsBeforeEveryFormOfTheSite() throws Exception {
        for (String path : posts().toList()) {
            HttpResponse<String> answer =
                    server.post(path, "x=y", "Origin", "https://evil.example", "Content-Type", FORM);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("Không nhận biểu mẫu");
        }
    }

    /** The address of everything that takes a form, with something in the place of its variables. */
    private Stream<String> posts() {
        return application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .map(Resource::from)
                .flatMap(resource -> posts("", resource));
    }

    private static Stream<String> posts(String parent, Resource resource) {
        String path = (parent + "/" + resource.getPath())
                .replaceAll("\\{[^{}]*}", "1")
                .replaceAll("/+", "/");
        Stream<String> own = resource.getResourceMethods().stream()
                .map(ResourceMethod::getHttpMethod)
                .filter("POST"::equals)
                .map(method -> path);
        return Stream.concat(own, resource.getChildResources().stream().flatMap(child -> posts(path, child)));
    }
}
