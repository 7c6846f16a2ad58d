package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.model.Description;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** An item goes from a draft to the public, step by step, at its desk. */
@ExtendWith(PeopleServer.class)
class StepsTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(110_000);

    private final ServedApplication server;
    private final RepositoryCore core;
    private final Accounts accounts;
    private Item item;
    private Person hoa;

    StepsTest(ServedApplication server) {
        this.server = server;
        this.core = server.application().services().repository();
        this.accounts = new Accounts(server);
    }

    @BeforeEach
    void prepare() throws Exception {
        if (core.catalogue().find(SampleEntities.LIBRARY).isEmpty()) {
            core.committer().commit(Change.create(SampleEntities.library(), "tester"));
        }
        create(SampleEntities.item(NUMBERS.incrementAndGet()));
        hoa = new Person(server)
                .signsIn(accounts.librarian(SampleEntities.LIBRARY).login(), PASSWORD);
    }

    private void create(Item made) {
        item = made.withState(State.DRAFT);
        core.committer().commit(Change.create(item, "tester"));
    }

    private String desk() {
        return "/staff/items/" + item.ark().name();
    }

    private Item now() {
        return (Item) core.catalogue().find(item.ark()).orElseThrow().entity();
    }

    private String step(String name, int version, String... more) throws Exception {
        String[] fields = new String[more.length + 2];
        fields[0] = "version";
        fields[1] = Integer.toString(version);
        System.arraycopy(more, 0, fields, 2, more.length);
        hoa.get(desk());
        var answer = hoa.post(desk() + "/" + name, fields);
        return answer.statusCode() == 303 ? location(answer) : answer.statusCode() + " " + answer.body();
    }

    private static String[] decision(String scope) {
        return new String[] {"body", "Hội đồng <b>tỉnh</b>", "number", "15/QĐ", "date", "2026-05-01", "scope", scope};
    }

    @Test
    void aDraftIsSubmittedAppraisedAndPublished() throws Exception {
        assertThat(hoa.get(desk()).body())
                .contains(desk() + "/submit", desk() + "/publish", desk() + "/edit")
                .doesNotContain(desk() + "/appraise", desk() + "/send-back", desk() + "/withdraw");
        assertThat(step("submit", 1)).isEqualTo(desk());
        assertThat(now().state()).isEqualTo(State.SUBMITTED);
        assertThat(hoa.get(desk()).body()).contains("đã nộp", desk() + "/appraise", desk() + "/send-back");

        assertThat(step("appraise", 2, decision("publication"))).isEqualTo(desk());
        assertThat(now().state()).isEqualTo(State.APPRAISED);
        assertThat(now().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.body()).isEqualTo("Hội đồng <b>tỉnh</b>");
            assertThat(decision.number()).isEqualTo("15/QĐ");
            assertThat(decision.scope()).isEqualTo("publication");
        });

        assertThat(server.get("/item/" + item.ark().name(), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(step("publish", 3)).isEqualTo(desk());
        assertThat(now().state()).isEqualTo(State.PUBLISHED);
        assertThat(server.get("/item/" + item.ark().name(), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(hoa.get(desk()).body()).contains(desk() + "/withdraw").doesNotContain(desk() + "/publish\"");

        assertThat(step("appraise", 4, decision("national"))).isEqualTo(desk());
        assertThat(now().state()).isEqualTo(State.PUBLISHED);
        assertThat(now().decisions()).hasSize(2);
        assertThat(core.audit().before(Long.MAX_VALUE, AuditFilter.ALL, 1_000).stream()
                        .filter(entry -> entry.event().object().equals(Optional.of(item.id())))
                        .flatMap(entry ->
                                Optional.ofNullable(entry.event().details().get("step")).stream())
                        .distinct())
                .containsExactlyInAnyOrder("submit", "appraise", "publish");
    }

    @Test
    void whatWasSubmittedIsSentBackForAReason() throws Exception {
        step("submit", 1);
        assertThat(step("send-back", 2, "reason", "incomplete", "sentence", " "))
                .startsWith("422");
        assertThat(step("send-back", 2, "reason", "rights", "sentence", "Vì")).startsWith("422");
        assertThat(now().state()).isEqualTo(State.SUBMITTED);
        assertThat(step("send-back", 2, "reason", "incomplete", "sentence", "Thiếu trang <i>5</i>"))
                .isEqualTo(desk());
        assertThat(now().state()).isEqualTo(State.DRAFT);
        assertThat(hoa.get(desk()).body()).contains("Còn thiếu: Thiếu trang &lt;i&gt;5&lt;/i&gt;");
    }

    @Test
    void whatLacksSomethingIsNotPublishedAndTheReportSaysWhat() throws Exception {
        Item bare = SampleEntities.item(NUMBERS.incrementAndGet());
        Description plain = bare.description();
        create(new Item(
                bare.ark(),
                bare.library(),
                bare.localId(),
                bare.kind(),
                bare.heritage(),
                new Description(
                        plain.titles(),
                        plain.agents(),
                        plain.dates(),
                        plain.places(),
                        plain.subjects(),
                        plain.classification(),
                        plain.languages(),
                        List.of(),
                        plain.extent(),
                        plain.identifiers()),
                bare.holding(),
                List.of(),
                bare.rights(),
                bare.digitization(),
                State.DRAFT,
                bare.viewingDirection()));
        assertThat(step("publish", 1)).startsWith("422").contains("Chưa công bố được", "bắt buộc");
        assertThat(now().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aStepFromAnOldPageOrAnotherStateChangesNothing() throws Exception {
        assertThat(step("submit", 7)).startsWith("422").contains("vừa được thay đổi ở nơi khác");
        assertThat(step("submit", 0)).startsWith("422");
        assertThat(step("send-back", 1, "reason", "other", "sentence", "Vì")).startsWith("422");
        assertThat(step("appraise", 1, decision("publication"))).startsWith("422");
        assertThat(now()).isEqualTo(item);
        step("submit", 1);
        assertThat(step("submit", 1)).startsWith("422");
        assertThat(step("submit", 2)).startsWith("422");
        assertThat(core.catalogue().find(item.ark()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void aDecisionThatLacksSomethingOrCannotBeKeptIsRefused() throws Exception {
        step("submit", 1);
        for (String[] wrong : List.of(
                new String[] {"body", "", "number", "15/QĐ", "date", "2026-05-01", "scope", "national"},
                new String[] {"body", "UBND", "number", "", "date", "2026-05-01", "scope", "national"},
                new String[] {"body", "UBND", "number", "15/QĐ", "date", "1/5/2026", "scope", "national"},
                new String[] {"body", "UBND", "number", "15/QĐ", "date", "2026-05-01", "scope", "world"},
                new String[] {"body", "hai\ndòng", "number", "15/QĐ", "date", "2026-05-01", "scope", "national"},
                new String[] {"body", "x".repeat(2_001), "number", "15/QĐ", "date", "2026-05-01", "scope", "national"
                })) {
            assertThat(step("appraise", 2, wrong)).startsWith("422");
        }
        assertThat(now().decisions()).isEmpty();
        assertThat(now().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void otherLibrariesTakeNoStep() throws Exception {
        Person minh = new Person(server)
                .signsIn(accounts.librarian(Accounts.OTHER_LIBRARY).login(), PASSWORD);
        minh.get("/staff/items");
        assertThat(minh.post(desk() + "/submit", "version", "1").statusCode()).isEqualTo(404);
        assertThat(now().state()).isEqualTo(State.DRAFT);
    }
}
