package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** Librarians change descriptions, field by field and as YAML. */
@ExtendWith(PeopleServer.class)
class EditTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(90_000);

    private final ServedApplication server;
    private final RepositoryCore core;
    private final Accounts accounts;
    private Item item;
    private Person hoa;

    EditTest(ServedApplication server) {
        this.server = server;
        this.core = server.application().services().repository();
        this.accounts = new Accounts(server);
    }

    @BeforeEach
    void prepare() throws Exception {
        for (String library : List.of(SampleEntities.LIBRARY, SampleEntities.OTHER_LIBRARY)) {
            if (core.catalogue().find(library).isEmpty()) {
                core.committer().commit(Change.create(SampleEntities.library(library), "tester"));
            }
        }
        if (core.catalogue().find(SampleEntities.agent().id()).isEmpty()) {
            core.committer().commit(Change.create(SampleEntities.agent(), "tester"));
        }
        item = SampleEntities.inCollections(
                SampleEntities.item(NUMBERS.incrementAndGet()).withState(State.DRAFT), List.of());
        item = item.withDecisions(List.of(SampleEntities.decision("national", Optional.empty())));
        core.committer().commit(Change.create(item, "tester"));
        hoa = new Person(server)
                .signsIn(accounts.librarian(SampleEntities.LIBRARY).login(), PASSWORD);
    }

    private String path() {
        return "/staff/items/" + item.ark().name() + "/edit";
    }

    private FilledForm form() throws Exception {
        HttpResponse<String> page = hoa.get(path());
        assertThat(page.statusCode()).isEqualTo(200);
        return FilledForm.of(page.body(), path());
    }

    private CatalogueEntry head() {
        return core.catalogue().find(item.ark()).orElseThrow();
    }

    private Item now() {
        return (Item) head().entity();
    }

    private void somebodyElseSaves(Item changed) {
        core.committer().commit(Change.of(changed, Event.UPDATED, "tester", head().version()));
    }

    @Test
    void whatIsSavedUntouchedMakesNoVersion() throws Exception {
        HttpResponse<String> answer = hoa.post(path(), form().pressing("save"));
        assertThat(location(answer)).isEqualTo(path() + "?done=unchanged");
        assertThat(head().version()).isEqualTo(1);
        assertThat(hoa.get(path() + "?done=unchanged").body()).contains("không có phiên bản mới");
    }

    @Test
    void whatIsTypedBecomesAVersionAndWhatIsNotShownStays() throws Exception {
        FilledForm form = form().with("titles.0.value", "Sổ bộ đã sửa")
                .with("titles.1.value", "簿")
                .with("titles.1.lang", "lzh-Hani")
                .with("titles.1.type", "alternative")
                .with("agents.0.name", "")
                .with("agents.0.id", "")
                .with("copies", "3")
                .with("description.0.value", "Dòng một\r\n\r\nDòng hai");
        assertThat(location(hoa.post(path(), form.pressing("save")))).isEqualTo(path() + "?done=saved");

        assertThat(head().version()).isEqualTo(2);
        assertThat(now().description().titles())
                .extracting(title -> title.text().value())
                .containsExactly("Sổ bộ đã sửa", "簿");
        assertThat(now().description().agents()).isEmpty();
        assertThat(now().holding().copies()).isEqualTo(3);
        assertThat(now().description().texts()).containsExactly(LocalizedText.of("Dòng một\n\nDòng hai", "vi"));
        assertThat(now().description().dates()).isEqualTo(item.description().dates());
        assertThat(now().decisions()).isEqualTo(item.decisions());
        assertThat(now().state()).isEqualTo(State.DRAFT);
        assertThat(core.audit().before(Long.MAX_VALUE, AuditFilter.ALL, 1_000).stream()
                        .filter(entry -> entry.event().object().equals(Optional.of(item.id())))
                        .map(entry -> entry.event().action().code() + " "
                                + entry.event().outcome().code()))
                .contains("item-edit begun", "item-edit done", "version done");
    }

    @Test
    void aFieldThatTheFormDidNotSendStaysAsItIs() throws Exception {
        FilledForm form = form();
        hoa.post(path(), "do", "save", "version", form.value("version"), "shown", "extent", "extent", "24 tờ");
        assertThat(now().description().extent()).contains("24 tờ");
        assertThat(now().description().titles()).isEqualTo(item.description().titles());
        assertThat(now().holding()).isEqualTo(item.holding());
    }

    @Test
    void rowsComeAndGoWithoutAnythingBeingSaved() throws Exception {
        FilledForm form = form().with("subjects.1.value", "Làng xã");
        String longer = hoa.post(path(), form.pressing("add subjects")).body();
        assertThat(longer).contains("name=\"subjects.2.value\"");
        form = FilledForm.of(longer, path());
        assertThat(form.value("subjects.1.value")).isEqualTo("Làng xã");
        String raised = hoa.post(path(), form.pressing("up subjects 1")).body();
        form = FilledForm.of(raised, path());
        assertThat(form.value("subjects.0.value")).isEqualTo("Làng xã");
        assertThat(form.value("subjects.1.value")).isEqualTo("Địa chí");
        String shorter = hoa.post(path(), form.pressing("remove subjects 0")).body();
        assertThat(FilledForm.of(shorter, path()).value("subjects.0.value")).isEqualTo("Địa chí");
        assertThat(head().version()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldWithTheFieldWhereItIsMended() throws Exception {
        FilledForm form = form().with("dates.0.edtf", "ngày xửa ngày xưa")
                .with("collections.0", "khong-co")
                .with("titles.0.value", "");
        HttpResponse<String> answer = hoa.post(path(), form.pressing("save"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#dates.0.edtf\"",
                        "Thời gian, dòng 1, Theo EDTF",
                        "Xin viết theo EDTF",
                        "href=\"#titles\"",
                        "value=\"ngày xửa ngày xưa\"",
                        "aria-invalid=\"true\"");
        assertThat(head().version()).isEqualTo(1);

        form = FilledForm.of(answer.body(), path()).with("dates.0.edtf", "1871").with("titles.0.value", "Sổ bộ");
        assertThat(hoa.post(path() + "?lang=en", form.pressing("check")).body())
                .contains("href=\"#collections.0\"", "there is no collection", "It is not in the repository");
    }

    @Test
    void theReportStandsBesideWhatIsTyped() throws Exception {
        assertThat(hoa.get(path()).body()).contains("Kết quả kiểm tra").doesNotContain("<strong>bắt buộc</strong>");
        FilledForm form = form().with("description.0.value", "").with("description.0.lang", "");
        HttpResponse<String> checked = hoa.post(path(), form.pressing("check"));
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("<strong>bắt buộc</strong>", "href=\"#description\"", "Đã kiểm tra, chưa lưu gì.");
        assertThat(head().version()).isEqualTo(1);
        assertThat(location(hoa.post(path(), form.pressing("save"))))
                .as("a draft may lack it")
                .isEqualTo(path() + "?done=saved");
    }

    @Test
    void whatIsPublishedKeepsWhatItMustHave() throws Exception {
        somebodyElseSaves(item.withState(State.PUBLISHED));
        FilledForm form = form().with("description.0.value", "");
        HttpResponse<String> answer = hoa.post(path(), form.pressing("save"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<strong>bắt buộc</strong>", "href=\"#description\"");
        assertThat(head().version()).isEqualTo(2);
        form = form().with("description.0.value", "Sổ ghi chép khác");
        assertThat(location(hoa.post(path(), form.pressing("save")))).contains("done=saved");
        assertThat(now().state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void whoIsOvertakenLosesNothingAndOverwritesNothing() throws Exception {
        FilledForm form = form().with("extent", "24 tờ").with("subjects.0.value", "Sổ sách");
        Item theirs = SampleEntities.titled(item, "Sổ bộ của người khác");
        somebodyElseSaves(SampleEntities.titled(item, "Sổ bộ của người khác")
                .withHolding(item.holding().withCopies(2)));
        HttpResponse<String> answer = hoa.post(path(), form.pressing("save"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("người khác đã lưu phiên bản 2");
        FilledForm merged = FilledForm.of(answer.body(), path());
        assertThat(merged.value("extent")).isEqualTo("24 tờ");
        assertThat(merged.value("titles.0.value")).isEqualTo("Sổ bộ của người khác");
        assertThat(merged.value("copies")).isEqualTo("2");
        assertThat(merged.value("version")).isEqualTo("2");
        assertThat(hoa.post(path(), merged.pressing("save")).statusCode()).isEqualTo(303);
        assertThat(now().description().extent()).contains("24 tờ");
        assertThat(now().description().titles()).isEqualTo(theirs.description().titles());
    }

    @Test
    void whereBothChangedTheSameFieldBothAreShown() throws Exception {
        FilledForm form = form().with("titles.0.value", "Sổ bộ của tôi");
        somebodyElseSaves(SampleEntities.titled(item, "Sổ bộ <i>của</i> người khác"));
        String page = hoa.post(path(), form.pressing("save")).body();
        assertThat(page).contains("Hiện nay: Sổ bộ &lt;i&gt;của&lt;/i&gt; người khác · tiếng Việt");
        assertThat(FilledForm.of(page, path()).value("titles.0.value")).isEqualTo("Sổ bộ của tôi");
    }

    @Test
    void wordsOfStrangersStayWords() throws Exception {
        String hostile = "\"><script>alert(1)</script>${7*7}<#assign x=1>";
        FilledForm form = form();
        for (String field : List.of("titles.0.value", "agents.0.name", "dates.0.printed", "extent", "custodian")) {
            form.with(field, hostile);
        }
        form.with("collections.0", "\"><script>alert(2)</script>").with("description.0.value", "</textarea>" + hostile);
        HttpResponse<String> refused = hoa.post(path(), form.pressing("save"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)", "${7*7}");
        form.with("collections.0", "");
        assertThat(location(hoa.post(path(), form.pressing("save")))).contains("done=saved");
        for (String page :
                List.of(path(), path() + "/yaml", "/staff/items/" + item.ark().name(), "/staff/queue")) {
            assertThat(hoa.get(page).body()).as(page).doesNotContain("<script>alert");
        }
        assertThat(now().label().value()).isEqualTo(hostile);
    }

    @Test
    void allOfItIsEditedAsYaml() throws Exception {
        FilledForm form = FilledForm.of(hoa.get(path() + "/yaml").body(), path() + "/yaml");
        String yaml = form.value("yaml");
        assertThat(yaml).contains("library: VN-TEST-A", "number: 15/QĐ-HĐTĐ", "state: draft");
        form.with("yaml", yaml.replace("extent: 12 tờ", "extent: 24 tờ") + "viewingDirections: x\n");
        HttpResponse<String> wrong = hoa.post(path() + "/yaml", form.pressing("save"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("viewingDirections", "did you mean", "Dòng ");
        form.with("yaml", yaml.replace("extent: 12 tờ", "extent: 24 tờ").replace("\n", "\r\n"));
        assertThat(location(hoa.post(path() + "/yaml", form.pressing("save")))).isEqualTo(path() + "/yaml?done=saved");
        assertThat(now().description().extent()).contains("24 tờ");

        String late = hoa.post(path() + "/yaml", form.with("yaml", yaml).pressing("save"))
                .body();
        assertThat(late).contains("người khác đã lưu phiên bản 2", "extent: 12 tờ", "extent: 24 tờ");
        assertThat(head().version()).isEqualTo(2);
    }

    @Test
    void whichItemItIsWhoseAndItsStateAreNotChangedByADescription() throws Exception {
        FilledForm form = FilledForm.of(hoa.get(path() + "/yaml").body(), path() + "/yaml");
        String yaml = form.value("yaml");
        for (String changed : List.of(
                yaml.replace("state: draft", "state: published"),
                yaml.replace("library: VN-TEST-A", "library: VN-TEST-B"),
                yaml.replaceFirst("id: ark:[^\\n]*\\n", "").replaceFirst("localId: [^\\n]*", "localId: another"))) {
            assertThat(hoa.post(path() + "/yaml", form.with("yaml", changed).pressing("save"))
                            .statusCode())
                    .as(changed)
                    .isEqualTo(422);
        }
        assertThat(head().version()).isEqualTo(1);
    }

    @Test
    void aDescriptionMayBeLong() throws Exception {
        String words = "Sổ ghi chép của làng. ".repeat(800).strip();
        FilledForm form = form().with("description.0.value", words).with("description.1.value", words);
        assertThat(location(hoa.post(path(), form.pressing("save")))).contains("done=saved");
        assertThat(now().description().texts()).hasSize(2);
    }

    @Test
    void otherLibrariesFindNothingHere() throws Exception {
        Person minh = new Person(server)
                .signsIn(accounts.librarian(SampleEntities.OTHER_LIBRARY).login(), PASSWORD);
        assertThat(minh.get(path()).statusCode()).isEqualTo(404);
        assertThat(minh.get(path() + "/yaml").statusCode()).isEqualTo(404);
        FilledForm form = form();
        minh.get("/staff/items");
        assertThat(minh.post(path(), form.pressing("save")).statusCode()).isEqualTo(404);
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        assertThat(reader.get(path()).statusCode()).isEqualTo(403);
        assertThat(new Person(server).get(path()).statusCode()).isEqualTo(303);
    }
}
