package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tangthu.repository.testing.TestAccounts.DOER;
import static org.tangthu.repository.testing.TestAccounts.PASSWORD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.LoginTaken;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

class AccountAdministrationTest {
    private static final Role LIBRARIAN = new Role.Librarian(Set.of("VN-1", "VN-2"));

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.standing();
    private TestAccounts accounts;
    private AccountAdministration administration;
    private TokenDesk tokens;

    @BeforeEach
    void open() {
        accounts = TestAccounts.in(folder, clock);
        administration = accounts.services().administration();
        tokens = accounts.services().tokens();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void anAccountIsFoundByLoginAndById() {
        Account lan = accounts.reader("lan");
        assertThat(administration.get(" Lan ")).isEqualTo(lan);
        assertThat(administration.get(lan.id())).isEqualTo(lan);
        assertThatThrownBy(() -> administration.get("minh"))
                .isInstanceOf(AccountRefused.class)
                .hasMessage("There is no account 'minh'");
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        accounts.reader("lan");
        assertThatThrownBy(() -> accounts.reader("lan")).isInstanceOf(LoginTaken.class);
        assertThatThrownBy(() -> accounts.add("minh", new Role.Librarian(Set.of("VN-9"))))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("no library 'VN-9'");
        assertThatThrownBy(() -> administration.add(DOER, "m i", "Minh", new Role.Reader(), Optional.empty()))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("login");
        assertThatThrownBy(() -> administration.add(DOER, "minh", "Minh", LIBRARIAN, Optional.of("11 letters.")))
                .isInstanceOf(PasswordRefused.class);
        assertThat(administration.list("", 10)).hasSize(1);
        assertThat(accounts.audited()).hasSize(1);
    }

    @Test
    void rolesAndGroupsChangeAndAreLogged() {
        Account lan = accounts.reader("lan");
        administration.giveRole(DOER, lan, LIBRARIAN);
        Group group = new Group("VN-2", "Nghiên cứu sinh");
        administration.giveGroups(DOER, accounts.again(lan), Set.of(group));

        assertThat(accounts.again(lan).role()).isEqualTo(LIBRARIAN);
        assertThat(accounts.again(lan).groups()).containsExactly(group);
        assertThat(accounts.audited())
                .extracting(
                        entry -> entry.event().action(),
                        entry -> entry.event().details().toString())
                .contains(
                        tuple(AuditAction.ROLES_CHANGE, "{libraries=VN-1 VN-2, role=librarian}"),
                        tuple(AuditAction.GROUPS_CHANGE, "{groups=VN-2/Nghiên cứu sinh}"));
    }

    @Test
    void aGroupBelongsToALibraryThatIsThere() {
        Account lan = accounts.reader("lan");
        assertThatThrownBy(() -> administration.giveGroups(DOER, lan, Set.of(new Group("VN-9", "g"))))
                .hasMessageContaining("no library 'VN-9'");
        assertThatThrownBy(() -> administration.giveGroups(DOER, lan, Set.of(new Group("VN-1", " "))))
                .hasMessageContaining("name of a group");
    }

    @Test
    void anAccountIsMadeWithItsGroupsOrNotAtAll() {
        Set<Group> groups = Set.of(new Group("VN-1", "Nghiên cứu sinh"));
        Account lan = administration.add(DOER, "lan", "Lan", new Role.Reader(), groups, Optional.of(PASSWORD));
        assertThat(accounts.again(lan).groups()).isEqualTo(groups);
        assertThat(accounts.audited()).singleElement().satisfies(entry -> assertThat(
                        entry.event().details())
                .containsEntry("groups", "VN-1/Nghiên cứu sinh"));

        Set<Group> nowhere = Set.of(new Group("VN-9", "Nghiên cứu sinh"));
        assertThatThrownBy(() ->
                        administration.add(DOER, "minh", "Minh", new Role.Reader(), nowhere, Optional.of(PASSWORD)))
                .isInstanceOf(AccountRefused.class);
        assertThat(accounts.services().accounts().findLogin("minh")).isEmpty();
    }

    @Test
    void whoIsRemovedIsGone() {
        Account lan = accounts.reader("lan");
        administration.remove(DOER, lan);
        assertThatThrownBy(() -> administration.rename(DOER, lan, "Lan")).hasMessageContaining("no longer there");
        assertThat(accounts.services().accounts().find(lan.id())).isEmpty();
    }

    private static TokenDesk.Wish wish(Set<Scope> scopes, Optional<Set<String>> libraries) {
        return new TokenDesk.Wish("harvest", scopes, libraries, 30);
    }

    @Test
    void aTokenDoesNoMoreThanItsOwner() {
        Account lan = accounts.add("lan", LIBRARIAN);
        Authority maker = lan.authority();
        TokenDesk.Made made =
                tokens.make(DOER, maker, Optional.of(lan), wish(Set.of(Scope.DEPOSIT), Optional.of(Set.of("VN-1"))));
        assertThat(tokens.find(made.value())).contains(made.token());
        assertThat(made.token().within(maker))
                .isEqualTo(new Authority(lan.id(), Set.of(Scope.DEPOSIT), Optional.of(Set.of("VN-1"))));

        assertThatThrownBy(
                        () -> tokens.make(DOER, maker, Optional.of(lan), wish(Set.of(Scope.OPERATE), Optional.empty())))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("'operate'");
        assertThatThrownBy(() -> tokens.make(
                        DOER, maker, Optional.of(lan), wish(Set.of(Scope.DEPOSIT), Optional.of(Set.of("VN-3")))))
                .hasMessageContaining("'VN-3'");
    }

    @Test
    void whoMayMoreCannotGiveATokenMoreThanItsOwnerHas() {
        Account lan = accounts.add("lan", LIBRARIAN);
        Authority all = Authority.all("u0");
        assertThatThrownBy(() -> tokens.make(DOER, all, Optional.of(lan), wish(Set.of(Scope.AUDIT), Optional.empty())))
                .hasMessageContaining("'audit'");
        Authority less = new Authority("u0", Set.of(Scope.READ), Optional.empty());
        assertThatThrownBy(
                        () -> tokens.make(DOER, less, Optional.of(lan), wish(Set.of(Scope.DEPOSIT), Optional.empty())))
                .as("nor may who may less")
                .hasMessageContaining("'deposit'");
    }

    @Test
    void whoeverResetsAnAccountShutsOutItsTokens() {
        Account lan = accounts.add("lan", LIBRARIAN);
        Account minh = accounts.add("minh", LIBRARIAN);
        TokenDesk.Made other = made(minh);
        TokenDesk.Made before = made(lan);
        administration.givePassword(DOER, lan, "một bầy vịt trắng");
        assertThat(tokens.find(before.value())).isEmpty();

        TokenDesk.Made between = made(lan);
        administration.resetFactor(DOER, lan);
        assertThat(tokens.find(between.value())).isEmpty();
        assertThat(tokens.find(other.value())).as("of another account").isPresent();
        assertThat(accounts.audited())
                .extracting(
                        entry -> entry.event().action(),
                        entry -> entry.event().details().toString())
                .contains(
                        tuple(AuditAction.PASSWORD_CHANGE, "{tokensRevoked=1}"),
                        tuple(AuditAction.SECOND_FACTOR_REMOVE, "{tokensRevoked=1}"));
    }

    private TokenDesk.Made made(Account owner) {
        return tokens.make(
                by(owner), owner.authority(), Optional.of(owner), wish(Set.of(Scope.READ), Optional.empty()));
    }

    @Test
    void nobodyLendsAnothersVoiceByAToken() {
        Account lan = accounts.add("lan", LIBRARIAN);
        Account chief = accounts.add("chief", new Role.Administrator());
        TokenDesk.Wish wish = wish(Set.of(Scope.READ, Scope.PURGE), Optional.empty());
        assertThatThrownBy(() -> tokens.make(by(chief), chief.authority(), Optional.of(lan), wish))
                .isInstanceOf(AccountRefused.class)
                .hasMessageContaining("'purge' speaks for its owner");
        assertThat(tokens.all()).isEmpty();

        assertThat(tokens.make(by(lan), lan.authority(), Optional.of(lan), wish)
                        .token()
                        .scopes())
                .contains(Scope.PURGE);
        assertThat(tokens.make(DOER, Authority.all("administrator"), Optional.empty(), wish)
                        .token()
                        .account())
                .as("the administrator's token makes others of its own kind")
                .isEmpty();
    }

    private static Doer by(Account account) {
        return new Doer(account.id(), Optional.empty());
    }

    @Test
    void aTokenWeakensWithItsOwner() {
        Account lan = accounts.add("lan", LIBRARIAN);
        TokenDesk.Made made = tokens.make(
                DOER, lan.authority(), Optional.of(lan), wish(Set.of(Scope.DEPOSIT, Scope.READ), Optional.empty()));
        Account weaker = administration.giveRole(DOER, lan, new Role.Librarian(Set.of("VN-2")));
        assertThat(made.token().within(weaker.authority()).may(Scope.DEPOSIT, "VN-1"))
                .isFalse();
        assertThat(made.token().within(weaker.authority()).may(Scope.DEPOSIT, "VN-2"))
                .isTrue();
    }

    @Test
    void aTokenEndsByItselfAndWhenItIsRevoked() {
        Authority all = Authority.all("administrator");
        TokenDesk.Made kept = tokens.make(DOER, all, Optional.empty(), wish(Set.of(Scope.READ), Optional.empty()));
        TokenDesk.Made revoked = tokens.make(DOER, all, Optional.empty(), wish(Set.of(Scope.READ), Optional.empty()));
        tokens.revoke(DOER, revoked.token());
        assertThat(tokens.find(revoked.value())).isEmpty();
        assertThat(tokens.find(kept.value())).isPresent();
        clock.move(Duration.ofDays(30));
        assertThat(tokens.find(kept.value())).isEmpty();
        assertThat(tokens.of(Optional.empty()))
                .as("its maker sees that it ended")
                .containsExactly(kept.token());
        clock.move(Duration.ofDays(91));
        accounts.services().purge();
        assertThat(tokens.all()).isEmpty();
    }

    @Test
    void whatWasMadeIsLoggedWithoutItsValue() {
        TokenDesk.Made made = tokens.make(
                DOER, Authority.all("administrator"), Optional.empty(), wish(Set.of(Scope.READ), Optional.empty()));
        assertThat(accounts.audited()).hasSize(1);
        assertThat(accounts.audited().toString()).contains(made.token().id()).doesNotContain(made.value(), PASSWORD);
    }

    @Test
    void bodilessTokensAreRefused() {
        Authority all = Authority.all("administrator");
        assertThatThrownBy(() -> tokens.make(DOER, all, Optional.empty(), wish(Set.of(), Optional.empty())))
                .hasMessageContaining("one scope");
        assertThatThrownBy(() -> tokens.make(
                        DOER,
                        all,
                        Optional.empty(),
                        new TokenDesk.Wish("x", Set.of(Scope.READ), Optional.empty(), TokenDesk.LONGEST_DAYS + 1)))
                .hasMessageContaining("days");
    }
}
