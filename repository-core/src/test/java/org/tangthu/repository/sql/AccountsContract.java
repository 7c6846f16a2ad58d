package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.ApiToken;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.account.LoginTaken;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.testing.MovableClock;

/** What every store of accounts and their credentials must do. */
abstract class AccountsContract extends DatabaseContract {
    private static final ExternalIdentity LAN = new ExternalIdentity("https://id.example.vn", "lan-1");

    private Accounts accounts() {
        return sql.accounts();
    }

    private CredentialStore credentials() {
        return sql.credentials();
    }

    private Account added(String login, Role role) {
        Account account = Account.of(login, "Nguyễn Thị Lan", role, NOON);
        accounts().add(account);
        return account;
    }

    private Account reader(String login) {
        return added(login, new Role.Reader());
    }

    @Test
    void anAccountIsFoundAsItWasAdded() {
        Account librarian = Account.of("lan", "Nguyễn Thị Lan", new Role.Librarian(Set.of("VN-1", "VN-2")), NOON)
                .withGroups(Set.of(new Group("VN-1", "Nghiên cứu sinh"), new Group("VN-2", "Nghiên cứu sinh")));
        accounts().add(librarian);

        assertThat(accounts().find(librarian.id())).contains(librarian);
        assertThat(accounts().findLogin("lan")).contains(librarian);
        assertThat(accounts().find("u0")).isEmpty();
        assertThat(accounts().findLogin("minh")).isEmpty();
    }

    @Test
    void aLoginIsOfOneAccountOnly() {
        Account first = reader("lan");
        assertThatThrownBy(() -> added("Lan", new Role.Librarian(Set.of("VN-1"))))
                .isInstanceOf(LoginTaken.class)
                .hasMessageContaining("'lan'");
        assertThat(accounts().list("", 10)).containsExactly(first);
        assertThat(dump("account_library")).isEmpty();
    }

    @Test
    void accountsAreListedByLoginPieceByPiece() {
        Stream.of("c", "a", "d", "b").forEach(name -> reader(name + "x"));
        List<Account> first = accounts().list("", 3);
        assertThat(first).extracting(Account::login).containsExactly("ax", "bx", "cx");
        assertThat(accounts().list("cx", 3)).extracting(Account::login).containsExactly("dx");
        assertThat(accounts().list("dx", 3)).isEmpty();
    }

    @Test
    void aChangeReplacesRoleGroupsAndLock() {
        Account before = added("lan", new Role.Librarian(Set.of("VN-1")));
        Account other = added("minh", new Role.Librarian(Set.of("VN-1")));
        Account after = before.withRole(new Role.Librarian(Set.of("VN-2")))
                .withGroups(Set.of(new Group("VN-2", "g")))
                .withName("Lan")
                .withLocked(true);

        assertThat(accounts().change(after)).isTrue();
        assertThat(accounts().find(before.id())).contains(after);
        assertThat(accounts().find(other.id())).contains(other);
    }

    @Test
    void whatIsNotThereIsNotChanged() {
        Account stranger = Account.of("lan", "Lan", new Role.Librarian(Set.of("VN-1")), NOON);
        assertThat(accounts().change(stranger)).isFalse();
        assertThat(dump("account_library")).isEmpty();
    }

    @Test
    void anIdentityElsewhereStandsForOneAccount() {
        Account lan = reader("lan");
        Account minh = reader("minh");
        assertThat(accounts().findIdentity(LAN)).isEmpty();
        accounts().link(lan.id(), LAN);
        assertThat(accounts().findIdentity(LAN)).contains(lan);
        assertThat(accounts().findIdentity(new ExternalIdentity("https://other.example", LAN.subject())))
                .isEmpty();

        accounts().link(minh.id(), LAN);
        assertThat(accounts().findIdentity(LAN)).contains(minh);
        assertThat(accounts().identities(lan.id())).isEmpty();
        assertThat(accounts().identities(minh.id())).containsExactly(LAN);
    }

    @Test
    void aPasswordIsTheLastOneSet() {
        Account lan = reader("lan");
        assertThat(credentials().password(lan.id())).isEmpty();
        credentials().setPassword(lan.id(), "$first");
        credentials().setPassword(lan.id(), "$second");
        assertThat(credentials().password(lan.id())).contains("$second");
        assertThat(credentials().password(reader("minh").id())).isEmpty();
    }

