package org.tangthu.repository.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureRefused.Obstacle;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;
import org.tangthu.repository.signin.PasswordOutcome;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestAccounts;
import org.tangthu.repository.testing.TestRepository;

/** An erasure takes two persons, and one person may come to have two accounts. */
class VoicesTest {
    private static final Ruling RULING = new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 11, 2));
    private static final String OTHER_PASSWORD = "một bầy vịt trắng";
    private static final Role LIBRARIAN = new Role.Librarian(Set.of(SampleEntities.LIBRARY));
    /** By the command line. */
    private static final Doer MACHINE = new Doer("root", Optional.empty());

    private static final Doer TOKEN = new Doer(Authority.OWNER, Optional.of(TestAccounts.ORIGIN));
    private static final Duration LONG = Duration.ofDays(15);

    @TempDir
    Path home;

    private TestRepository repository;
    private AccountServices accounts;
    private AccountAdministration administration;
    private Erasures erasures;
    private Account chief;
    private Account an;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
        repository.commit(SampleEntities.library());
        repository.commit(SampleEntities.item(1), SampleEntities.pages(1));
        accounts = repository.core().accounts(SessionLimits.DEFAULT, TestAccounts.ARGON2);
        administration = accounts.administration();
        erasures = repository.core().erasures(repository.projections(), List.of());
        chief = add(MACHINE, "chief", new Role.Administrator());
        an = add(MACHINE, "an", LIBRARIAN);
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Account add(Doer doer, String login, Role role) {
        return administration.add(doer, login, login, role, Optional.of(TestAccounts.PASSWORD));
    }

    private static Doer by(Account account) {
        return new Doer(account.id(), Optional.of(TestAccounts.ORIGIN));
    }

    private long askedBy(Account account) {
        repository.clock().move(Duration.ofMinutes(1));
        return erasures.ask(SampleEntities.item(1).id(), ErasureReason.UNLAWFUL, "vì", RULING, account.authority())
                .number();
    }

    private State agreed(long request, Account account) {
        return erasures.agree(request, account.authority()).state();
    }

    private void refused(long request, Account account) {
        assertThatThrownBy(() -> agreed(request, account))
                .isInstanceOfSatisfying(ErasureRefused.class, refusal -> assertThat(refusal.obstacle())
                        .isEqualTo(Obstacle.OPENED));
        assertThat(erasures.find(request, account.authority()).state()).isEqualTo(State.ASKED);
    }

    @Test
    void twoColleaguesOnTheirFirstDayAreTwoPersons() {
        assertThat(agreed(askedBy(chief), an)).isEqualTo(State.DONE);
    }

    @Test
    void whoMadeAnAccountIsNotAnotherPersonThanItForAWhile() {
        Account made = add(by(chief), "hoa", LIBRARIAN);
        refused(askedBy(chief), made);
        repository.clock().move(LONG);

        assertThat(agreed(askedBy(chief), made)).isEqualTo(State.DONE);
    }

    @Test
    void norIsTheAccountThatHeMadeAnotherPersonWhenItAsks() {
        refused(askedBy(add(by(chief), "hoa", LIBRARIAN)), chief);
    }

    @Test
    void anAccountThatIsMadeAfterTheRequestCannotAgreeWhoeverMadeIt() {
        long request = askedBy(chief);

        refused(request, add(MACHINE, "hoa", LIBRARIAN));
        assertThat(agreed(request, an)).as("a third person can").isEqualTo(State.DONE);
    }

    @Test
    void whatOnePersonMadeIsNotTwoPersons() {
        Account hoa = add(by(chief), "hoa", LIBRARIAN);
        Account lan = add(by(chief), "lan", LIBRARIAN);
        long request = askedBy(hoa);
        refused(request, lan);

        assertThat(agreed(request, an)).as("somebody else's account").isEqualTo(State.DONE);
    }

    @Test
    void norIfThatPersonMadeTheOneByAnother() {
        Account puppet = add(by(chief), "puppet", new Role.Administrator());
        Account hoa = add(by(puppet), "hoa", LIBRARIAN);
        refused(askedBy(hoa), add(by(chief), "lan", LIBRARIAN));
    }

    @Test
    void whomTheAdministratorsTokenMadeIsAPersonForAllButThatToken() {
        Account hoa = add(TOKEN, "hoa", LIBRARIAN);
        Account lan = add(TOKEN, "lan", LIBRARIAN);
        repository.clock().move(Duration.ofMinutes(1));
        long byToken = erasures.ask(
                        SampleEntities.item(1).id(),
                        ErasureReason.UNLAWFUL,
                        "vì",
                        RULING,
                        Authority.all(Authority.OWNER))
                .number();
        refused(byToken, lan);
        erasures.refuse(byToken, lan.authority());

        assertThat(agreed(askedBy(hoa), lan)).isEqualTo(State.DONE);
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                opening("a password", (desk, by, account) -> desk.givePassword(by, account, OTHER_PASSWORD)),
                opening("no second factor", AccountAdministration::resetFactor),
                opening("an identity", (desk, by, account) -> desk.link(by, account, new ExternalIdentity("i", "s"))),
                opening("its old office", (desk, by, account) -> desk.giveRole(by, account, LIBRARIAN)),
                opening("its freedom", (desk, by, account) -> desk.unlock(by, desk.lock(by, account))));
    }

    /** What opens an account to who does it. */
    interface Opening {
        void give(AccountAdministration desk, Doer by, Account account);
    }

    private static Arguments opening(String what, Opening opening) {
        return Arguments.of(what, opening);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openings")
    void whomAnybodyGaveThatAfterTheRequestCannotAgree(String what, Opening opening) {
        long request = askedBy(chief);
        repository.clock().move(Duration.ofDays(1));
        opening.give(administration, MACHINE, an);

        refused(request, an);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openings")
    void whoGaveSomebodyThatIsNotAnotherPersonForAWhile(String what, Opening opening) {
        repository.clock().move(LONG);
        opening.give(administration, by(chief), an);
        long request = askedBy(chief);
        refused(request, an);
        erasures.refuse(request, chief.authority());
        request = askedBy(an);
        refused(request, chief);
        erasures.refuse(request, chief.authority());

        Account hoa = add(MACHINE, "hoa", LIBRARIAN);
        assertThat(agreed(askedBy(hoa), an)).as("for others it is").isEqualTo(State.DONE);
    }

    @Test
    void afterAWhileItsOwnerHasNoticed() {
        repository.clock().move(LONG);
        administration.givePassword(by(chief), an, OTHER_PASSWORD);
        repository.clock().move(LONG);

        assertThat(agreed(askedBy(chief), an)).isEqualTo(State.DONE);
    }

    @Test
    void whatBefallsTheAccountOfWhoAskedAfterwardsDoesNotMatter() {
        long request = askedBy(an);
        administration.givePassword(by(chief), an, OTHER_PASSWORD);

        assertThat(agreed(request, chief)).isEqualTo(State.DONE);
    }

    @Test
    void theOwnPasswordMayBeChangedAtAnyTime() {
        long request = askedBy(chief);
        Session here = accounts.sessions().signIn(an, true).session();
        assertThat(accounts.passwords().change(an, here, TestAccounts.PASSWORD, OTHER_PASSWORD, TestAccounts.ORIGIN))
                .isInstanceOf(PasswordOutcome.Changed.class);

        assertThat(agreed(request, an)).isEqualTo(State.DONE);
    }
}
