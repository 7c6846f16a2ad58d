package org.tangthu.portal.account;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.SecretValue;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Session.Kind;
import org.tangthu.repository.signin.AccountServices;

/**
 * Finds who is behind cookies and bearer tokens. What was found is remembered for a second, so that tiles cost one look-up
 * in memory; whoever changes what somebody may do here and now has it forgotten. Thread-safe, in bounded memory.
 */
public final class Identities {
    /** A longer header holds much that is not ours: it is looked at each time. */
    private static final int LONGEST_REMEMBERED = 2_000;

    private final AccountServices accounts;
    private final Function<String, Map<String, Loan>> loans;
    private final SignInCookie signInCookie;
    private final ViewerCookie viewerCookie;
    private final Memory<Identity> byCookies;
    private final Memory<Authority> byToken;

    /**
     * @param loans what a reader has on loan
     * @param nanoTime a clock that only goes forward
     */
    public Identities(
            AccountServices accounts,
            Function<String, Map<String, Loan>> loans,
            SignInCookie signInCookie,
            ViewerCookie viewerCookie,
            LongSupplier nanoTime) {
        this.accounts = accounts;
        this.loans = loans;
        this.signInCookie = signInCookie;
        this.viewerCookie = viewerCookie;
        this.byCookies = new Memory<>(nanoTime);
        this.byToken = new Memory<>(nanoTime);
    }

    /** Whom a request's cookies stand for. @param header the value of {@code Cookie} */
    public Identity ofCookies(String header) {
        return header.length() > LONGEST_REMEMBERED ? find(header) : byCookies.get(header, this::find);
    }

    private Identity find(String header) {
        Optional<SignedIn> signedIn = CookieHeader.only(header, signInCookie.name())
                .flatMap(accounts.sessions()::find)
                .filter(session -> session.kind() == Kind.SIGN_IN)
                .flatMap(session -> open(session).map(account -> new SignedIn(account, session)));
        Optional<Session> viewer = CookieHeader.only(header, viewerCookie.name())
                .flatMap(ViewerCookie.Value::parse)
                .flatMap(value -> session(value.secret(), Kind.VIEWER));
        if (signedIn.isEmpty() && viewer.isEmpty()) {
            return Identity.NOBODY;
        }
        Visitor person = signedIn.map(SignedIn::session)
                .filter(Session::complete)
                .map(this::visitor)
                .orElse(Visitor.ANONYMOUS);
        Visitor reader = viewer.map(this::visitor).orElse(Visitor.ANONYMOUS);
        boolean seat = viewer.filter(Session::seat).isPresent();
        return new Identity(
                signedIn,
                viewer,
                seat ? person : Identity.joined(person, reader),
                Identity.joined(person, reader).onSite(true));
    }

    /** The account behind a session, if it is open. */
    private Optional<Account> open(Session session) {
        return session.account().flatMap(accounts.accounts()::find).filter(account -> !account.locked());
    }

    private Visitor visitor(Session session) {
        return new Visitor(false, open(session).map(Account::groups).orElse(Set.of()), loans.apply(session.reader()));
    }

    /** A running session of this kind, of nobody who is locked. Not remembered. */
    public Optional<Session> session(String value, Kind kind) {
        return accounts.sessions()
                .find(value)
                .filter(session -> session.kind() == kind)
                .filter(session -> session.seat() || open(session).isPresent());
    }

    /**
     * What a session lets read, for the bearer tokens of the Authorization Flow. Not remembered.
     *
     * @param inReadingRoom where the request comes from: elsewhere a seat counts for nothing
     */
    public Visitor visitor(Session session, boolean inReadingRoom) {
        return session.seat() && !inReadingRoom
                ? Visitor.ANONYMOUS
                : visitor(session).onSite(inReadingRoom);
    }

    /** What the bearer of an API token may do; nothing if it is none, or its maker is locked or has still to enrol. */
    public Authority ofToken(String value) {
        return value.length() == SecretValue.LENGTH ? byToken.get(value, this::findToken) : Authority.NONE;
    }

    private Authority findToken(String value) {
        return accounts.tokens()
                .find(value)
                .map(token -> token.within(token.account()
                        .map(id -> accounts.accounts()
                                .find(id)
                                .filter(account -> !account.locked() && !account.mustEnrol())
                                .map(Account::authority)
                                .orElse(Authority.NONE))
                        .orElseGet(() -> Authority.all(Authority.OWNER))))
                .orElse(Authority.NONE);
    }

    /** From now on everybody is looked up anew: somebody signed out, borrowed, was given or lost rights. */
    public void forget() {
        byCookies.forget();
        byToken.forget();
    }
}
