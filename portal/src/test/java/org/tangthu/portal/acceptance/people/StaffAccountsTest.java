package org.tangthu.portal.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.portal.acceptance.people.Accounts.LIBRARY;
import static org.tangthu.portal.acceptance.people.Accounts.OTHER_LIBRARY;
import static org.tangthu.portal.acceptance.people.Accounts.PASSWORD;
import static org.tangthu.portal.acceptance.people.Person.location;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;

/** Who looks after whose accounts. */
@ExtendWith(PeopleServer.class)
class StaffAccountsTest {
    private static final Pattern SHOWN = Pattern.compile("id=\"password\">([a-z0-9-]+)</code>");

    private final ServedApplication server;
    private final Accounts accounts;
    private Person librarian;
    private Person administrator;
    private Account administratorsOwn;

    StaffAccountsTest(ServedApplication server) {
        this.server = server;
        this.accounts = new Accounts(server);
    }

    @BeforeEach
    void signIn() throws Exception {
        librarian = new Person(server).signsIn(accounts.librarian(LIBRARY).login(), PASSWORD);
        administratorsOwn = accounts.administrator();
        administrator = new Person(server);
        administrator.tries(administratorsOwn.login(), PASSWORD);
        String secret = SignInTest.secret(administrator.get("/account/second-factor"));
        administrator.post("/account/second-factor", "secret", secret, "code", new Authenticator(secret).code());
    }

    private static String at(Account account) {
        return "/staff/accounts/" + account.id();
    }

