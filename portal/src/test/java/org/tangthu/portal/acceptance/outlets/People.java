package org.tangthu.portal.acceptance.outlets;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.acceptance.people.Authenticator;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.ViewerCookie;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.lending.Outcome;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;
import org.tangthu.repository.signin.SecondFactor;
import org.tangthu.repository.signin.TokenDesk;

/** Makes the visitors: their accounts, groups, loans, sessions and tokens. Each is known by what a browser or program sends. */
final class People {
    private static final AuditOrigin HERE = new AuditOrigin("127.0.0.0/24", "tests");
    private static final Doer MAKER = new Doer("tester", Optional.empty());
    private static final Set<Group> OUR_GROUP = Set.of(new Group(Specimen.LIBRARY, Specimen.GROUP));
    private static final Set<Group> THEIR_GROUP = Set.of(new Group(Specimen.OTHER_LIBRARY, Specimen.GROUP));

    private static final Duration LOAN = Duration.ofHours(1);
    private static final Duration SHORT_LOAN = Duration.ofSeconds(2);
    private static final int COPIES = 2;

    private final AccountServices accounts;
    private final Loans loans;
    private final SignInCookie signInCookie;
    private final ViewerCookie viewerCookie;

    People(ServedApplication server) {
        Services services = server.application().services();
        this.accounts = services.accounts();
        this.loans = services.repository().loans();
        this.signInCookie = new SignInCookie(server.base());
        this.viewerCookie = new ViewerCookie(server.base());
    }

    /** Names and values in turn, by kind. */
    Map<VisitorKind, List<String>> headers(String adminToken) throws InterruptedException {
        Map<VisitorKind, List<String>> headers = new EnumMap<>(VisitorKind.class);
        Account late = account("late", new Role.Reader(), Set.of());
        lend(late.id(), SHORT_LOAN);
        headers.put(VisitorKind.LATE_BORROWER, cookies(late));
        Thread.sleep(SHORT_LOAN.plusMillis(100).toMillis());

        Sessions.Opened seat = accounts.sessions().seat();
        lend(seat.session().reader(), LOAN);
        headers.put(VisitorKind.SEAT, viewerCookie(seat));
        headers.put(VisitorKind.SEAT_ELSEWHERE, viewerCookie(seat));
        Account borrower = account("borrower", new Role.Reader(), Set.of());
        lend(borrower.id(), LOAN);
        headers.put(VisitorKind.BORROWER, cookies(borrower));

        Account member = account("member", new Role.Reader(), OUR_GROUP);
        headers.put(VisitorKind.MEMBER, cookies(member));
        headers.put(VisitorKind.VIEWER_TOKEN, bearer(viewerToken(member)));
        headers.put(VisitorKind.NAMESAKE, cookies(account("namesake", new Role.Reader(), THEIR_GROUP)));
        headers.put(VisitorKind.READER, cookies(account("reader", new Role.Reader(), Set.of())));
        Account locked = account("locked", new Role.Reader(), OUR_GROUP);
        headers.put(VisitorKind.LOCKED, cookies(locked));
        accounts.administration().lock(MAKER, locked);

        headers.put(VisitorKind.LIBRARIAN, cookies(librarian("librarian", Specimen.LIBRARY)));
        headers.put(VisitorKind.LIBRARIAN_ELSEWHERE, cookies(librarian("elsewhere", Specimen.OTHER_LIBRARY)));
        headers.put(VisitorKind.ADMINISTRATOR_SIGNED_IN, administrator());
        headers.put(VisitorKind.TOKEN, bearer(apiToken(librarian("program", Specimen.LIBRARY))));
        headers.put(VisitorKind.TOKEN_ELSEWHERE, bearer(apiToken(librarian("stranger", Specimen.OTHER_LIBRARY))));
        headers.put(VisitorKind.TOKEN_WITHOUT_SCOPE, bearer(tokenOfEngines()));
        headers.put(VisitorKind.ADMINISTRATOR, bearer(adminToken));
        return headers;
    }

    private Account account(String login, Role role, Set<Group> groups) {
        Account account = accounts.administration().add(MAKER, login, "Người " + login, role, Optional.empty());
        return accounts.administration().giveGroups(MAKER, account, groups);
    }

    private Account librarian(String login, String library) {
        return account(login, new Role.Librarian(Set.of(library)), Set.of());
    }

    /** With the second factor that is asked of administrators. */
    List<String> administrator() {
        Account account = account("administrator", new Role.Administrator(), Set.of());
        Sessions.Opened waiting = accounts.sessions().signIn(account, true);
        String secret = SecondFactor.newSecret();
        return accounts.secondFactor()
                .enrol(waiting.session(), secret, new Authenticator(secret).code(), HERE)
                .map(enrolled -> cookies(enrolled.opened()))
                .orElseThrow();
    }

    /** The item that is lent, and the one that nobody can borrow yet: its embargo counts for more than a loan. */
    private void lend(String reader, Duration time) {
        for (Specimen item : List.of(Specimen.LENDING, Specimen.EMBARGOED_LENDING)) {
            Outcome outcome = loans.borrow(item.ark().toString(), reader, COPIES, 10, until(time));
            if (!(outcome instanceof Outcome.Lent)) {
                throw new IllegalStateException(reader + " got no copy: " + outcome);
            }
        }
    }

    /** Long loans end with a minute, as those do that are made by the pages. */
    private static Instant until(Duration time) {
        Instant end = Instant.now().plus(time);
        return time == LOAN ? end.truncatedTo(ChronoUnit.MINUTES) : end;
    }

    /** Of a browser in which somebody signed in and opened a viewer. */
    private List<String> cookies(Account account) {
        return cookies(accounts.sessions().signIn(account, true));
    }

    private List<String> cookies(Sessions.Opened signIn) {
        Sessions.Opened viewer = accounts.sessions().viewer(signIn.session());
        return List.of(
                "Cookie",
                cookie(signInCookie.carrying(signIn.value())) + "; "
                        + cookie(viewerCookie.carrying(ViewerCookie.Value.of(viewer.value()))));
    }

    private List<String> viewerCookie(Sessions.Opened viewer) {
        return List.of("Cookie", cookie(viewerCookie.carrying(ViewerCookie.Value.of(viewer.value()))));
    }

    /** Without what is said to browsers about it. */
    private static String cookie(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }

    private String viewerToken(Account account) {
        Sessions sessions = accounts.sessions();
        return sessions.token(sessions.viewer(sessions.signIn(account, true).session())
                        .session())
                .value();
    }

    private String apiToken(Account librarian) {
        TokenDesk.Wish wish = new TokenDesk.Wish("reads", Set.of(Scope.READ), Optional.empty(), 1);
        return accounts.tokens()
                .make(MAKER, librarian.authority(), Optional.of(librarian), wish)
                .value();
    }

    private String tokenOfEngines() {
        TokenDesk.Wish wish = new TokenDesk.Wish("engines", Set.of(Scope.OPERATE), Optional.empty(), 1);
        return accounts.tokens()
                .make(MAKER, Authority.all("tester"), Optional.empty(), wish)
                .value();
    }

    private static List<String> bearer(String token) {
        return List.of("Authorization", "Bearer " + token);
    }
}
