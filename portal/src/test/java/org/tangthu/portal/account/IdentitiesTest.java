package org.tangthu.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.SecretValue;
import org.tangthu.repository.account.Session.Kind;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.account.Sessions.Opened;
import org.tangthu.repository.signin.SignInOutcome.Next;
import org.tangthu.repository.signin.TokenDesk;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.TestAccounts;

class IdentitiesTest {
    private static final Group GROUP = new Group("VN-1", "nghien-cuu");
    private static final Loan LOAN = new Loan(1, Instant.parse("2026-02-05T04:00:00Z"), false);

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, Map<String, Loan>> loans = new HashMap<>();
    private TestAccounts accounts;
    private Identities identities;

    @BeforeEach
    void open() {
        accounts = TestAccounts.in(folder, MovableClock.standing());
        identities = new Identities(
                accounts.services(),
                reader -> {
                    asked.incrementAndGet();
                    return loans.getOrDefault(reader, Map.of());
                },
                new SignInCookie(TestIdentities.BASE),
                new ViewerCookie(TestIdentities.BASE),
                nanos::get);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Sessions sessions() {
        return accounts.services().sessions();
    }

    private static String signIn(Opened opened) {
        return "tangthu=" + opened.value();
    }

    private static String viewer(Opened opened) {
        return "tangthu-viewer=" + opened.value();
    }

    private Account member(String login, Role role) {
        return accounts.services()
                .administration()
                .giveGroups(TestAccounts.DOER, accounts.add(login, role), Set.of(GROUP));
    }

    @Test
    void aSignInGivesTheRightsOfItsAccount() {
        Account lan = member("lan", new Role.Librarian(Set.of("VN-1")));
        loans.put(lan.id(), Map.of("item", LOAN));
        Identity identity = identities.ofCookies("a=b; " + signIn(sessions().signIn(lan, true)) + "; c=d");

        SignedIn signedIn = identity.signedIn().orElseThrow();
        assertThat(signedIn.account()).isEqualTo(lan);
        assertThat(signedIn.authority()).isEqualTo(lan.authority());
        assertThat(identity.visitor(false)).isEqualTo(new Visitor(false, Set.of(GROUP), Map.of("item", LOAN)));
        assertThat(identity.visitor(true)).isEqualTo(new Visitor(true, Set.of(GROUP), Map.of("item", LOAN)));
        assertThat(identity.reader(false)).contains(lan.id());
    }

    @Test
    void anUnfinishedSignInGivesNothingButItself() {
        Account an = member("an", new Role.Administrator());
        Identity identity = identities.ofCookies(signIn(sessions().signIn(an, false)));
        SignedIn signedIn = identity.signedIn().orElseThrow();
        assertThat(signedIn.next()).isEqualTo(Next.ENROL);
        assertThat(signedIn.authority()).isEqualTo(Authority.NONE);
        assertThat(identity.visitor(false)).isEqualTo(Visitor.ANONYMOUS);
        assertThat(identity.reader(false)).isEmpty();
    }

    @Test
    void anAdministratorWithoutASecondFactorHasNoAuthorityHoweverTheSessionWasMade() {
        Account an = accounts.add("an", new Role.Administrator());
        Identity identity = identities.ofCookies(signIn(sessions().signIn(an, true)));
        assertThat(identity.signedIn().orElseThrow().authority()).isEqualTo(Authority.NONE);
    }

    @Test
    void aViewerGivesWhatAReaderMaySeeAndNoAuthority() {
        Account lan = member("lan", new Role.Librarian(Set.of("VN-1")));
        Opened viewer = sessions().viewer(sessions().signIn(lan, true).session());
        Identity identity = identities.ofCookies(viewer(viewer));
        assertThat(identity.signedIn()).isEmpty();
        assertThat(identity.viewer()).contains(viewer.session());
        assertThat(identity.visitor(false).groups()).containsExactly(GROUP);
        assertThat(identity.reader(false)).contains(lan.id());
    }

    @Test
    void aSeatCountsInTheReadingRoomOnly() {
        Opened seat = sessions().seat();
        loans.put(seat.session().reader(), Map.of("item", LOAN));
        Identity identity = identities.ofCookies(viewer(seat));
        assertThat(identity.visitor(false)).isEqualTo(Visitor.ANONYMOUS);
        assertThat(identity.visitor(true)).isEqualTo(new Visitor(true, Set.of(), Map.of("item", LOAN)));
        assertThat(identity.reader(false)).isEmpty();
        assertThat(identity.reader(true)).contains(seat.session().reader());
        assertThat(identities.visitor(seat.session(), false)).isEqualTo(Visitor.ANONYMOUS);
        assertThat(identities.visitor(seat.session(), true).loans()).containsKey("item");
    }

    @Test
    void whoSignsInKeepsWhatTheSeatHas() {
        Account lan = member("lan", new Role.Reader());
        Opened seat = sessions().seat();
        loans.put(seat.session().reader(), Map.of("one", LOAN));
        loans.put(lan.id(), Map.of("two", LOAN));
        Identity identity = identities.ofCookies(signIn(sessions().signIn(lan, true)) + "; " + viewer(seat));
        assertThat(identity.visitor(true).loans()).containsOnlyKeys("one", "two");
        assertThat(identity.visitor(false).loans()).containsOnlyKeys("two");
        assertThat(identity.reader(true)).contains(lan.id());
    }

    @Test
    void aValueCountsInItsOwnCookieOnly() {
        Account lan = accounts.reader("lan");
        Opened signIn = sessions().signIn(lan, true);
        Opened viewer = sessions().viewer(signIn.session());
        Opened token = sessions().token(viewer.session());
        assertThat(identities.ofCookies("tangthu=" + viewer.value())).isEqualTo(Identity.NOBODY);
        assertThat(identities.ofCookies("tangthu=" + token.value())).isEqualTo(Identity.NOBODY);
        assertThat(identities.ofCookies("tangthu-viewer=" + signIn.value())).isEqualTo(Identity.NOBODY);
        assertThat(identities.ofCookies("tangthu-viewer=" + token.value())).isEqualTo(Identity.NOBODY);
        assertThat(identities.session(token.value(), Kind.TOKEN)).contains(token.session());
        assertThat(identities.session(viewer.value(), Kind.TOKEN)).isEmpty();
    }

    @Test
    void twoCookiesOfOneNameCountForNothing() {
        String ours = signIn(sessions().signIn(accounts.reader("lan"), true));
        assertThat(identities.ofCookies(ours + "; tangthu=" + SecretValue.random()))
                .isEqualTo(Identity.NOBODY);
    }

    @Test
    void aLockedAccountIsNobody() {
        Account lan = member("lan", new Role.Reader());
        Opened signIn = sessions().signIn(lan, true);
        accounts.services().accounts().change(lan.withLocked(true));
        assertThat(identities.ofCookies(signIn(signIn))).isEqualTo(Identity.NOBODY);
        assertThat(identities.ofCookies(viewer(sessions().viewer(signIn.session()))))
                .isEqualTo(Identity.NOBODY);
    }

    @Test
    void theDatabaseIsAskedOnceASecond() throws InterruptedException {
        String cookies = signIn(sessions().signIn(accounts.reader("lan"), true));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int request = 0; request < 2_000; request++) {
            threads.execute(() -> identities.ofCookies(cookies));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(asked).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        identities.ofCookies(cookies);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatChangesIsSeenAfterASecondAndAtOnceWhenItIsToldSo() {
        Account lan = accounts.reader("lan");
        Opened signIn = sessions().signIn(lan, true);
        identities.ofCookies(signIn(signIn));
        loans.put(lan.id(), Map.of("item", LOAN));
        assertThat(identities.ofCookies(signIn(signIn)).visitor(false).loans()).isEmpty();
        identities.forget();
        assertThat(identities.ofCookies(signIn(signIn)).visitor(false).loans()).containsKey("item");

        sessions().end(signIn.session());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(identities.ofCookies(signIn(signIn))).isEqualTo(Identity.NOBODY);
    }

    @Test
    void memoryIsBoundedWhateverIsSent() {
        Memory<Integer> memory = new Memory<>(nanos::get);
        AtomicInteger found = new AtomicInteger();
        for (int i = 0; i < 3 * Memory.MOST; i++) {
            memory.get("key " + i, key -> found.incrementAndGet());
        }
        assertThat(memory.size()).isLessThanOrEqualTo(Memory.MOST);
        assertThat(found).hasValue(3 * Memory.MOST);
    }

    private TokenDesk.Made token(Optional<Account> owner, Scope... scopes) {
        Authority maker = owner.map(Account::authority).orElse(Authority.all("administrator"));
        return accounts.services()
                .tokens()
                .make(
                        TestAccounts.DOER,
                        maker,
                        owner,
                        new TokenDesk.Wish("harvest", Set.of(scopes), Optional.empty(), 30));
    }

    @Test
    void anApiTokenGivesWhatItWasMadeForInItsOwnersName() {
        Account lan = accounts.add("lan", new Role.Librarian(Set.of("VN-1")));
        assertThat(identities.ofToken(token(Optional.of(lan), Scope.DEPOSIT).value()))
                .isEqualTo(new Authority(lan.id(), Set.of(Scope.DEPOSIT), Optional.of(Set.of("VN-1"))));
        assertThat(identities.ofToken(token(Optional.empty(), Scope.OPERATE).value()))
                .isEqualTo(new Authority("administrator", Set.of(Scope.OPERATE), Optional.empty()));
        assertThat(identities.ofToken(SecretValue.random())).isEqualTo(Authority.NONE);
        assertThat(identities.ofToken("")).isEqualTo(Authority.NONE);
    }

    @Test
    void anApiTokenOfALockedAccountIsWorthNothing() {
        Account lan = accounts.add("lan", new Role.Librarian(Set.of("VN-1")));
        String value = token(Optional.of(lan), Scope.DEPOSIT).value();
        accounts.services().administration().lock(TestAccounts.DOER, lan);
        assertThat(identities.ofToken(value)).isEqualTo(Authority.NONE);
    }

    @Test
    void anApiTokenOfAnAdministratorCountsOnceTheSecondFactorIsThere() {
        Account an = accounts.add("an", new Role.Administrator());
        String value = token(Optional.of(an), Scope.AUDIT).value();
        assertThat(identities.ofToken(value)).isEqualTo(Authority.NONE);
    }

    @Test
    void aSessionIsNoApiToken() {
        Account lan = accounts.add("lan", new Role.Librarian(Set.of("VN-1")));
        assertThat(identities.ofToken(sessions().signIn(lan, true).value())).isEqualTo(Authority.NONE);
    }
}
