package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.requests.RequestDesk;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.RequestKind;
import org.tangthu.repository.request.RequestState;
import org.tangthu.repository.testing.SampleEntities;

/** Readers ask for digitization and report errors; the people of the library look after it. */
@ExtendWith(PeopleServer.class)
class RequestsTest {
    private static final AtomicInteger ITEMS = new AtomicInteger(4_000);

    private final ServedApplication server;
    private final RepositoryCore repository;
    private final Accounts accounts;
    private Item item;

    RequestsTest(ServedApplication server) {
        this.server = server;
        this.repository = server.application().services().repository();
        this.accounts = new Accounts(server);
    }

    @BeforeEach
    void publish() {
        item = commit(State.PUBLISHED);
    }

    private Item commit(State state) {
        return commit(server, state);
    }

    /** An item of the first sample library. */
    static Item commit(ServedApplication server, State state) {
        Item sample = SampleEntities.item(ITEMS.incrementAndGet());
        Item made = new Item(
                sample.ark(),
                Accounts.LIBRARY,
                sample.localId(),
                sample.kind(),
                sample.heritage(),
                sample.description(),
                sample.holding(),
                List.of(),
                sample.rights(),
                sample.digitization(),
                state,
                sample.viewingDirection());
        server.application().services().repository().committer().commit(Change.create(made, "tester"));
        return made;
    }

    private String path(String door) {
        return "/item/" + item.ark().name() + "/" + door;
    }

    /** As if the form had been read for a while. */
    private static String read() {
        return String.valueOf(Instant.now().minusSeconds(20).toEpochMilli());
    }