    @Test
    void aSecondFactorShowsOnTheAccountUntilItIsTakenAway() {
        Account lan = reader("lan");
        credentials().setPassword(lan.id(), "$hash");
        assertThat(credentials().factor(lan.id())).isEmpty();
        credentials().setFactor(lan.id(), new byte[] {1, 2}, 7, List.of("a", "b"));
        assertThat(credentials().factor(lan.id())).get().isEqualTo(new byte[] {1, 2});
        assertThat(accounts().find(lan.id()).orElseThrow().secondFactor()).isTrue();
        assertThat(credentials().recoveryLeft(lan.id())).isEqualTo(2);

        assertThat(credentials().removeFactor(lan.id())).isTrue();
        assertThat(credentials().removeFactor(lan.id())).isFalse();
        assertThat(credentials().factor(lan.id())).isEmpty();
        assertThat(credentials().recoveryLeft(lan.id())).isZero();
        assertThat(accounts().find(lan.id()).orElseThrow().secondFactor()).isFalse();
        assertThat(credentials().password(lan.id())).contains("$hash");
    }

    @Test
    void aTimeStepIsUsedOnceAndNoneBeforeIt() {
        Account lan = reader("lan");
        assertThat(credentials().useStep(lan.id(), 8)).as("nothing enrolled").isFalse();
        credentials().setFactor(lan.id(), new byte[] {1}, 7, List.of());

        assertThat(credentials().useStep(lan.id(), 7)).as("used to enrol").isFalse();
        assertThat(credentials().useStep(lan.id(), 9)).isTrue();
        assertThat(credentials().useStep(lan.id(), 9)).isFalse();
        assertThat(credentials().useStep(lan.id(), 8)).isFalse();
        assertThat(credentials().useStep(lan.id(), 10)).isTrue();
    }

    @Test
    void aRecoveryCodeIsUsedOnceAndOnlyByItsAccount() {
        Account lan = reader("lan");
        Account minh = reader("minh");
        credentials().setFactor(lan.id(), new byte[] {1}, 7, List.of("a", "b"));
        assertThat(credentials().useRecovery(minh.id(), "a")).isFalse();
        assertThat(credentials().useRecovery(lan.id(), "a")).isTrue();
        assertThat(credentials().useRecovery(lan.id(), "a")).isFalse();
        assertThat(credentials().recoveryLeft(lan.id())).isEqualTo(1);
    }

    @Test
    void enrollingAgainMakesOldRecoveryCodesWorthless() {
        Account lan = reader("lan");
        credentials().setFactor(lan.id(), new byte[] {1}, 7, List.of("a"));
        credentials().setFactor(lan.id(), new byte[] {2}, 3, List.of("b"));
        assertThat(credentials().useRecovery(lan.id(), "a")).isFalse();
        assertThat(credentials().useStep(lan.id(), 4)).isTrue();
    }

    @Test
    void credentialsAreKeptOfAccountsOnly() {
        credentials().setPassword("u0", "$hash");
        credentials().setFactor("u0", new byte[] {1}, 7, List.of("a"));
        accounts().link("u0", LAN);
        assertThat(dump("credential")).isEmpty();
        assertThat(dump("recovery_code")).isEmpty();
        assertThat(dump("account_identity")).isEmpty();
    }

    @Test
    void whoIsRemovedLeavesNothingBehind() {
        Account stays = reader("minh");
        Account goes = Account.of("lan", "Lan", new Role.Librarian(Set.of("VN-1")), NOON)
                .withGroups(Set.of(new Group("VN-1", "g")));
        accounts().add(goes);
        accounts().link(goes.id(), LAN);
        credentials().setPassword(goes.id(), "$hash");
        credentials().setFactor(goes.id(), new byte[] {1}, 7, List.of("a"));
        Sessions sessions = new Sessions(sql.sessions(), SessionLimits.DEFAULT, new MovableClock(NOON));
        sessions.viewer(sessions.signIn(goes, true).session());
        sql.apiTokens()
                .add(
                        new ApiToken(
                                "t1",
                                Optional.of(goes.id()),
                                "harvest",
                                Set.of(Scope.READ),
                                Optional.empty(),
                                NOON,
                                NOON.plus(Duration.ofDays(1))),
                        "digest");

        assertThat(accounts().remove(goes.id())).isTrue();
        assertThat(accounts().remove(goes.id())).isFalse();
        assertThat(accounts().list("", 10)).containsExactly(stays);
        assertThat(Stream.of(
                                "account_library",
                                "account_group",
                                "account_identity",
                                "credential",
                                "recovery_code",
                                "session",
                                "api_token")
                        .flatMap(table -> dump(table).stream()))
                .isEmpty();
    }
}
