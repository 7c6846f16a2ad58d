package org.tangthu.repository.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tangthu.repository.testing.TestAccounts.DOER;
import static org.tangthu.repository.testing.TestAccounts.ORIGIN;
import static org.tangthu.repository.testing.TestAccounts.PASSWORD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.signin.SecondFactor.Enrolled;
import org.tangthu.repository.signin.SignInOutcome.Entered;
import org.tangthu.repository.signin.SignInOutcome.Locked;
import org.tangthu.repository.signin.SignInOutcome.Next;
import org.tangthu.repository.signin.SignInOutcome.Paused;
import org.tangthu.repository.signin.SignInOutcome.Wrong;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

class SignInTest {
    private static final AuditOrigin ELSEWHERE = new AuditOrigin("198.51.100.0/24", "r2");

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.standing();
    private TestAccounts accounts;
    private SignIn signIn;

    @BeforeEach
    void open() {
        accounts = TestAccounts.in(folder, clock);
        signIn = accounts.services().signIn();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Sessions sessions() {
        return accounts.services().sessions();
    }

    private SecondFactor factor() {
        return accounts.services().secondFactor();
    }

    private Entered enter(String login) {
        return (Entered) signIn.password(login, PASSWORD, ORIGIN);
    }

    private void fail(String login, int times, AuditOrigin origin) {
        IntStream.range(0, times).forEach(time -> assertThat(signIn.password(login, "wrong " + time, origin))
                .isEqualTo(new Wrong()));
    }

    private String codeNow(String secret) {
        return Totp.STANDARD.code(Base32.bytes(secret), Totp.step(clock.instant()));
    }

    /** An administrator with a second factor, and its secret. */
    private String enrolled(Entered entered) {
        String secret = SecondFactor.newSecret();
        assertThat(factor().enrol(entered.opened().session(), secret, codeNow(secret), ORIGIN))
                .isPresent();
        clock.move(Duration.ofMinutes(2));
        return secret;
    }

    @Test
    void whoProvesThePasswordGetsASession() {
        Account lan = accounts.reader("lan");
        Entered entered = enter("  LAN ");
        assertThat(entered.account()).isEqualTo(lan);
        assertThat(entered.next()).isEqualTo(Next.NOTHING);
        Session session = sessions().find(entered.opened().value()).orElseThrow();
        assertThat(session.complete()).isTrue();
        assertThat(session.account()).contains(lan.id());
    }

    @Test
    void aWrongPasswordAndALoginThatNobodyHasAreAnsweredAlike() {
        accounts.reader("lan");
        assertThat(signIn.password("lan", "wrong", ORIGIN)).isEqualTo(new Wrong());
        assertThat(signIn.password("minh", PASSWORD, ORIGIN)).isEqualTo(new Wrong());
        assertThat(signIn.password("not a login \u0000", PASSWORD, ORIGIN)).isEqualTo(new Wrong());
        assertThat(signIn.password("lan", "x".repeat(100_000), ORIGIN)).isEqualTo(new Wrong());
    }

    @Test
    void anAccountWithoutAPasswordHasNoneThatFits() {
        accounts.services().administration().add(DOER, "lan", "Lan", new Role.Reader(), Optional.empty());
        assertThat(signIn.password("lan", "", ORIGIN)).isEqualTo(new Wrong());
    }

    @Test
    void aLockedAccountIsToldSoOnlyToWhoKnowsItsPassword() {
        Account lan = accounts.reader("lan");
        Entered before = enter("lan");
        accounts.services().administration().lock(DOER, lan);
        assertThat(sessions().find(before.opened().value())).isEmpty();
        assertThat(signIn.password("lan", "wrong", ORIGIN)).isEqualTo(new Wrong());
        assertThat(signIn.password("lan", PASSWORD, ORIGIN)).isEqualTo(new Locked());

        accounts.services().administration().unlock(DOER, accounts.again(lan));
        assertThat(enter("lan").next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void guessingGetsSlowAndTheRightPasswordWaitsToo() {
        accounts.reader("lan");
        fail("lan", LockOut.OF_LOGIN_HERE.free() + 1, ORIGIN);
        SignInOutcome outcome = signIn.password("lan", PASSWORD, ORIGIN);
        assertThat(outcome).isEqualTo(new Paused(clock.instant().plus(LockOut.OF_LOGIN_HERE.first())));

        clock.move(LockOut.OF_LOGIN_HERE.first());
        assertThat(enter("lan").next()).isEqualTo(Next.NOTHING);
        fail("lan", LockOut.OF_LOGIN_HERE.free(), ORIGIN);
    }

    @Test
    void aLoginThatNobodyHasIsPausedTheSame() {
        fail("nobody", LockOut.OF_LOGIN_HERE.free() + 1, ORIGIN);
        assertThat(signIn.password("nobody", PASSWORD, ORIGIN)).isInstanceOf(Paused.class);
    }

    @Test
    void whoFailsElsewhereDoesNotHoldBackTheOwner() {
        accounts.reader("lan");
        fail("lan", LockOut.OF_LOGIN_HERE.free() + 1, ELSEWHERE);
        assertThat(signIn.password("lan", PASSWORD, ELSEWHERE)).isInstanceOf(Paused.class);
        assertThat(enter("lan").next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void manyNetworksThatFailTogetherArePausedButNotThoseWhereTheOwnerCameFrom() {
        accounts.reader("lan");
        enter("lan");
        for (int network = 0; network <= LockOut.OF_LOGIN_EVERYWHERE.free() / 5; network++) {
            AuditOrigin origin = new AuditOrigin("10.0." + network + ".0/24", "r");
            IntStream.range(0, 5).forEach(time -> signIn.password("lan", "wrong", origin));
        }
        assertThat(signIn.password("lan", PASSWORD, ELSEWHERE))
                .as("a place never seen")
                .isInstanceOf(Paused.class);
        assertThat(enter("lan").next()).as("where the owner signed in before").isEqualTo(Next.NOTHING);
    }

    @Test
    void oneNetworkCannotTryOnePasswordOnAllAccounts() {
        accounts.reader("lan");
        IntStream.rangeClosed(0, LockOut.OF_NETWORK.free())
                .forEach(number -> signIn.password("reader" + number, "Spring-2026", ORIGIN));
        assertThat(signIn.password("lan", PASSWORD, ORIGIN)).isInstanceOf(Paused.class);
        assertThat(signIn.password("lan", PASSWORD, ELSEWHERE)).isInstanceOf(Entered.class);
    }

    @Test
    void signingInBetweenGuessesDoesNotWinMoreGuesses() {
        accounts.reader("lan");
        accounts.reader("thief");
        int paused = 0;
        for (int number = 0; number < 3 * LockOut.OF_NETWORK.free(); number++) {
            paused += signIn.password("reader" + number, "Spring-2026", ORIGIN) instanceof Paused ? 1 : 0;
            signIn.password("thief", PASSWORD, ORIGIN);
        }
        assertThat(paused).isGreaterThan(LockOut.OF_NETWORK.free());
    }

    @Test
    void nobodyIsKeptOutForGood() {
        accounts.reader("lan");
        for (int day = 0; day < 200; day++) {
            signIn.password("lan", "wrong", ORIGIN);
            clock.move(LockOut.OF_LOGIN_HERE.longest());
        }
        clock.move(LockOut.OF_LOGIN_HERE.longest());
        assertThat(enter("lan").next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void theLogDoesNotLeadFromAReadersSignInToTheRequestsAroundIt() {
        Account lan = accounts.reader("lan");
        Account hoa = accounts.add("hoa", new Role.Librarian(Set.of("VN-1")));
        for (Account account : List.of(lan, hoa)) {
            fail(account.login(), 1, ORIGIN);
            signIn.out(enter(account.login()).opened().session(), ORIGIN);
        }

        assertThat(origins(lan)).hasSize(3).containsOnly(ORIGIN.withoutRequest());
        assertThat(origins(hoa)).hasSize(3).containsOnly(ORIGIN);
    }

    /** Of what was tried or done at the door as this account. */
    private List<AuditOrigin> origins(Account account) {
        Set<AuditAction> signingIn = Set.of(AuditAction.SIGN_IN, AuditAction.SIGN_OUT);
        return accounts.audited().stream()
                .map(AuditEntry::event)
                .filter(event -> signingIn.contains(event.action()))
                .filter(event -> event.object().filter(account.id()::equals).isPresent())
                .map(event -> event.origin().orElseThrow())
                .toList();
    }

    @Test
    void hashesGrowWithTheirCostAtTheNextSignIn() {
        Account lan = accounts.reader("lan");
        String old = accounts.credentials().password(lan.id()).orElseThrow();
        accounts.close();
        accounts = TestAccounts.in(folder, clock, new Argon2id(new PasswordCost(128, 2, 1), 1, Duration.ofMinutes(1)));
        signIn = accounts.services().signIn();

        assertThat(signIn.password("lan", "wrong", ORIGIN)).isEqualTo(new Wrong());
        assertThat(accounts.credentials().password(lan.id())).contains(old);
        enter("lan");
        assertThat(accounts.credentials().password(lan.id()).orElseThrow()).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
        assertThat(enter("lan").next()).isEqualTo(Next.NOTHING);
    }

    @Test
    void anAdministratorEnrolsBeforeAnythingElse() {
        accounts.add("an", new Role.Administrator());
        Entered entered = enter("an");
        assertThat(entered.next()).isEqualTo(Next.ENROL);
        assertThat(entered.opened().session().complete()).isFalse();

        String secret = SecondFactor.newSecret();
        assertThat(factor().enrol(entered.opened().session(), secret, "000000", ORIGIN))
                .isEmpty();
        Enrolled enrolled = factor().enrol(entered.opened().session(), secret, codeNow(secret), ORIGIN)
                .orElseThrow();
        assertThat(sessions().find(entered.opened().value())).as("replaced").isEmpty();
        assertThat(sessions().find(enrolled.opened().value()).orElseThrow().complete())
                .isTrue();
        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.length() == 19);
    }

    @Test
    void theSecondStepAsksForTheCodeAndReplacesTheSession() {
        accounts.add("an", new Role.Administrator());
        String secret = enrolled(enter("an"));
        Entered first = enter("an");
        assertThat(first.next()).isEqualTo(Next.CODE);

        Session unfinished = first.opened().session();
        assertThat(signIn.code(unfinished, "123456", ORIGIN)).isEqualTo(new Wrong());
        Entered second = (Entered) signIn.code(unfinished, codeNow(secret), ORIGIN);
        assertThat(second.next()).isEqualTo(Next.NOTHING);
        assertThat(second.opened().session().complete()).isTrue();
        assertThat(sessions().find(first.opened().value())).isEmpty();
    }

    @Test
    void aCodeIsUsedOnce() {
        accounts.add("an", new Role.Administrator());
        String secret = enrolled(enter("an"));
        String code = codeNow(secret);
        assertThat(signIn.code(enter("an").opened().session(), code, ORIGIN)).isInstanceOf(Entered.class);
        assertThat(signIn.code(enter("an").opened().session(), code, ORIGIN)).isEqualTo(new Wrong());
    }

    @Test
    void theCodeThatEnrolledIsUsedToo() {
        accounts.add("an", new Role.Administrator());
        String secret = SecondFactor.newSecret();
        String code = codeNow(secret);
        assertThat(factor().enrol(enter("an").opened().session(), secret, code, ORIGIN))
                .isPresent();
        assertThat(signIn.code(enter("an").opened().session(), code, ORIGIN)).isEqualTo(new Wrong());
    }

    @Test
    void codesCannotBeGuessedOneAfterTheOther() {
        Account an = accounts.add("an", new Role.Administrator());
        String secret = enrolled(enter("an"));
        Session unfinished = enter("an").opened().session();
        for (int guess = 0; guess <= LockOut.OF_LOGIN_HERE.free(); guess++) {
            assertThat(signIn.code(unfinished, "00000" + guess, ORIGIN)).isEqualTo(new Wrong());
        }
        assertThat(signIn.code(unfinished, codeNow(secret), ORIGIN)).isInstanceOf(Paused.class);
        assertThat(factor().remove(accounts.again(an), codeNow(secret), ORIGIN)).isFalse();
        assertThat(signIn.code(enter("an").opened().session(), codeNow(secret), ORIGIN))
                .as("another session does not help")
                .isInstanceOf(Paused.class);
    }

    @Test
    void aRecoveryCodeHelpsOnceHoweverItIsTyped() {
        accounts.add("an", new Role.Administrator());
        String secret = SecondFactor.newSecret();
        List<String> codes = factor().enrol(enter("an").opened().session(), secret, codeNow(secret), ORIGIN)
                .orElseThrow()
                .recoveryCodes();
        String typed = codes.get(3).toUpperCase(Locale.ROOT).replace('-', ' ');
        assertThat(signIn.code(enter("an").opened().session(), typed, ORIGIN)).isInstanceOf(Entered.class);
        assertThat(signIn.code(enter("an").opened().session(), codes.get(3), ORIGIN))
                .isEqualTo(new Wrong());
        assertThat(signIn.code(enter("an").opened().session(), codes.get(4), ORIGIN))
                .isInstanceOf(Entered.class);
    }

    @Test
    void anEnrolledFactorIsNotReplacedWithoutItsCode() {
        Account an = accounts.add("an", new Role.Administrator());
        String secret = enrolled(enter("an"));
        Session session = ((Entered) signIn.code(enter("an").opened().session(), codeNow(secret), ORIGIN))
                .opened()
                .session();
        String other = SecondFactor.newSecret();
        assertThat(factor().enrol(session, other, codeNow(other), ORIGIN)).isEmpty();

        clock.move(Duration.ofMinutes(1));
        assertThat(factor().remove(accounts.again(an), codeNow(secret), ORIGIN)).isTrue();
        assertThat(SignIn.next(session, accounts.again(an)))
                .as("administrators enrol anew before anything else")
                .isEqualTo(Next.ENROL);
        assertThat(factor().enrol(session, other, codeNow(other), ORIGIN)).isPresent();
    }

    @Test
    void whoBecomesAnAdministratorHasToEnrolInTheRunningSession() {
        Account lan = accounts.reader("lan");
        Session session = enter("lan").opened().session();
        assertThat(SignIn.next(session, lan)).isEqualTo(Next.NOTHING);
        Account now = accounts.services().administration().giveRole(DOER, lan, new Role.Administrator());
        assertThat(SignIn.next(session, now)).isEqualTo(Next.ENROL);
    }

    @Test
    void aResetFactorIsEnrolledAnewAtTheNextSignIn() {
        Account an = accounts.add("an", new Role.Administrator());
        enrolled(enter("an"));
        Entered unfinished = enter("an");
        accounts.services().administration().resetFactor(DOER, an);
        assertThat(sessions().find(unfinished.opened().value())).isEmpty();
        assertThat(enter("an").next()).isEqualTo(Next.ENROL);
    }

    @Test
    void codesThatWereWrongForTheFactorItselfAreLogged() {
        Account lan = accounts.reader("lan");
        Session session = enter("lan").opened().session();
        assertThat(factor().enrol(session, SecondFactor.newSecret(), "000000", ORIGIN))
                .isEmpty();
        enrolled(enter("lan"));
        assertThat(factor().remove(accounts.again(lan), "000000", ORIGIN)).isFalse();
        assertThat(factor().remove(accounts.again(lan), "000000", ORIGIN)).isFalse();

        assertThat(accounts.audited().stream()
                        .map(AuditEntry::event)
                        .filter(event -> event.outcome() == AuditOutcome.FAILED))
                .extracting(AuditEvent::action)
                .as("each once")
                .containsExactly(AuditAction.SECOND_FACTOR_ADD, AuditAction.SECOND_FACTOR_REMOVE);
    }

    @Test
    void aChangedPasswordEndsEveryOtherSession() {
        Account lan = accounts.reader("lan");
        Entered thief = enter("lan");
        Entered here = enter("lan");
        Passwords passwords = accounts.services().passwords();
        Session session = here.opened().session();

        assertThat(passwords.change(lan, session, "wrong", "một bầy vịt trắng", ORIGIN))
                .isEqualTo(new PasswordOutcome.WrongCurrent());
        assertThat(passwords.change(lan, session, PASSWORD, "short", ORIGIN))
                .isEqualTo(new PasswordOutcome.Refused(PasswordFault.TOO_SHORT));
        assertThat(passwords.change(lan, session, PASSWORD, "một bầy vịt trắng", ORIGIN))
                .isEqualTo(new PasswordOutcome.Changed());

        assertThat(sessions().find(thief.opened().value())).isEmpty();
        assertThat(sessions().find(here.opened().value())).isPresent();
        assertThat(signIn.password("lan", PASSWORD, ORIGIN)).isEqualTo(new Wrong());
        assertThat(signIn.password("lan", "một bầy vịt trắng", ORIGIN)).isInstanceOf(Entered.class);
    }

    @Test
    void aPasswordThatSomebodyElseGivesEndsAllSessions() {
        Account lan = accounts.reader("lan");
        Entered before = enter("lan");
        assertThatThrownBy(() -> accounts.services().administration().givePassword(DOER, lan, "short"))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("too short");
        assertThat(sessions().find(before.opened().value())).isPresent();
        accounts.services().administration().givePassword(DOER, lan, "một bầy vịt trắng");
        assertThat(sessions().find(before.opened().value())).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        accounts.reader("lan");
        Entered entered = enter("lan");
        signIn.out(entered.opened().session(), ORIGIN);
        assertThat(sessions().find(entered.opened().value())).isEmpty();
    }

    @Test
    void endingSessionsElsewhereIsLoggedOnceForWhatWasEnded() {
        Account lan = accounts.reader("lan");
        Session here = enter("lan").opened().session();
        Session one = enter("lan").opened().session();
        Entered other = enter("lan");
        signIn.outElsewhere(lan, here, one.id(), ORIGIN);
        signIn.outElsewhere(lan, here, one.id(), ORIGIN);
        signIn.outElsewhere(lan, here, here.id(), ORIGIN);
        signIn.outElsewhere(lan, here, ORIGIN);

        assertThat(sessions().of(lan.id())).extracting(Session::id).containsExactly(here.id());
        assertThat(sessions().find(other.opened().value())).isEmpty();
        assertThat(accounts.audited())
                .map(AuditEntry::event)
                .filteredOn(event -> event.action() == AuditAction.SESSIONS_END)
                .extracting(event -> event.details().get("sessions"))
                .containsExactly("one", "others");
    }

    @Test
    void everythingIsLoggedButNothingThatWasTyped() {
        Account lan = accounts.reader("lan");
        signIn.password("lan", "wrong-and-secret", ORIGIN);
        signIn.password("password-typed-as-login", "x", ORIGIN);
        signIn.out(enter("lan").opened().session(), ORIGIN);

        assertThat(accounts.audited())
                .extracting(
                        entry -> entry.event().action(),
                        entry -> entry.event().outcome(),
                        entry -> entry.event().actor(),
                        entry -> entry.event().object().orElse("-"))
                .containsExactly(
                        tuple(AuditAction.ACCOUNT_CREATE, AuditOutcome.DONE, "tester", lan.id()),
                        tuple(AuditAction.SIGN_IN, AuditOutcome.FAILED, "anonymous", lan.id()),
                        tuple(AuditAction.SIGN_IN, AuditOutcome.FAILED, "anonymous", "-"),
                        tuple(AuditAction.SIGN_IN, AuditOutcome.DONE, lan.id(), lan.id()),
                        tuple(AuditAction.SIGN_OUT, AuditOutcome.DONE, lan.id(), lan.id()));
        assertThat(accounts.audited().toString()).doesNotContain("secret", "typed-as-login", PASSWORD);
    }

    @Test
    void aPauseThatBeginsIsLoggedOnce() {
        fail("nobody", LockOut.OF_LOGIN_HERE.free() + 1, ORIGIN);
        IntStream.range(0, 20).forEach(time -> signIn.password("nobody", "wrong", ORIGIN));
        assertThat(accounts.audited())
                .filteredOn(entry -> entry.event().action() == AuditAction.LOCK)
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().details()).containsEntry("seconds", "30"));
        assertThat(accounts.audited()).hasSize(LockOut.OF_LOGIN_HERE.free() + 2);
    }

    @Test
    void theAddressForAuthenticatorsIsEncoded() {
        Account lan = accounts.add("lan@example.vn", new Role.Librarian(Set.of("VN-1")));
        assertThat(SecondFactor.uri("Thư viện & bạn", lan, "ABCDEFGH"))
                .isEqualTo("otpauth://totp/Th%C6%B0%20vi%E1%BB%87n%20%26%20b%E1%BA%A1n:lan%40example.vn?secret=ABCDEFGH"
                        + "&issuer=Th%C6%B0%20vi%E1%BB%87n%20%26%20b%E1%BA%A1n");
    }
}
