package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.model.Acquisition;
import org.tangthu.repository.model.Holding;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;
import org.tangthu.repository.signin.TokenDesk;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestAccounts;

/** Who may do what with REST, by the scopes and libraries of a token. */
class AuthorizationTest {
    private static final String WITHDRAW = "{\"reason\": \"rights-claim\", \"sentence\": \"Chủ sở hữu yêu cầu\"}";
    private static final String RESTORE = "{\"reason\": \"settled\", \"sentence\": \"Đã giải quyết\"}";

    @TempDir
    Path folder;

    private Rest rest;
    private ApiServer server;
    private Item own;
    private Item foreign;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        server = rest.server();
        own = confidential(1, SampleEntities.item(1).library());
        foreign = confidential(2, SampleEntities.OTHER_LIBRARY);
        rest.repository().commit(SampleEntities.library());
        rest.repository().commit(own);
        rest.repository().commit(foreign);
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    private static Item confidential(int number, String library) {
        Acquisition trust = new Acquisition("deposited-in-trust", Optional.of("Bà A"), Optional.of("Mười năm"));
        Item item = SampleEntities.item(number);
        return new Item(
                item.ark(),
                library,
                item.localId(),
                item.kind(),
                item.heritage(),
                item.description(),
                new Holding(Optional.empty(), Optional.of(trust), List.of()),
                item.collections(),
                item.rights(),
                item.digitization(),
                item.state(),
                item.viewingDirection());
    }

    private Account librarian() {
        return rest.accounts()
                .administration()
                .add(
                        TestAccounts.DOER,
                        "lan",
                        "Lan",
                        new Role.Librarian(Set.of(own.library())),
                        Optional.of(TestAccounts.PASSWORD));
    }

    private String token(Account owner, Scope... scopes) {
        return token(owner, Optional.empty(), scopes);
    }

    private String token(Account owner, Optional<Set<String>> libraries, Scope... scopes) {
        return "Bearer "
                + rest.accounts()
                        .tokens()
                        .make(
                                TestAccounts.DOER,
                                owner.authority(),
                                Optional.of(owner),
                                new TokenDesk.Wish("test", Set.of(scopes), libraries, 1))
                        .value();
    }

    private static String address(Item item) {
        return "/api/items/" + item.ark().name();
    }

