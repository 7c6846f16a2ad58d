package org.tangthu.repository.signin;

import java.time.Duration;
import java.util.Optional;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.Login;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.account.Sessions.Opened;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.signin.Attempts.Admission;
import org.tangthu.repository.signin.SignInOutcome.Entered;
import org.tangthu.repository.signin.SignInOutcome.Locked;
import org.tangthu.repository.signin.SignInOutcome.Next;
import org.tangthu.repository.signin.SignInOutcome.Paused;
import org.tangthu.repository.signin.SignInOutcome.Wrong;

/**
 * Lets people in: by password and, where one is enrolled, a second factor. A login that nobody has costs as much work and
 * gets the same answer as a wrong password. What succeeds and what fails stands in the audit log; for readers without the
 * number of the request, which would lead from there to the requests around it. Thread-safe.
 */
public final class SignIn {
    private static final String NOBODY = "anonymous";

    private final Accounts accounts;
    private final CredentialStore credentials;
    private final Argon2id argon2;
    private final LockOut lockOut;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final AuditLog audit;

    SignIn(
            Accounts accounts,
            CredentialStore credentials,
            Argon2id argon2,
            LockOut lockOut,
            SecondFactor factor,
            Sessions sessions,
            AuditLog audit) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.argon2 = argon2;
        this.lockOut = lockOut;
        this.factor = factor;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param typed as login
     * @param password every character as it was typed
     * @throws TooManySignIns if there is no place to compare one more
     */
    public SignInOutcome password(String typed, String password, AuditOrigin origin) {
        Optional<String> login = login(typed);
        String counted = login.orElse(typed);
        Admission admission = lockOut.password(counted, origin.network());
        if (admission.pausedUntil().isPresent()) {
            return new Paused(admission.pausedUntil().get());
        }
        Optional<Account> account = login.flatMap(accounts::findLogin);
        if (!proves(account, password)) {
            failed(AuditAction.SIGN_IN, account, origin, admission.nextPause());
            return new Wrong();
        }
        lockOut.passed(counted, origin.network());
        return known(account.orElseThrow(), origin);
    }

    private static Optional<String> login(String typed) {
        try {
            return Optional.of(Login.of(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same look-ups and the same hash, whether there is such an account or not. */
    private boolean proves(Optional<Account> account, String password) {
        Optional<String> kept = credentials.password(account.map(Account::id).orElse(""));
        String hash = kept.orElseGet(argon2::ofNobody);
        boolean matches = password.length() <= PasswordRules.LONGEST && argon2.matches(password, hash);
        if (matches && kept.isPresent() && argon2.outdated(hash)) {
            credentials.setPassword(account.orElseThrow().id(), argon2.hash(password));
        }
        return matches && kept.isPresent();
    }

    /**
     * Somebody proved by other means to be this account, such as at an OpenID provider. The second factor is asked for all
     * the same: what a provider says about its own is not ours to judge.
     */
    public SignInOutcome known(Account account, AuditOrigin origin) {
        if (account.locked()) {
            audit.append(event(account, AuditAction.SIGN_IN, origin).ended(AuditOutcome.REFUSED));
            return new Locked();
        }
        return enter(account, Next.of(account, false), AuditAction.SIGN_IN, origin, () -> {});
    }

    /**
     * The second step.
     *
     * @param unfinished the session that {@link #password} opened; it ends when another one takes its place
     * @param code of the authenticator, or a recovery code
     */
    public SignInOutcome code(Session unfinished, String code, AuditOrigin origin) {
        Account account = unfinished
                .account()
                .flatMap(accounts::find)
                .orElseThrow(() -> new IllegalArgumentException("Only a sign-in has a second step"));
        Admission admission = lockOut.code(account.id());
        if (admission.pausedUntil().isPresent()) {
            return new Paused(admission.pausedUntil().get());
        }
        if (account.locked()) {
            return new Locked();
        }
        if (!factor.proves(account.id(), code)) {
            failed(AuditAction.SIGN_IN_CODE, Optional.of(account), origin, admission.nextPause());
            return new Wrong();
        }
        lockOut.codePassed(account.id());
        return enter(account, Next.of(account, true), AuditAction.SIGN_IN_CODE, origin, () -> sessions.end(unfinished));
    }

    private Entered enter(Account account, Next next, AuditAction action, AuditOrigin origin, Runnable before) {
        boolean complete = next == Next.NOTHING;
        Opened opened = audit.change(
                () -> {
                    before.run();
                    return sessions.signIn(account, complete);
                },
                done -> event(account, action, origin));
        if (complete) {
            lockOut.trust(account.login(), origin.network());
        }
        return new Entered(account, opened, next);
    }

    private void failed(AuditAction action, Optional<Account> account, AuditOrigin origin, Duration pause) {
        AuditOrigin told = told(account, origin);
        AuditEvent attempt = AuditEvent.of(NOBODY, action).from(told).ended(AuditOutcome.FAILED);
        audit.append(account.map(Account::id).map(attempt::on).orElse(attempt));
        if (!pause.isZero()) {
            AuditEvent lock = AuditEvent.of("system:lock-out", AuditAction.LOCK)
                    .from(told)
                    .with("seconds", Long.toString(pause.toSeconds()));
            audit.append(account.map(Account::id).map(lock::on).orElse(lock));
        }
    }

    private static AuditEvent event(Account account, AuditAction action, AuditOrigin origin) {
        return AuditEvent.of(account.id(), action).on(account.id()).from(told(Optional.of(account), origin));
    }

    private static AuditOrigin told(Optional<Account> account, AuditOrigin origin) {
        boolean reader = account.filter(known -> !known.role().staff()).isPresent();
        return reader ? origin.withoutRequest() : origin;
    }

    /** Ends a sign-in with all below it. */
    public void out(Session session, AuditOrigin origin) {
        String who = session.account().orElse(NOBODY);
        audit.change(
                () -> sessions.end(session),
                AuditEvent.of(who, AuditAction.SIGN_OUT)
                        .on(who)
                        .from(told(session.account().flatMap(accounts::find), origin)));
    }

    /** Ends all sign-ins of an account but this one. */
    public void outElsewhere(Account account, Session here, AuditOrigin origin) {
        audit.change(
                () -> sessions.endOthers(account.id(), here),
                event(account, AuditAction.SESSIONS_END, origin).with("sessions", "others"));
    }

    /** Ends one sign-in of an account elsewhere; nothing if it has none of this identifier but the one here. */
    public void outElsewhere(Account account, Session here, String id, AuditOrigin origin) {
        sessions.of(account.id()).stream()
                .filter(session -> session.id().equals(id) && !id.equals(here.id()))
                .forEach(session -> audit.change(
                        () -> sessions.end(session),
                        event(account, AuditAction.SESSIONS_END, origin).with("sessions", "one")));
    }

    /** What a session that runs still lacks, by what its account is now. Also asked of complete ones: roles change. */
    public static Next next(Session session, Account account) {
        return Next.of(account, session.complete());
    }
}
