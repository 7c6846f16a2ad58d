package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.acceptance.Cantaloupe;
import org.tangthu.portal.acceptance.SampleFolder;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.testing.RequiresProgram;

/** What the windows that viewers open leave in a browser, and what is opened by it. */
class ViewerCookiesTest {
    private static final String ITEM = "t7xv2wq9n";
    private static final String WINDOW = "/iiif/auth/2/access/" + ITEM;
    private static final String VIEWER = "https://viewer.example.org";
    private static final String[] READING_ROOM = {"X-Forwarded-For", LendingLibrary.READING_ROOM};

    @TempDir
    Path folder;

    /** The proxy speaks https; what reaches the server is plain. */
    @Test
    void behindHttpsPagesOfOtherSitesMaySendTheCookieAndNothingElseCan() throws Exception {
        Map<String, String> settings = new HashMap<>(PeopleServer.SETTINGS);
        settings.put("TANGTHU_BASE_URL", "https://thuvien.example.vn");
        settings.put("TANGTHU_NAAN", "12345");
        settings.put("TANGTHU_ONSITE_NETWORKS", "192.0.2.0/24");
        try (ServedApplication server = ServedApplication.start(folder.resolve("home"), settings)) {
            Path samples = SampleFolder.small(folder.resolve("samples"));
            Path thesis = samples.resolve("items/luan-van-mo-ta");
            SampleFolder.edit(
                    thesis.resolve("item.yaml"), "id: ark:/99999/" + ITEM, "# a public site has a number of its own");
            server.ingest(samples.resolve("libraries"));
            server.ingest(samples.resolve("agents"));
            String name = Ark.parse(server.ingest(thesis).get(0).id()).name();
            String kiosk = "/iiif/auth/2/access/" + name + "/kiosk?origin=" + VIEWER;

            assertThat(server.get(kiosk).headers().allValues("Set-Cookie"))
                    .as("there are no seats elsewhere")
                    .isEmpty();
            HttpResponse<String> framed =
                    server.get(kiosk, READING_ROOM[0], READING_ROOM[1], "Sec-Fetch-Dest", "iframe");
            assertThat(framed.statusCode()).isEqualTo(400);
            assertThat(framed.headers().allValues("Set-Cookie")).isEmpty();

            String cookie = cookieSet(server.get(kiosk, READING_ROOM));
            assertThat(cookie)
                    .startsWith("__Host-tangthu-viewer=")
                    .endsWith("; Path=/; HttpOnly; SameSite=None; Secure")
                    .doesNotContain("Domain", "Max-Age", "Expires");
            String pair = cookie.substring(0, cookie.indexOf(';'));
            String asked = "/iiif/auth/2/token?messageId=1&origin=";
            assertThat(server.get(asked + VIEWER, "Cookie", pair).body())
                    .as("nobody was asked about this viewer")
                    .contains("\"invalidOrigin\"");
            String token = asked + "https://thuvien.example.vn";
            assertThat(server.get(token, "Cookie", pair).body()).contains("\"AuthAccessToken2\"");
            assertThat(server.get(token, "Cookie", pair.substring("__Host-".length()))
                            .body())
                    .as("without the prefix a neighbouring site could have set it")
                    .contains("\"missingAspect\"");

            String logout = "/iiif/auth/2/logout";
            HttpResponse<String> forged = server.get(logout, "Cookie", pair, "Sec-Fetch-Dest", "image");
            assertThat(forged.statusCode()).isEqualTo(400);
            assertThat(forged.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(server.get(token, "Cookie", pair).body())
                    .as("a picture in some page ends no session")
                    .contains("\"AuthAccessToken2\"");

            assertThat(cookieSet(server.get(logout, "Cookie", pair, "Sec-Fetch-Dest", "document")))
                    .isEqualTo("__Host-tangthu-viewer=; Max-Age=0; Path=/; HttpOnly; SameSite=None; Secure");
            assertThat(server.get(token, "Cookie", pair).body()).contains("\"expiredAspect\"");
        }
    }

    private static String cookieSet(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    @RequiresProgram("ruby")
    void anImageServerBesideOursShowsToABorrowerWhatIsLent() throws Exception {
        try (LendingLibrary library = new LendingLibrary(folder)) {
            String login = new Accounts(library.server()).reader().login();
            Person reader = borrowed(new Person(library.server()).signsIn(login, Accounts.PASSWORD));
            Person seat = borrowed(new Person(library.server(), LendingLibrary.READING_ROOM));
            Cantaloupe images = new Cantaloupe(library.server().base());

            String cookie = viewerCookie(reader);
            assertThat(shows(images, "203.0.113.5", cookie)).isTrue();
            assertThat(shows(images, LendingLibrary.READING_ROOM, viewerCookie(seat)))
                    .isTrue();
            assertThat(shows(images, "203.0.113.5", viewerCookie(seat)))
                    .as("a seat counts in the reading room")
                    .isFalse();
            assertThat(shows(images, LendingLibrary.READING_ROOM, "tangthu-viewer=" + "A".repeat(43)))
                    .isFalse();

            reader.get("/iiif/auth/2/logout");
            assertThat(shows(images, "203.0.113.5", cookie)).as("left").isFalse();
        }
    }

    private static Person borrowed(Person person) throws Exception {
        person.get(WINDOW + "?origin=" + VIEWER);
        assertThat(person.post(WINDOW, "origin", VIEWER).statusCode()).isEqualTo(200);
        assertThat(person.cookies()).containsKey("tangthu-viewer");
        return person;
    }

    private static String viewerCookie(Person person) {
        return "tangthu-viewer=" + person.cookies().get("tangthu-viewer");
    }

    private static boolean shows(Cantaloupe images, String from, String cookie) throws Exception {
        return images.asked(ITEM + ".0001", Map.of("x-forwarded-for", from, "cookie", cookie))
                .path("before")
                .asBoolean();
    }
}
