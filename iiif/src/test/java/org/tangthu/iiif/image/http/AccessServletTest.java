package org.tangthu.iiif.image.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** What another image server learns when it asks for a visitor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessServletTest {
    private static final String READING_ROOM = "192.0.2.9";

    private final Item open = SampleEntities.item(1);
    private final Item onSite = SampleEntities.item(2, AccessLevel.ON_SITE);
    private final Item described = SampleEntities.item(3, AccessLevel.METADATA_ONLY);
    private final Item draft = SampleEntities.item(4).withState(State.DRAFT);
    private final Item withdrawn = SampleEntities.item(5).withState(State.WITHDRAWN);
    private final Item notReady = SampleEntities.item(6);

    private Iiif iiif;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        iiif = repository.iiif();
        for (Item item : new Item[] {open, onSite, described, draft, withdrawn, notReady}) {
            repository.put(item, TestPictures.colour(700, 600));
        }
        repository.project(iiif, open, onSite, described, draft, withdrawn);
        HttpServlet door = iiif.accessDoor((chain, cookies) ->
                Visitor.ANONYMOUS.onSite(chain.equals(READING_ROOM) || cookies.equals("viewer=seated")));
        server = new TestServer(
                folder,
                Map.of(
                        AccessServlet.PATH + "/*",
                        door,
                        "/elsewhere/*",
                        asking(door, AccessServletTest::fromAnotherMachine),
                        "/named/*",
                        asking(door, AccessServletTest::byAPublicName)));
    }

    /** The same door, asked otherwise. */
    private static HttpServlet asking(HttpServlet door, UnaryOperator<HttpServletRequest> changed) {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException, ServletException {
                door.service(changed.apply(request), response);
            }
        };
    }

    private static HttpServletRequest fromAnotherMachine(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteAddr() {
                return "192.0.2.7";
            }
        };
    }

    private static HttpServletRequest byAPublicName(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getServerName() {
                return "library.example";
            }
        };
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    @Test
    void anOpenPageIsToldWithItsFileAndItsPublicAddress() throws Exception {
        JsonNode answer = ask(open, "0001", "203.0.113.5");

        assertThat(answer.path("decision").asText()).isEqualTo("full");
        assertThat(answer.path("status").asInt()).isEqualTo(200);
        assertThat(answer.path("images").asText()).isEqualTo(TestRepository.BASE + "/iiif/image");
        Path file = Path.of(answer.path("file").asText());
        assertThat(file).isAbsolute();
        assertThat(Pyramid.open(file).width()).isEqualTo(700);
    }

    @Test
    void aPageForTheReadingRoomIsOpenThereAndNowhereElse() throws Exception {
        assertThat(ask(onSite, "0001", READING_ROOM).path("file").asText()).endsWith(".tif");
        assertRefused(ask(onSite, "0001", "203.0.113.5"), "preview", 401);
        assertRefused(ask(onSite, "0001", ""), "preview", 401);
    }

    @Test
    void theCookiesOfTheOtherServersVisitorTellWhoThatIs() throws Exception {
        assertThat(ask(onSite, "0001", "203.0.113.5", "Cookie", "viewer=seated")
                        .path("file")
                        .asText())
                .endsWith(".tif");
        assertRefused(ask(onSite, "0001", "203.0.113.5", "Cookie", "viewer=forged"), "preview", 401);
        assertRefused(ask(onSite, "0001", "203.0.113.5", "Cookie", ""), "preview", 401);
    }

    @Test
    void whatHasNoImagesOrIsNotPublicIsNotThere() throws Exception {
        assertRefused(ask(described, "0001", READING_ROOM), "denied", 404);
        assertRefused(ask(draft, "0001", READING_ROOM), "denied", 404);
        assertRefused(ask(open, "0002", READING_ROOM), "denied", 404);
        assertRefused(ask(withdrawn, "0001", READING_ROOM), "denied", 410);
    }

    @Test
    void previewsAreNotGivenAway() throws Exception {
        assertRefused(ask(onSite, "0001.preview", READING_ROOM), "denied", 404);
    }

    @Test
    void aPageWhosePyramidIsBeingMadeIsToBeAskedForLater() throws Exception {
        assertRefused(ask(notReady, "0001", ""), "full", 503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/x", "/%2e%2e%2fetc", "/a.b.c.d", "/abc.0001/full/max/0/default.jpg"})
    void whatIsNoIdentifierIsNotThere(String rubbish) throws Exception {
        JsonNode answer = new ObjectMapper()
                .readTree(server.get(AccessServlet.PATH + rubbish).body());

        assertRefused(answer, "denied", 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"})
    void whatCameThroughAProxyIsRefused(String header) {
        HttpResponse<byte[]> answer = server.get(address(open, "0001", READING_ROOM), header, "127.0.0.1");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new String(answer.body())).doesNotContain(".tif");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/named"})
    void anotherMachineAndAnotherNameOfThisOneAreRefused(String door) {
        String address = address(open, "0001", READING_ROOM).replace(AccessServlet.PATH, door);

        assertThat(server.get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void noCacheMayKeepAnAnswerAndNoForeignPageMayReadIt() {
        HttpResponse<byte[]> answer = server.get(address(open, "0001", ""));

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private JsonNode ask(Item item, String page, String forwardedFor, String... headers) throws Exception {
        HttpResponse<byte[]> answer = server.get(address(item, page, forwardedFor), headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String address(Item item, String page, String forwardedFor) {
        return AccessServlet.PATH + "/" + item.ark().name() + "." + page + "?forwardedFor=" + forwardedFor;
    }

    private static void assertRefused(JsonNode answer, String decision, int status) {
        assertThat(answer.path("decision").asText()).isEqualTo(decision);
        assertThat(answer.path("status").asInt()).isEqualTo(status);
        assertThat(answer.has("file")).isFalse();
    }
}
