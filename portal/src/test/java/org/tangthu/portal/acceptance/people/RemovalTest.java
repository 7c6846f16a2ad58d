package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/** Librarians withdraw, restore and erase items on their pages. */
@ExtendWith(PeopleServer.class)
class RemovalTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);
    private static final Pattern REQUEST = Pattern.compile("name=\"purge\" value=\"(\\d+)\"");

    private final ServedApplication server;
    private final Accounts accounts;
    private Item item;
    private Person hoa;
    private Person an;

    RemovalTest(ServedApplication server) {
        this.server = server;
        this.accounts = new Accounts(server);
    }

    @BeforeEach
    void prepare() throws Exception {
        item = SampleEntities.item(NUMBERS.incrementAndGet());
        RepositoryCore core = server.application().services().repository();
        for (String library : List.of(SampleEntities.LIBRARY, SampleEntities.OTHER_LIBRARY)) {
            if (core.catalogue().find(library).isEmpty()) {
                core.committer().commit(Change.create(SampleEntities.library(library), "tester"));
            }
        }
        core.committer().commit(Change.create(item, "tester"));
        server.awaitProjections();
        hoa = librarian(SampleEntities.LIBRARY);
        an = librarian(SampleEntities.LIBRARY);
    }

    private Person librarian(String library) throws Exception {
        return new Person(server).signsIn(accounts.librarian(library).login(), PASSWORD);
    }

    private String name() {
        return item.ark().name();
    }

    private String sentence() {
        return "Con cháu của " + item.localId().orElseThrow() + " đề nghị";
    }

    private String desk() {
        return "/staff/items/" + name();
    }

    private int seen() throws Exception {
        return server.get("/item/" + name(), "Accept", "text/html").statusCode();
    }

    private String ask() throws Exception {
        hoa.get(desk());
        assertThat(location(askAs(hoa, name()))).isEqualTo("/staff/purges");
        Matcher number = REQUEST.matcher(hoa.get("/staff/purges").body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private HttpResponse<String> askAs(Person who, String typed) throws Exception {
        return who.post(
                desk() + "/purge",
                "ground",
                "personal-data",
                "purge-sentence",
                sentence(),
                "decision",
                "12/QĐ-STTTT",
                "decision-date",
                "2026-11-02",
                "name",
                typed);
    }

    @Test
    void anItemIsWithdrawnForAReasonAndPutBack() throws Exception {
        assertThat(hoa.get("/staff").body()).contains("/staff/items", "/staff/purges");
        hoa.get("/staff/items");
        assertThat(location(hoa.post("/staff/items", "item", item.id()))).isEqualTo(desk());
        assertThat(hoa.get(desk()).body()).contains(item.label().value(), "đang công bố");
        assertThat(location(hoa.post(
                        desk() + "/withdraw",
                        "version",
                        "1",
                        "reason",
                        "rights-claim",
                        "sentence",
                        "Gia đình tác giả đề nghị")))
                .isEqualTo(desk());

        assertThat(seen()).isEqualTo(410);
        assertThat(server.get("/item/" + name(), "Accept", "text/html").body()).doesNotContain("Gia đình tác giả");
        assertThat(hoa.get(desk()).body()).contains("đã gỡ", "Gia đình tác giả đề nghị");
        hoa.post(desk() + "/restore", "version", "2", "reason", "settled", "sentence", "Đã thỏa thuận");
        assertThat(seen()).isEqualTo(200);
    }

    @Test
    void aWithdrawalWithoutASentenceOrFromAnOldPageChangesNothing() throws Exception {
        hoa.get(desk());
        assertThat(hoa.post(desk() + "/withdraw", "version", "1", "reason", "other", "sentence", " ")
                        .statusCode())
                .isEqualTo(422);
        assertThat(hoa.post(desk() + "/withdraw", "version", "7", "reason", "other", "sentence", "Vì")
                        .statusCode())
                .isEqualTo(422);
        assertThat(seen()).isEqualTo(200);
    }

    @Test
    void whoseAccountWasMadeAfterTheRequestDoesNotAgreeToIt() throws Exception {
        String number = ask();
        Person sudden = librarian(SampleEntities.LIBRARY);
        sudden.get("/staff/purges");

        HttpResponse<String> answer = sudden.post("/staff/purges/agree", "purge", number, "name", name());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Phải có người thứ ba đồng ý");
        assertThat(seen()).isEqualTo(200);
    }

    @Test
    void whatOneAskedAndAnotherAgreedToIsErased() throws Exception {
        String number = ask();
        assertThat(hoa.get("/staff/purges").body()).contains("phải do người khác đồng ý");
        assertThat(hoa.post("/staff/purges/agree", "purge", number, "name", name())
                        .statusCode())
                .as("one's own request")
                .isEqualTo(422);
        assertThat(seen()).isEqualTo(200);

        assertThat(an.get("/staff/purges").body()).contains(sentence(), "12/QĐ-STTTT");
        assertThat(an.post("/staff/purges/agree", "purge", number, "name", "nhầm")
                        .statusCode())
                .as("another name typed")
                .isEqualTo(422);
        assertThat(seen()).isEqualTo(200);
        assertThat(location(an.post("/staff/purges/agree", "purge", number, "name", name())))
                .isEqualTo("/staff/purges");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(an.get("/staff/purges").body()).contains("đã xóa"));
        assertThat(seen()).isEqualTo(410);
        assertThat(an.get("/staff/purges").body())
                .doesNotContain(sentence(), item.label().value());
        assertThat(an.get(desk()).statusCode()).isEqualTo(404);
    }

    @Test
    void anErasureIsNotAskedForWithAnotherNameNorTwice() throws Exception {
        hoa.get(desk());
        assertThat(askAs(hoa, "nhầm").statusCode()).isEqualTo(422);
        ask();
        assertThat(hoa.get(desk()).body()).contains("Đã có đề nghị xóa").doesNotContain("decision-date");
        assertThat(askAs(an, name()).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
        an.get(desk());
        an.get("/staff/purges");
        assertThat(askAs(an, name()).statusCode()).isEqualTo(422);
    }

    @Test
    void aRequestIsTakenBack() throws Exception {
        String number = ask();
        hoa.get("/staff/purges");
        hoa.post("/staff/purges/refuse", "purge", number);
        an.get("/staff/purges");
        assertThat(an.post("/staff/purges/agree", "purge", number, "name", name())
                        .statusCode())
                .isEqualTo(422);
        assertThat(seen()).isEqualTo(200);
    }

    @Test
    void otherLibrariesFindNothingHere() throws Exception {
        String number = ask();
        Person minh = librarian(SampleEntities.OTHER_LIBRARY);

        assertThat(minh.get(desk()).statusCode()).isEqualTo(404);
        assertThat(minh.get("/staff/purges").body()).doesNotContain(name());
        minh.get("/staff/items");
        assertThat(minh.post("/staff/purges/agree", "purge", number, "name", name())
                        .statusCode())
                .isEqualTo(404);
        minh.get("/staff/items");
        assertThat(minh.post("/staff/items", "item", name()).statusCode()).isEqualTo(422);
        assertThat(seen()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/items", "/staff/purges"})
    void readersAreSentAway(String page) throws Exception {
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);

        assertThat(reader.get(page).statusCode()).isEqualTo(403);
        assertThat(new Person(server).get(page).statusCode()).isEqualTo(303);
    }
}