    @Test
    void readersAreShownTheDoor() throws Exception {
        Person reader = new Person(server).signsIn(accounts.reader().login(), PASSWORD);
        for (String path : new String[] {"/staff", "/staff/accounts", "/staff/new-account"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(location(new Person(server).get(path))).as(path).startsWith("/sign-in?return=");
        }
    }

    @Test
    void aLibrarianSeesTheReadersOfTheOwnLibraryAlone() throws Exception {
        Account own = accounts.reader(LIBRARY + "/hiem");
        Account others = accounts.reader(OTHER_LIBRARY + "/hiem");
        Account nobodys = accounts.reader();
        Account colleague = accounts.librarian(LIBRARY);
        assertThat(librarian.get(at(own)).statusCode()).isEqualTo(200);
        for (Account hidden : new Account[] {others, nobodys, colleague, administratorsOwn}) {
            assertThat(librarian.get(at(hidden)).statusCode()).isEqualTo(404);
            librarian.get("/staff/accounts");
            assertThat(librarian
                            .post("/staff/accounts", "login", hidden.login())
                            .statusCode())
                    .isEqualTo(422);
            for (String action : new String[] {"", "/password", "/second-factor", "/lock", "/identity"}) {
                librarian.get("/staff/accounts");
                assertThat(librarian
                                .post(at(hidden) + action, "locked", "yes", "name", "x")
                                .statusCode())
                        .as(action)
                        .isEqualTo(404);
            }
        }
        assertThat(librarian.get("/staff/accounts").body())
                .contains(own.login())
                .doesNotContain(others.login(), administratorsOwn.login());
    }

    @Test
    void aLibrarianMakesReadersAndNothingElse() throws Exception {
        librarian.get("/staff/new-account");
        assertThat(librarian
                        .post("/staff/new-account", "login", "new.reader", "name", "Lê Văn Mới", "groups", "")
                        .body())
                .contains("ít nhất một nhóm của thư viện bạn");
        String page = librarian
                .post(
                        "/staff/new-account",
                        "login",
                        "new.reader",
                        "name",
                        "Lê Văn Mới",
                        "role",
                        "administrator",
                        "libraries",
                        LIBRARY,
                        "groups",
                        LIBRARY + "/hiem\n" + OTHER_LIBRARY + "/hiem")
                .body();
        Matcher password = SHOWN.matcher(page);
        assertThat(password.find()).as(page).isTrue();
        new Person(server).signsIn("new.reader", password.group(1));
        Account made =
                server.application().services().accounts().administration().get("new.reader");
        assertThat(made.role()).isEqualTo(new Role.Reader());
        assertThat(made.groups()).containsExactly(new Group(LIBRARY, "hiem"));
    }

    @Test
    void anAccountWithAGroupThatCannotBeIsNotMade() throws Exception {
        administrator.get("/staff/new-account");
        String[] form = {"login", "half.made", "name", "Lê Văn Nửa", "role", "reader", "groups", "VN-KHONG-CO/hiem"};
        assertThat(administrator.post("/staff/new-account", form).statusCode()).isEqualTo(422);
        assertThat(server.application().services().accounts().accounts().findLogin("half.made"))
                .isEmpty();
    }

    @Test
    void aLibrarianLeavesTheGroupsOfOtherLibrariesAlone() throws Exception {
        Account shared = accounts.reader(LIBRARY + "/hiem", OTHER_LIBRARY + "/hiem");
        assertThat(librarian.get(at(shared)).body())
                .contains("Nhóm của thư viện khác", OTHER_LIBRARY + "/hiem")
                .doesNotContain("Đặt lại mật khẩu");
        librarian.post(at(shared), "groups", LIBRARY + "/ban-do\n" + OTHER_LIBRARY + "/ban-do");
        assertThat(accounts.now(shared).groups())
                .isEqualTo(Set.of(new Group(LIBRARY, "ban-do"), new Group(OTHER_LIBRARY, "hiem")));
        librarian.get(at(shared));
        assertThat(librarian.post(at(shared) + "/password").statusCode())
                .as("who reads at another library too is not this librarian's alone")
                .isEqualTo(403);
        new Person(server).signsIn(shared.login(), PASSWORD);
    }

    @Test
    void aLockEndsSessionsAndKeepsOut() throws Exception {
        Account reader = accounts.reader(LIBRARY + "/hiem");
        Person person = new Person(server).signsIn(reader.login(), PASSWORD);
        librarian.get(at(reader));
        assertThat(location(librarian.post(at(reader) + "/lock", "locked", "yes")))
                .isEqualTo(at(reader) + "?done=lock.done");
        assertThat(person.isIn()).isFalse();
        assertThat(new Person(server).tries(reader.login(), PASSWORD).statusCode())
                .isEqualTo(403);
        librarian.get(at(reader));
        librarian.post(at(reader) + "/lock", "locked", "no");
        new Person(server).signsIn(reader.login(), PASSWORD);
    }

    @Test
    void anAdministratorGivesOffices() throws Exception {
        Account reader = accounts.reader();
        administrator.get(at(reader));
        assertThat(administrator
                        .post(at(reader), "name", "Trần Thị Thủ", "role", "librarian", "libraries", "", "groups", "")
                        .body())
                .contains("Thủ thư cần ít nhất một thư viện");
        administrator.get(at(reader));
        assertThat(administrator
                        .post(at(reader), "name", "x", "role", "librarian", "libraries", "VN-KHONG-CO", "groups", "")
                        .statusCode())
                .isEqualTo(422);
        administrator.get(at(reader));
        assertThat(location(administrator.post(
                        at(reader), "name", "Trần Thị Thủ", "role", "librarian", "libraries", LIBRARY, "groups", "")))
                .isEqualTo(at(reader) + "?done=saved");
        assertThat(accounts.now(reader).role()).isEqualTo(new Role.Librarian(Set.of(LIBRARY)));
        assertThat(accounts.now(reader).name()).isEqualTo("Trần Thị Thủ");
    }

    @Test
    void administratorsDoNotLockThemselvesOut() throws Exception {
        administrator.get(at(administratorsOwn));
        assertThat(administrator
                        .post(at(administratorsOwn) + "/lock", "locked", "yes")
                        .statusCode())
                .isEqualTo(403);
        administrator.get(at(administratorsOwn));
        administrator.post(at(administratorsOwn), "role", "reader", "groups", "");
        assertThat(accounts.now(administratorsOwn).role()).isEqualTo(new Role.Administrator());
    }

    @Test
    void twoAccountsCannotHaveOneLogin() throws Exception {
        Account there = accounts.reader();
        administrator.get("/staff/new-account");
        assertThat(administrator
                        .post("/staff/new-account", "login", there.login(), "name", "Ai đó", "role", "reader")
                        .body())
                .contains("Đã có tài khoản với tên đăng nhập này");
        assertThat(administrator
                        .post("/staff/new-account", "login", "Có Dấu", "name", "Ai đó", "role", "reader")
                        .body())
                .contains("chữ thường không dấu, chữ số");
    }
}
