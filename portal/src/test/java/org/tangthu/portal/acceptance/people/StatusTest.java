package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.projection.ParkedEntry;
import org.tangthu.repository.testing.SampleEntities;

/** Librarians see how far the engines are and what waits for them, each at the own library. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusTest {
    private static final Item OURS = SampleEntities.item(1);
    private static final Item THEIRS = SampleEntities.handedOver(2, SampleEntities.OTHER_LIBRARY);
    private static final Item DRAFT =
            SampleEntities.retitled(3, "Sổ <b>bộ</b> nháp").withState(State.DRAFT);

    private ServedApplication server;
    private Accounts accounts;
    private Person librarian;

    /**
     * What is parked is read when a projection opens: so the server is started a second time. Of images, because linked data
     * is made anew where the server has another address.
     */
    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        try (ServedApplication before = ServedApplication.start(home, PeopleServer.SETTINGS)) {
            RepositoryCore core = before.application().services().repository();
            for (String library : List.of(SampleEntities.LIBRARY, SampleEntities.OTHER_LIBRARY)) {
                core.committer().commit(Change.create(SampleEntities.library(library), "tester"));
            }
            for (Item item : List.of(OURS, THEIRS, DRAFT)) {
                core.committer().commit(Change.create(item, "tester"));
            }
            before.awaitProjections();
            park(OURS, before);
            park(THEIRS, before);
        }
        server = ServedApplication.start(home, PeopleServer.SETTINGS);
        server.awaitProjections();
        accounts = new Accounts(server);
        librarian = new Person(server)
                .signsIn(accounts.librarian(SampleEntities.LIBRARY).login(), PASSWORD);
    }

    private static void park(Item item, ServedApplication server) {
        RepositoryCore core = server.application().services().repository();
        int generation =
                server.application().services().projections().status("images").generation();
        core.checkpoints()
                .park(new ParkedEntry(
                        "images",
                        generation,
                        item.id(),
                        core.catalogue().find(item.ark()).orElseThrow().sequence(),
                        "<b>no room</b>",
                        core.clock().instant()));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whoLooksAfterTheEnginesSeesWhyAndTriesAgainAndOthersSeeTheirOwn() throws Exception {
        String page = librarian.get("/staff/status").body();
        assertThat(page)
                .contains("Tình trạng hệ thống", "Ảnh", "Dữ liệu liên kết", "2 mục không xử lý được", OURS.id())
                .doesNotContain(THEIRS.id(), "no room", "Ổ đĩa", "/staff/status/retry");
        assertThat(librarian.get("/staff").body()).contains("/staff/status", "/staff/queue");
        librarian.get("/staff/status");
        assertThat(librarian.post("/staff/status/retry", "projection", "images").statusCode())
                .isEqualTo(403);

        Person root = new Person(server).enrols(accounts.administrator().login(), PASSWORD);
        assertThat(root.get("/staff/status").body())
                .contains(OURS.id(), THEIRS.id(), "&lt;b&gt;no room", "Ổ đĩa", "Chưa có lần nhận dạng nào", "ocfl");
        assertThat(root.get("/staff/status?lang=en").body()).contains("State of the system", "No file is being made.");
        assertThat(root.post("/staff/status/retry", "projection", "pictures").statusCode())
                .isEqualTo(404);
        root.get("/staff/status");
        assertThat(location(root.post("/staff/status/retry", "projection", "images")))
                .isEqualTo("/staff/status?retried");
        assertThat(root.get("/staff/status").body()).doesNotContain(OURS.id(), "no room");
    }

    @Test
    void itemsAreSeenByTheirStateAtTheOwnLibraryAlone() throws Exception {
        String drafts = librarian.get("/staff/queue").body();
        assertThat(drafts)
                .as("what waits for somebody comes first")
                .contains(
                        "Bản nháp (1)",
                        "Sổ &lt;b&gt;bộ&lt;/b&gt; nháp",
                        "/staff/items/" + DRAFT.ark().name())
                .doesNotContain(OURS.ark().name());
        String library = "/staff/queue?library=" + SampleEntities.LIBRARY;
        assertThat(librarian.get(library + "&state=published").body())
                .contains(OURS.ark().name(), OURS.label().value())
                .doesNotContain(DRAFT.ark().name(), THEIRS.ark().name());
        assertThat(librarian.get(library + "&state=published&before=1").body())
                .doesNotContain(OURS.ark().name());
        assertThat(librarian.get(library + "&state=nonsense&before=x&lang=en").body())
                .contains("Drafts (1)");
        assertThat(librarian
                        .get("/staff/queue?library=" + SampleEntities.OTHER_LIBRARY)
                        .statusCode())
                .isEqualTo(404);
        assertThat(librarian.get("/staff/queue?library=han-nom").statusCode()).isEqualTo(404);
    }

    @Test
    void anItemIsFoundByTheNameThatItsLibraryGaveIt() throws Exception {
        librarian.get("/staff/queue");
        assertThat(location(librarian.post(
                        "/staff/items",
                        "library",
                        SampleEntities.LIBRARY,
                        "item",
                        OURS.localId().orElseThrow())))
                .isEqualTo("/staff/items/" + OURS.ark().name());
        librarian.get("/staff/queue");
        assertThat(librarian
                        .post("/staff/items", "library", SampleEntities.OTHER_LIBRARY, "item", "T.2")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoWorksForSeveralLibrariesChoosesOne() throws Exception {
        Person root = new Person(server).enrols(accounts.administrator().login(), PASSWORD);
        assertThat(root.get("/staff/queue").body())
                .contains(SampleEntities.LIBRARY, SampleEntities.OTHER_LIBRARY, "Bản nháp (1)", "Đã công bố (1)");
        assertThat(root.get("/staff/queue?after=" + SampleEntities.LIBRARY).body())
                .contains(SampleEntities.OTHER_LIBRARY)
                .doesNotContain("library=" + SampleEntities.LIBRARY);
        assertThat(root.get("/staff/queue?library=" + SampleEntities.OTHER_LIBRARY)
                        .body())
                .contains(THEIRS.label().value(), "Chọn thư viện khác");
    }

    @Test
    void readersAreSentAway() throws Exception {
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        for (String page : List.of("/staff/status", "/staff/queue")) {
            assertThat(reader.get(page).statusCode()).isEqualTo(403);
            assertThat(new Person(server).get(page).statusCode()).isEqualTo(303);
        }
    }
}
