package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tangthu.portal.acceptance.people.Accounts.LIBRARY;
import static org.tangthu.portal.acceptance.people.Accounts.OTHER_LIBRARY;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.Sha512;

/** Librarians deposit new items in a browser, with and without a script. */
@ExtendWith(PeopleServer.class)
class DepositPagesTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final byte[] TEXT = "Dòng một\nDòng hai\n".getBytes(StandardCharsets.UTF_8);

    private final ServedApplication server;
    private final RepositoryCore core;
    private final Accounts accounts;
    private String localId;
    private Person hoa;

    DepositPagesTest(ServedApplication server) {
        this.server = server;
        this.core = server.application().services().repository();
        this.accounts = new Accounts(server);
    }

    @BeforeEach
    void signIn() throws Exception {
        localId = "NỘP." + NUMBERS.incrementAndGet();
        hoa = new Person(server).signsIn(accounts.librarian(LIBRARY).login(), PASSWORD);
    }

    private String[] fields(String... others) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("library", LIBRARY);
        fields.put("title", "Sổ bộ <b>làng</b>");
        fields.put("lang", "vi");
        fields.put("kind", "manuscript");
        fields.put("localId", localId);
        fields.put("rights", "");
        fields.put("access", "open");
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("10 trang mười.jpg", TestImages.jpeg(40, 30, 10));
        files.put("2 trang hai.jpg", TestImages.jpeg(40, 30, 2));
        files.put("2 trang hai.txt", TEXT);
        return files;
    }

    private static String announced(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> "{\"name\":\"%s\",\"length\":%d,\"sha512\":\"%s\"}"
                        .formatted(file.getKey(), file.getValue().length, Sha512.of(file.getValue())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String announce(Map<String, byte[]> files, String... others) throws Exception {
        hoa.get("/staff/deposit");
        String[] form = fields(others);
        String[] all = Arrays.copyOf(form, form.length + 2);
        all[form.length] = "announced";
        all[form.length + 1] = announced(files);
        return location(hoa.post("/staff/deposit/announced", all));
    }

    private String until(String deposit, String words) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> hoa.get(deposit).body(), page -> page.contains(words));
    }

    private CatalogueEntry item() {
        return core.catalogue()
                .findByLocalId(LIBRARY, localId)
                .flatMap(core.catalogue()::find)
                .orElseThrow();
    }

    private boolean isThere() {
        return core.catalogue().findByLocalId(LIBRARY, localId).isPresent();
    }

    private static String file(String deposit, String name) {
        return deposit + "/files/" + name.replace(" ", "%20");
    }

    @Test
    void withoutAScriptAllComesInOneFormAndIsLookedAtBeforeItIsCommitted() throws Exception {
        assertThat(hoa.get("/staff").body()).contains("/staff/deposit");
        assertThat(hoa.get("/staff/deposit").body()).contains("multipart/form-data", "accept=\".tif,.tiff,.jpg");
        HttpResponse<String> sent = hoa.postFiles("/staff/deposit", files(), fields());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String deposit = location(sent);
        assertThat(until(deposit, "có thể ghi vào kho")).contains("2 trang hai.jpg", deposit + "/commit");
        assertThat(isThere()).isFalse();
        assertThat(hoa.get("/staff/status").body()).contains(deposit);

        hoa.get(deposit);
        assertThat(location(hoa.post(deposit + "/commit"))).isEqualTo(deposit);
        until(deposit, "Đã ghi vào kho thành bản nháp");
        Item item = (Item) item().entity();
        assertThat(item.state()).isEqualTo(State.DRAFT);
        assertThat(item.digitization()).isEqualTo("scanned");
        assertThat(item.label().value()).isEqualTo("Sổ bộ <b>làng</b>");
        List<Page> pages = core.catalogue().pages(item.id()).pages();
        assertThat(pages)
                .extracting(page -> page.master().originalName())
                .containsExactly("2 trang hai.jpg", "10 trang mười.jpg");
        assertThat(pages.get(0).text()).isPresent();
        assertThat(hoa.get(deposit).body())
                .contains("/staff/items/" + item.ark().name())
                .doesNotContain("<b>làng");
    }

    @Test
    void whatIsScannedIsPublishedWhenTheItemIs() throws Exception {
        hoa.get("/staff/deposit");
        String deposit = location(hoa.postFiles("/staff/deposit", files(), fields()));
        until(deposit, "có thể ghi vào kho");
        hoa.post(deposit + "/commit");
        until(deposit, "Đã ghi vào kho");
        String desk = "/staff/items/" + ((Item) item().entity()).ark().name();
        FilledForm form = FilledForm.of(hoa.get(desk + "/edit").body(), desk + "/edit")
                .with("creatorAbsence", "anonymous")
                .with("dates.0.edtf", "1871")
                .with("dates.0.role", "created")
                .with("description.0.value", "Sổ ghi ruộng đất")
                .with("description.0.lang", "vi");
        assertThat(location(hoa.post(desk + "/edit", form.pressing("save")))).contains("done=saved");
        assertThat(core.catalogue().pages(item().entity().id()).size())
                .as("editing leaves the pages")
                .isEqualTo(2);
        hoa.get(desk);
        assertThat(location(hoa.post(desk + "/publish", "version", "2"))).isEqualTo(desk);
        assertThat(((Item) item().entity()).digitization()).isEqualTo("published");
    }

    @Test
    void filesAreSentPartByPartAndGoOnWhereTheyBrokeOff() throws Exception {
        Map<String, byte[]> files = files();
        String deposit = announce(files);
        String page = hoa.get(deposit).body();
        assertThat(page).contains("data-file=\"2 trang hai.jpg\"", "data-received=\"0\"", "Đã nhận đủ 1 trên 4 tệp");
        byte[] whole = files.get("10 trang mười.jpg");
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        String path = deposit + "/files/10%20trang%20m%C6%B0%E1%BB%9Di.jpg";
        HttpResponse<String> first = hoa.postBytes(path, 0, half);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.headers().firstValue("Upload-Offset")).contains(Integer.toString(half.length));
        assertThat(hoa.postBytes(path, 1, half).statusCode())
                .as("not what follows")
                .isEqualTo(409);
        assertThat(hoa.get(path).headers().firstValue("Upload-Offset")).contains(Integer.toString(half.length));
        hoa.get(deposit);
        byte[] rest = Arrays.copyOfRange(whole, half.length, whole.length);
        assertThat(hoa.postBytes(path, half.length, rest).statusCode()).isEqualTo(200);

        assertThat(hoa.postBytes(file(deposit, "2 trang hai.jpg"), 0, files.get("2 trang hai.jpg"))
                        .statusCode())
                .isEqualTo(200);
        byte[] other = TEXT.clone();
        other[0] = 'X';
        HttpResponse<String> wrong = hoa.postBytes(file(deposit, "2 trang hai.txt"), 0, other);
        assertThat(wrong.statusCode()).as("another file of the same length").isEqualTo(422);
        assertThat(wrong.headers().firstValue("Upload-Offset")).contains("0");
        assertThat(hoa.post(deposit + "/look").statusCode())
                .as("it is not complete")
                .isEqualTo(422);
        hoa.get(deposit);
        assertThat(hoa.postBytes(file(deposit, "2 trang hai.txt"), 0, TEXT).statusCode())
                .isEqualTo(200);
        assertThat(location(hoa.post(deposit + "/look"))).isEqualTo(deposit);
        until(deposit, "có thể ghi vào kho");
    }

    @Test
    void anItemWithoutFilesIsDepositedToo() throws Exception {
        String deposit = announce(Map.of());
        until(deposit, "có thể ghi vào kho");
        hoa.post(deposit + "/commit");
        until(deposit, "Đã ghi vào kho");
        assertThat(((Item) item().entity()).digitization()).isEqualTo("none");
    }

    @Test
    void anItemWithoutANameOfTheLibraryIsNamedByItsArkAlone() throws Exception {
        String title = "Không có mã " + localId;
        String deposit = announce(Map.of(), "localId", "", "title", title);
        until(deposit, "có thể ghi vào kho");
        hoa.post(deposit + "/commit");
        assertThat(until(deposit, "/staff/items/")).contains("Đến bàn xử lý tài liệu");
    }

    @Test
    void whatIsWrongIsToldBeforeTheCommitAndWhatWasFilledInIsMended() throws Exception {
        Map<String, byte[]> files = Map.of("1.jpg", TestImages.jpeg(40, 30, 1), "2.jpg", TEXT);
        hoa.get("/staff/deposit");
        String deposit = location(hoa.postFiles("/staff/deposit", files, fields("title", "ĐÞa chÝ")));
        String page = until(deposit, "xin xem những chỗ cần sửa");
        assertThat(page).contains("2.jpg", "Tệp này chưa nhận được", "is no image", "value=\"" + localId + "\"");
        assertThat(page).doesNotContain(deposit + "/commit");
        assertThat(hoa.post(deposit + "/describe", fields("title", "")).statusCode())
                .isEqualTo(422);
        hoa.get(deposit);
        assertThat(location(hoa.post(deposit + "/describe", fields("title", "Địa chí"))))
                .isEqualTo(deposit);
        until(deposit, "xin xem những chỗ cần sửa");
        assertThat(location(hoa.post(deposit + "/discard"))).isEqualTo("/staff/deposit");
        assertThat(hoa.get(deposit).statusCode()).isEqualTo(404);
        assertThat(isThere()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', Xin ghi nhan đề",
        "library, VN-TT-MAU2, trong phạm vi của bạn",
        "kind, scroll, trong danh sách",
        "access, secret, trong danh sách",
        "rights, http://evil.example/, trong danh sách",
        "lang, xx-klingon, trong danh sách"
    })
    void whatCannotBeIsRefusedWithTheFormAgain(String field, String value, String told) throws Exception {
        hoa.get("/staff/deposit");
        HttpResponse<String> answer = hoa.postFiles("/staff/deposit", files(), fields(field, value));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told, "role=\"alert\"", "value=\"" + localId + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"item.yaml", "virus.exe", "..", "a.TXT", "../../etc/passwd.jpg\u0001"})
    void filesThatBelongToNoPageAreRefused(String name) throws Exception {
        hoa.get("/staff/deposit");
        String[] form = fields();
        String[] all = Arrays.copyOf(form, form.length + 2);
        all[form.length] = "announced";
        all[form.length + 1] = "[{\"name\":\"%s\",\"length\":3,\"sha512\":\"%s\"}]"
                .formatted(name.replace("\u0001", "\\u0001"), "0".repeat(128));
        assertThat(hoa.post("/staff/deposit/announced", all).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[1]", "[{\"name\":\"1.jpg\"}]", "[{\"name\":\"1.jpg\",\"length\":-1,\"sha512\":\"00\"}]"})
    void aListThatIsNoneIsRefused(String announced) throws Exception {
        hoa.get("/staff/deposit");
        String[] form = fields();
        String[] all = Arrays.copyOf(form, form.length + 2);
        all[form.length] = "announced";
        all[form.length + 1] = announced;
        assertThat(hoa.post("/staff/deposit/announced", all).statusCode()).isEqualTo(400);
    }

    @Test
    void aNameThatTheLibraryGaveAlreadyIsRefused() throws Exception {
        String deposit = announce(Map.of());
        until(deposit, "có thể ghi vào kho");
        hoa.post(deposit + "/commit");
        until(deposit, "Đã ghi vào kho");
        hoa.get("/staff/deposit");
        assertThat(hoa.postFiles("/staff/deposit", Map.of(), fields()).body()).contains("đã có tài liệu mang mã này");
    }

    @Test
    void nothingIsTakenWithoutTheTokenOfThePageOrFromAnotherSite() throws Exception {
        String deposit = announce(files());
        Person forgetful =
                new Person(server).signsIn(accounts.librarian(LIBRARY).login(), PASSWORD);
        forgetful.get("/sign-out?nothing");
        assertThat(forgetful
                        .postBytes(file(deposit, "2 trang hai.txt"), 0, TEXT)
                        .statusCode())
                .as("of a colleague's deposit")
                .isEqualTo(404);
        assertThat(new Person(server)
                        .postBytes(file(deposit, "2 trang hai.txt"), 0, TEXT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.post(
                                file(deposit, "2 trang hai.txt"),
                                "x",
                                "Origin",
                                "https://evil.example",
                                "Content-Type",
                                "application/octet-stream")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Person(server)
                        .postFiles("/staff/deposit", files(), fields())
                        .statusCode())
                .isEqualTo(403);
        assertThat(hoa.get(file(deposit, "2 trang hai.txt")).headers().firstValue("Upload-Offset"))
                .contains("0");
    }

    @Test
    void theDepositsOfOthersAreNotThere() throws Exception {
        String deposit = announce(files());
        Person minh =
                new Person(server).signsIn(accounts.librarian(OTHER_LIBRARY).login(), PASSWORD);
        for (String path : List.of(deposit, file(deposit, "2 trang hai.txt"))) {
            assertThat(minh.get(path).statusCode()).isEqualTo(404);
        }
        minh.get("/staff/deposit");
        for (String order : List.of("/look", "/commit", "/discard", "/describe")) {
            minh.get("/staff/deposit");
            assertThat(minh.post(deposit + order, fields()).statusCode()).isEqualTo(404);
        }
        Person root = new Person(server).enrols(accounts.administrator().login(), PASSWORD);
        assertThat(root.get(deposit).statusCode()).isEqualTo(200);
    }
}
