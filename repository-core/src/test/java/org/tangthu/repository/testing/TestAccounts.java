package org.tangthu.repository.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.SessionLimits;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Argon2id;
import org.tangthu.repository.signin.Doer;
import org.tangthu.repository.signin.PasswordCost;
import org.tangthu.repository.sql.SqlDatabase;
import org.tangthu.repository.sql.SqlSettings;

/** Accounts on a database of their own, with passwords that cost little. */
public final class TestAccounts implements AutoCloseable {
    public static final String PASSWORD = "một con vịt xòe ra";
    public static final Set<String> LIBRARIES = Set.of("VN-1", "VN-2", "VN-3");
    /** Cheap enough for tests. */
    public static final Argon2id ARGON2 = new Argon2id(new PasswordCost(64, 1, 1), 4, Duration.ofMinutes(1));

    public static final AuditOrigin ORIGIN = new AuditOrigin("192.0.2.0/24", "r1");
    public static final Doer DOER = new Doer("tester", Optional.of(ORIGIN));

    private final SqlDatabase sql;
    private final AuditLog audit;
    private final AccountServices services;

    private TestAccounts(SqlDatabase sql, Argon2id argon2, Clock clock) {
        this.sql = sql;
        this.audit = sql.audit(clock);
        this.services = new AccountServices(
                new AccountServices.Stores(
                        sql.accounts(),
                        sql.credentials(),
                        sql.sessions(),
                        sql.apiTokens(),
                        sql.signInAttempts(),
                        audit),
                argon2,
                SessionLimits.DEFAULT,
                LIBRARIES::contains,
                clock);
    }

    public static TestAccounts in(Path folder, Clock clock) {
        return in(folder, clock, ARGON2);
    }

    public static TestAccounts in(Path folder, Clock clock, Argon2id argon2) {
        return new TestAccounts(SqlDatabase.open(SqlSettings.file(folder.resolve("accounts.db"))), argon2, clock);
    }

    public AccountServices services() {
        return services;
    }

    public CredentialStore credentials() {
        return sql.credentials();
    }

    /** With the password of all. */
    public Account add(String login, Role role) {
        return services.administration().add(DOER, login, "Name of " + login, role, Optional.of(PASSWORD));
    }

    public Account reader(String login) {
        return add(login, new Role.Reader());
    }

    public Account again(Account account) {
        return services.accounts().find(account.id()).orElseThrow();
    }

    /** What was logged, in order. */
    public List<AuditEntry> audited() {
        return audit.after(0, AuditFilter.ALL, 1_000);
    }

    @Override
    public void close() {
        sql.close();
    }
}