    private Answer send(String method, String path, String token, String body, String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 4);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = token;
        all[headers.length + 2] = "Content-Type";
        all[headers.length + 3] = "application/json";
        return server.send(method, path, BodyPublishers.ofString(body), all);
    }

    @Test
    void wholeRecordsAreForThoseWhoMayReadThatLibrary() throws Exception {
        String token = token(librarian(), Scope.READ);
        assertThat(server.get(address(own), "Authorization", token).http().body())
                .contains("Mười năm");
        assertThat(server.get(address(foreign), "Authorization", token).http().body())
                .doesNotContain("Mười năm");
        JsonNode list = server.get("/api/items", "Authorization", token).json();
        assertThat(list.path("items").size()).isEqualTo(2);
        assertThat(list.toString()).containsOnlyOnce("Mười năm");
        assertThat(server.get("/api/items").http().body()).doesNotContain("Mười năm");
    }

    @Test
    void draftsOfOtherLibrariesAreNotThere() throws Exception {
        Item draft = confidential(3, own.library()).withState(State.DRAFT);
        Item secret = confidential(4, SampleEntities.OTHER_LIBRARY).withState(State.DRAFT);
        rest.repository().commit(draft);
        rest.repository().commit(secret);
        String token = token(librarian(), Scope.READ, Scope.PUBLISH);

        assertThat(server.get(address(draft), "Authorization", token).status()).isEqualTo(200);
        Answer hidden = server.get(address(secret), "Authorization", token);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(send("POST", address(secret) + "/withdraw", token, WITHDRAW, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(server.get("/api/items", "Authorization", token)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        Account lan = librarian();
        Answer nobody = server.send("POST", address(own) + "/withdraw", BodyPublishers.noBody(), "If-Match", "\"1\"");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"tangthu\"");
        assertThat(nobody.json().path("detail").textValue()).contains("scope 'publish'");

        Answer reads = send("POST", address(own) + "/withdraw", token(lan, Scope.READ), WITHDRAW, "If-Match", "\"1\"");
        assertThat(reads.status()).isEqualTo(403);
        assertThat(reads.header("WWW-Authenticate"))
                .contains("insufficient_scope")
                .contains("scope=\"publish\"");
        assertThat(reads.json().path("detail").textValue()).contains("'publish', which this one lacks");

        Answer elsewhere =
                send("POST", address(foreign) + "/withdraw", token(lan, Scope.PUBLISH), WITHDRAW, "If-Match", "\"1\"");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.json().path("detail").textValue())
                .contains("for the library " + SampleEntities.OTHER_LIBRARY);

        Answer bounded = send("POST", "/api/projections/ledger/retry", token(lan, Scope.READ), "");
        assertThat(bounded.status()).isEqualTo(403);
    }

    @Test
    void aChangeIsMadeInTheNameOfTheTokensOwner() throws Exception {
        Account lan = librarian();
        Answer withdrawn =
                send("POST", address(own) + "/withdraw", token(lan, Scope.PUBLISH), WITHDRAW, "If-Match", "\"1\"");
        assertThat(withdrawn.status()).as(withdrawn.http().body()).isEqualTo(200);
        assertThat(rest.repository().core().journal().of(own.id())).last().satisfies(entry -> assertThat(entry.actor())
                .isEqualTo(lan.id()));
        assertThat(withdrawn.http().body()).as("PUBLISH does not read").doesNotContain("Mười năm");

        Answer restored =
                send("POST", address(own) + "/restore", token(lan, Scope.PUBLISH), RESTORE, "If-Match", "\"2\"");
        assertThat(restored.status()).isEqualTo(200);
    }

    @Test
    void aTokenBoundToOtherLibrariesOfItsOwnerIsHeldToThem() throws Exception {
        Account an = rest.accounts()
                .administration()
                .add(TestAccounts.DOER, "an", "An", new Role.Administrator(), Optional.of(TestAccounts.PASSWORD));
        // What an administrator has without the second factor is nothing at all.
        assertThat(send("POST", address(own) + "/withdraw", token(an, Scope.PUBLISH), WITHDRAW, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(401);
        Answer made = administer(
                "/api/tokens",
                "{\"name\": \"x\", \"scopes\": [\"operate\"], \"libraries\": [\"" + own.library() + "\"]}");
        assertThat(made.status()).isEqualTo(201);
        Answer held = send(
                "POST",
                "/api/projections/ledger/retry",
                "Bearer " + made.json().path("token").textValue(),
                "");
        assertThat(held.status()).isEqualTo(403);
        assertThat(held.json().path("detail").textValue()).contains("for all libraries");
    }

    private Answer administer(String path, String body) throws Exception {
        return send("POST", path, "Bearer " + ApiServer.TOKEN, body);
    }

    private String deposit(String token, String library) throws Exception {
        byte[] yaml =
                """
                library: %s
                localId: HN.77
                kind: book
                titles: [{value: Sách, lang: vi}]
                rights: http://rightsstatements.org/vocab/NoC-OKLR/1.0/
                access: open
                digitization: none
                state: draft
                """
                        .formatted(library)
                        .getBytes(StandardCharsets.UTF_8);
        ObjectNode form = Json.object();
        form.putArray("files")
                .addObject()
                .put("name", "item.yaml")
                .put("length", yaml.length)
                .put("sha512", sha512(yaml));
        Answer opened = send("POST", "/api/deposits", token, form.toString());
        assertThat(opened.status()).as(opened.http().body()).isEqualTo(201);
        String id = opened.json().path("id").textValue();
        Answer put = server.send(
                "PUT",
                "/api/deposits/" + id + "/files/item.yaml",
                BodyPublishers.ofByteArray(yaml),
                "Authorization",
                token);
        assertThat(put.status()).as(put.http().body()).isEqualTo(200);
        assertThat(send("POST", "/api/deposits/" + id + "/commit", token, "").status())
                .isEqualTo(202);
        return id;
    }

    private static String sha512(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }

    private JsonNode ended(String id, String token) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> server.get("/api/deposits/" + id, "Authorization", token)
                                .json(),
                        status -> Set.of("done", "refused")
                                .contains(status.path("state").asText()));
    }

    @Test
    void depositsAreTakenForTheOwnLibrariesOnly() throws Exception {
        Account lan = librarian();
        String token = token(lan, Scope.DEPOSIT);
        JsonNode taken = ended(deposit(token, own.library()), token);
        assertThat(taken.path("state").asText()).as(taken.toString()).isEqualTo("done");
        assertThat(rest.repository().core().journal().of(taken.at("/outcome/id").asText()))
                .first()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(lan.id()));

        rest.repository().commit(SampleEntities.library(SampleEntities.OTHER_LIBRARY));
        JsonNode refused = ended(deposit(token, SampleEntities.OTHER_LIBRARY), token);
        assertThat(refused.path("state").asText()).as(refused.toString()).isEqualTo("refused");
        assertThat(refused.path("problems").toString())
                .contains("belongs to the library " + SampleEntities.OTHER_LIBRARY)
                .contains("you may deposit for " + own.library() + " only");
    }

    @Test
    void aDepositIsItsDepositorsAlone() throws Exception {
        String token = token(librarian(), Scope.DEPOSIT);
        Account other = rest.accounts()
                .administration()
                .add(
                        TestAccounts.DOER,
                        "minh",
                        "Minh",
                        new Role.Librarian(Set.of(own.library())),
                        Optional.of(TestAccounts.PASSWORD));
        String id = deposit(token, own.library());
        String stranger = token(other, Scope.DEPOSIT);
        Answer unknown = server.get("/api/deposits/000000000000000000000000", "Authorization", stranger);
        Answer hidden = server.get("/api/deposits/" + id, "Authorization", stranger);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.json().path("detail")).isEqualTo(unknown.json().path("detail"));
        assertThat(send("POST", "/api/deposits/" + id + "/commit", stranger, "").status())
                .isEqualTo(404);
        assertThat(server.get("/api/deposits/" + id, "Authorization", "Bearer " + ApiServer.TOKEN)
                        .status())
                .isEqualTo(200);
        ended(id, token);
    }

    @Test
    void aTokenIsShownOnceListedWithoutItsValueAndRevoked() throws Exception {
        librarian();
        Answer made = administer(
                "/api/tokens", "{\"name\": \"harvest\", \"account\": \"lan\", \"scopes\": [\"read\"], \"days\": 30}");
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        String value = made.json().path("token").textValue();
        String token = "Bearer " + value;
        assertThat(server.get(address(own), "Authorization", token).http().body())
                .contains("Mười năm");

        Answer list = server.get("/api/tokens", "Authorization", token);
        assertThat(list.json().at("/tokens/0/name").textValue()).isEqualTo("harvest");
        assertThat(list.http().body()).doesNotContain(value);
        String id = made.json().path("id").textValue();
        assertThat(send("DELETE", "/api/tokens/t0", token, "").status()).isEqualTo(404);
        assertThat(send("DELETE", "/api/tokens/" + id, token, "").status()).isEqualTo(204);
        assertThat(server.get("/api/tokens", "Authorization", "Bearer " + ApiServer.TOKEN)
                        .json()
                        .path("tokens"))
                .isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        server.get("/api/tokens", "Authorization", token).status())
                .isEqualTo(401));
    }

    @Test
    void nobodySeesTheTokensOfOthers() throws Exception {
        String token = token(librarian(), Scope.READ);
        Account other = rest.accounts()
                .administration()
                .add(
                        TestAccounts.DOER,
                        "minh",
                        "Minh",
                        new Role.Librarian(Set.of(own.library())),
                        Optional.of(TestAccounts.PASSWORD));
        String stranger = token(other, Scope.READ);
        String id = server.get("/api/tokens", "Authorization", token)
                .json()
                .at("/tokens/0/id")
                .textValue();
        assertThat(server.get("/api/tokens", "Authorization", stranger).http().body())
                .doesNotContain(id);
        assertThat(send("DELETE", "/api/tokens/" + id, stranger, "").status()).isEqualTo(404);
    }

    @Test
    void noTokenLendsASecondVoiceForAnErasure() throws Exception {
        String account = librarian().id();
        String form = "{\"name\": \"x\", \"account\": \"" + account + "\", \"scopes\": [\"%s\"]}";

        assertThat(administer("/api/tokens", form.formatted("purge")).status()).isEqualTo(403);
        assertThat(administer("/api/tokens", form.formatted("publish")).status())
                .as("for anything else")
                .isEqualTo(201);
    }

    @Test
    void aTokenCannotLiveOnInAnother() throws Exception {
        Account lan = librarian();
        String token = token(lan, Scope.READ, Scope.ACCOUNTS);
        Answer made = send("POST", "/api/tokens", token, "{\"name\": \"x\", \"scopes\": [\"read\"], \"days\": 366}");
        assertThat(made.status()).as(made.http().body()).isEqualTo(403);
    }

    @Test
    void aTokenForAccountsMakesNoAdministrators() throws Exception {
        Answer made = administer("/api/tokens", "{\"name\": \"x\", \"scopes\": [\"accounts\"]}");
        String token = "Bearer " + made.json().path("token").textValue();
        String form = "{\"login\": \"%s\", \"name\": \"X\", \"role\": \"%s\", \"password\": \"một bầy vịt trắng\"}";
        assertThat(send("POST", "/api/accounts", token, form.formatted("reader", "reader"))
                        .status())
                .isEqualTo(201);
        assertThat(send("POST", "/api/accounts", token, form.formatted("boss", "administrator"))
                        .status())
                .isEqualTo(403);
        assertThat(send("PUT", "/api/accounts/reader/role", token, "{\"role\": \"administrator\"}")
                        .status())
                .isEqualTo(403);

        assertThat(administer("/api/accounts", form.formatted("boss", "administrator"))
                        .status())
                .isEqualTo(201);
        String password = "{\"password\": \"một bầy vịt đen tuyền\"}";
        assertThat(send("PUT", "/api/accounts/boss/password", token, password).status())
                .isEqualTo(403);
        assertThat(send("DELETE", "/api/accounts/boss/factor", token, "").status())
                .isEqualTo(403);
        assertThat(send("PUT", "/api/accounts/reader/password", token, password).status())
                .isEqualTo(204);
    }

    @Test
    void accountsAreMadeChangedAndForgotten() throws Exception {
        String form =
                "{\"login\": \"Lan\", \"name\": \"Nguyễn Thị Lan\", \"role\": \"librarian\", \"libraries\": [\"%s\"],"
                        + " \"password\": \"một bầy vịt trắng\"}";
        Answer made = administer("/api/accounts", form.formatted(own.library()));
        assertThat(made.status()).as(made.http().body()).isEqualTo(201);
        assertThat(made.http().body()).doesNotContain("vịt");
        assertThat(administer("/api/accounts", form.formatted(own.library())).status())
                .isEqualTo(409);
        assertThat(administer("/api/accounts", form.formatted("VN-0").replace("Lan", "minh"))
                        .status())
                .isEqualTo(422);

        String all = "Bearer " + ApiServer.TOKEN;
        String groups = "{\"groups\": [{\"library\": \"" + own.library() + "\", \"name\": \"nghien-cuu\"}]}";
        assertThat(send("PUT", "/api/accounts/lan/groups", all, groups)
                        .json()
                        .at("/groups/0/name")
                        .textValue())
                .isEqualTo("nghien-cuu");
        assertThat(send("PUT", "/api/accounts/lan/password", all, "{\"password\": \"short\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send("POST", "/api/accounts/lan/lock", all, "")
                        .json()
                        .path("locked")
                        .asBoolean())
                .isTrue();
        assertThat(send("POST", "/api/accounts/lan/unlock", all, "")
                        .json()
                        .path("locked")
                        .asBoolean())
                .isFalse();
        assertThat(server.get("/api/accounts", "Authorization", all)
                        .json()
                        .at("/accounts/0/login")
                        .textValue())
                .isEqualTo("lan");
        assertThat(send("DELETE", "/api/accounts/lan", all, "").status()).isEqualTo(204);
        assertThat(server.get("/api/accounts/lan", "Authorization", all).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoFormIsRefusedWithoutRepeatingIt() throws Exception {
        for (String form : new String[] {
            "",
            "[]",
            "{",
            "{\"password\": 7, \"login\": \"a\"}",
            "{\"secret\": \"hush-hush\"}",
            "{\"login\": \"hush-hush\""
        }) {
            Answer answer = administer("/api/accounts", form);
            assertThat(answer.status()).as(form).isEqualTo(400);
            assertThat(answer.http().body()).doesNotContain("hush-hush");
        }
        assertThat(administer("/api/accounts", "{\"login\": \"" + "x".repeat(70_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(administer("/api/tokens", "{\"name\": \"x\", \"scopes\": [\"root\"]}")
                        .json()
                        .path("detail")
                        .textValue())
                .contains("there are read, deposit");
    }
}
