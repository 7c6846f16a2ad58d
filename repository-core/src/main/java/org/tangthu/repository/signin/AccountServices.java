package org.tangthu.repository.signin;

import java.time.Clock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.account.SessionStore;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.audit.AuditLog;

/** All that has to do with accounts, put together on its ports. Thread-safe. */
public final class AccountServices {
    private static final Logger LOG = LoggerFactory.getLogger(AccountServices.class);

    private final Stores stores;
    private final Sessions sessions;
    private final LockOut lockOut;
    private final SecondFactor secondFactor;
    private final Passwords passwords;
    private final SignIn signIn;
    private final AccountAdministration administration;
    private final TokenDesk tokens;
    private final Refusals refusals;

    /** Where all of it is kept: in one database with the audit log. */
    public record Stores(
            Accounts accounts,
            CredentialStore credentials,
            SessionStore sessions,
            ApiTokens tokens,
            Attempts attempts,
            AuditLog audit) {}

    /** @param libraries whether there is a library of this identifier */
    public AccountServices(
            Stores stores, Argon2id argon2, SessionLimits limits, Predicate<String> libraries, Clock clock) {
        this.stores = stores;
        Accounts accounts = stores.accounts();
        CredentialStore credentials = stores.credentials();
        AuditLog audit = stores.audit();
        this.sessions = new Sessions(stores.sessions(), limits, clock);
        this.lockOut = new LockOut(stores.attempts(), clock);
        this.refusals = new Refusals(audit, clock);
        this.secondFactor = new SecondFactor(accounts, credentials, sessions, lockOut, refusals, audit, clock);
        this.passwords = new Passwords(credentials, argon2, lockOut, sessions, stores.tokens(), audit);
        this.signIn = new SignIn(accounts, credentials, argon2, lockOut, secondFactor, sessions, audit);
        this.administration = new AccountAdministration(
                accounts, credentials, passwords, sessions, stores.tokens(), audit, libraries, clock);
        this.tokens = new TokenDesk(stores.tokens(), audit, clock);
    }

    public Accounts accounts() {
        return stores.accounts();
    }

    public Sessions sessions() {
        return sessions;
    }

    public SignIn signIn() {
        return signIn;
    }

    public SecondFactor secondFactor() {
        return secondFactor;
    }

    public Passwords passwords() {
        return passwords;
    }

    public AccountAdministration administration() {
        return administration;
    }

    public TokenDesk tokens() {
        return tokens;
    }

    public Refusals refusals() {
        return refusals;
    }

    /** Forgets what has ended: sessions, old attempts, old tokens. */
    public void purge() {
        int forgotten = sessions.purge() + lockOut.purge() + tokens.purge();
        LOG.debug("{} rows of ended sessions, attempts and tokens were forgotten", forgotten);
    }
}