    private HttpResponse<String> report(String... fields) throws Exception {
        Person reader = new Person(server);
        reader.get(path("report"));
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 2, fields.length);
        all[0] = "shown";
        all[1] = read();
        return reader.post(path("report"), all);
    }

    private List<ReaderRequest> queued() {
        return repository.readerRequests().list(Optional.empty(), RequestState.OPEN, Long.MAX_VALUE, 1_000).stream()
                .filter(request -> request.asked().item().equals(item.id()))
                .toList();
    }

    @Test
    void theItemPageLeadsToBothForms() throws Exception {
        String page = new Person(server).get("/item/" + item.ark().name()).body();
        assertThat(page).contains("href=\"" + path("ask") + "\"", "Đề nghị số hóa", "href=\"" + path("report"));
        assertThat(new Person(server).get(path("ask") + "?lang=en").body()).contains("Ask for digitization");
    }

    @Test
    void aReaderWithoutAnAccountReportsAndTheLibraryAnswers() throws Exception {
        HttpResponse<String> sent = report("text", "Trang bìa lộn ngược", "contact", "an@example.org");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo(path("report") + "?sent");
        assertThat(new Person(server).get(location(sent)).body())
                .contains("Đã gửi")
                .doesNotContain("<textarea");
        ReaderRequest request = queued().get(0);
        String address = "/staff/requests/" + request.number();

        Person librarian =
                new Person(server).signsIn(accounts.librarian(Accounts.LIBRARY).login(), PASSWORD);
        assertThat(librarian.get("/staff").body()).contains("đề nghị đang chờ", "/staff/requests");
        assertThat(librarian.get("/staff/requests").body()).contains(address, "Trang bìa lộn ngược");
        assertThat(librarian.get(address).body()).contains("an@example.org");
        assertThat(location(librarian.post(address, "revision", "1", "state", "accepted", "note", "hỏi kho")))
                .isEqualTo(address + "?saved");
        assertThat(librarian.get(address).body()).contains("hỏi kho", "đã nhận xử lý");
        assertThat(librarian.post(address, "revision", "2", "state", "answered").statusCode())
                .as("without an answer")
                .isEqualTo(422);
        assertThat(location(librarian.post(address, "revision", "2", "state", "answered", "answer", "Đã sửa.")))
                .isEqualTo(address + "?saved");
        assertThat(librarian.get(address).body())
                .contains("Đã sửa.", "đã trả lời")
                .doesNotContain("an@example.org", "<textarea");
        assertThat(queued()).isEmpty();
        assertThat(audited("request " + request.number()))
                .extracting(entry -> entry.event().action().code() + " "
                        + entry.event().library().orElse(""))
                .containsExactly("request-accept VN-TT-MAU1", "request-answer VN-TT-MAU1");
        assertThat(audited("request " + request.number()).toString())
                .doesNotContain("an@example.org", "Trang bìa", "hỏi kho", "Đã sửa");
    }

    private List<AuditEntry> audited(String object) {
        return repository.audit().before(Long.MAX_VALUE, AuditFilter.ALL, 1_000).stream()
                .filter(entry -> entry.event().object().filter(object::equals).isPresent())
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .toList();
    }

    @Test
    void anotherLibrarySeesNothingOfIt() throws Exception {
        report("text", "Trang bìa lộn ngược");
        String address = "/staff/requests/" + queued().get(0).number();
        Person stranger = new Person(server)
                .signsIn(accounts.librarian(Accounts.OTHER_LIBRARY).login(), PASSWORD);

        assertThat(stranger.get("/staff/requests").body()).doesNotContain(address);
        HttpResponse<String> hidden = stranger.get(address);
        assertThat(hidden.statusCode()).isEqualTo(404);
        stranger.get("/sign-out");
        assertThat(stranger.post(address, "revision", "1", "state", "rejected").statusCode())
                .isEqualTo(404);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void readersDoNotComeIn() throws Exception {
        report("text", "Trang bìa lộn ngược");
        String address = "/staff/requests/" + queued().get(0).number();
        assertThat(location(new Person(server).get(address))).startsWith("/sign-in");
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        assertThat(reader.get("/staff/requests").statusCode()).isEqualTo(403);
        assertThat(reader.get(address).statusCode()).isEqualTo(403);
    }

    @Test
    void ofTwoLibrariansOneIsToldThatTheOtherWasFaster() throws Exception {
        report("text", "Trang bìa lộn ngược");
        String address = "/staff/requests/" + queued().get(0).number();
        Person librarian =
                new Person(server).signsIn(accounts.librarian(Accounts.LIBRARY).login(), PASSWORD);
        librarian.get(address);
        librarian.post(address, "revision", "1", "state", "accepted");
        librarian.get(address);
        HttpResponse<String> late = librarian.post(address, "revision", "1", "state", "rejected", "answer", "không");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Đồng nghiệp vừa thay đổi", "không");
        assertThat(queued()).hasSize(1);
    }

    @Test
    void theSameWordsOfSeveralAreOneRequest() throws Exception {
        for (int i = 0; i < 3; i++) {
            report("text", "Thiếu trang 12 và 13");
        }
        assertThat(queued()).singleElement().satisfies(request -> assertThat(request.count())
                .isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "text, ngắn, ít nhất 10 ký tự",
        "page, 0099, không có trang này",
        "homepage, http://spam.example, không hiện ra",
        "shown, '', 3 giây",
        "shown, now, 3 giây",
        "shown, 1000, quá một ngày",
        "shown, 99999999999999999999, 3 giây"
    })
    void whatIsWrongIsToldAndNothingIsTaken(String field, String value, String told) throws Exception {
        Person reader = new Person(server);
        reader.get(path("report"));
        String shown = field.equals("shown")
                ? value.equals("now") ? String.valueOf(System.currentTimeMillis()) : value
                : read();
        String text = field.equals("text") ? value : "Trang bìa lộn ngược";
        HttpResponse<String> answer = reader.post(
                path("report"),
                "shown",
                shown,
                "text",
                text,
                "page",
                field.equals("page") ? value : "",
                "homepage",
                field.equals("homepage") ? value : "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told, text, "role=\"alert\"");
        assertThat(queued()).isEmpty();
    }

    @Test
    void hostileWordsAreShownAsWordsAlone() throws Exception {
        report("text", "<script>alert(1)</script> \u202Egnp.exe\u2066 https://evil.example/ ${7*7} «»");
        String address = "/staff/requests/" + queued().get(0).number();
        Person librarian =
                new Person(server).signsIn(accounts.librarian(Accounts.LIBRARY).login(), PASSWORD);
        for (String page : List.of(
                librarian.get(address).body(), librarian.get("/staff/requests").body())) {
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; gnp.exe https://evil.example/ ${7*7} «»")
                    .doesNotContain("<script>alert", "\u202E", "\u2066", "href=\"https://evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 60_000})
    void aLongTextIsRefusedWithTheFormAgain(int length) throws Exception {
        HttpResponse<String> answer = report("text", "x".repeat(length));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("dài quá 2.000 ký tự");
        assertThat(queued()).isEmpty();
    }

    @Test
    void aMegabyteIsNotEvenRead() throws Exception {
        assertThat(report("text", "x".repeat(1_000_000)).statusCode()).isEqualTo(413);
        assertThat(queued()).isEmpty();
    }

    @Test
    void controlCharactersAreRefused() throws Exception {
        assertThat(report("text", "Trang bìa\u0000 lộn ngược").statusCode()).isEqualTo(400);
        assertThat(queued()).isEmpty();
    }

    @Test
    void anItemTakesNoMoreThanCanBeRead() throws Exception {
        for (int i = 0; i < RequestDesk.MOST_ABOUT_AN_ITEM; i++) {
            repository
                    .readerRequests()
                    .submit(
                            new NewRequest(
                                    RequestKind.ERROR,
                                    item.id(),
                                    item.library(),
                                    Optional.empty(),
                                    "Lỗi thứ " + i,
                                    Optional.empty(),
                                    "vi"),
                            Instant.now());
        }
        HttpResponse<String> answer = report("text", "Trang bìa lộn ngược");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("quá nhiều đề nghị", "Trang bìa lộn ngược");
    }

    @Test
    void whatIsNotPublicTakesNothingAndIsToldFromNothing() throws Exception {
        String unknown = "/item/" + Ark.parse(SampleEntities.item(9_999).id()).name() + "/report";
        Person reader = new Person(server);
        HttpResponse<String> nothing = reader.get(unknown);
        item = commit(State.DRAFT);
        HttpResponse<String> hidden = reader.get(path("report"));
        assertThat(hidden.statusCode()).isEqualTo(nothing.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(path("report"), unknown)).isEqualTo(nothing.body());
        assertThat(report("text", "Trang bìa lộn ngược").statusCode()).isEqualTo(404);

        item = commit(State.WITHDRAWN);
        assertThat(reader.get(path("ask")).statusCode()).isEqualTo(410);
        assertThat(report("text", "Trang bìa lộn ngược").statusCode()).isEqualTo(410);
        assertThat(queued()).isEmpty();
    }
}
