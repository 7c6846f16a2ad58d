package org.tangthu.repository.signin;

import java.util.Optional;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.signin.Attempts.Admission;

/** Changes passwords. Thread-safe. */
public final class Passwords {
    private final CredentialStore credentials;
    private final Argon2id argon2;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AuditLog audit;

    Passwords(
            CredentialStore credentials,
            Argon2id argon2,
            LockOut lockOut,
            Sessions sessions,
            ApiTokens tokens,
            AuditLog audit) {
        this.credentials = credentials;
        this.argon2 = argon2;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** Whether an account has one at all: who comes by an OpenID provider may have none. */
    public boolean has(Account account) {
        return credentials.password(account.id()).isPresent();
    }

    /**
     * Somebody who signed in changes the own password.
     *
     * @param here the sign-in that goes on; all others end
     * @param current the one that is to be proved
     * @throws TooManySignIns if there is no place to compare one more
     */
    public PasswordOutcome change(Account account, Session here, String current, String fresh, AuditOrigin origin) {
        Admission admission = lockOut.password(account.login(), origin.network());
        if (admission.pausedUntil().isPresent()) {
            return new PasswordOutcome.Paused(admission.pausedUntil().get());
        }
        Doer self = new Doer(account.id(), Optional.of(origin));
        String kept = credentials.password(account.id()).orElseGet(argon2::ofNobody);
        if (current.length() > PasswordRules.LONGEST || !argon2.matches(current, kept)) {
            audit.append(self.does(AuditAction.PASSWORD_CHANGE).on(account.id()).ended(AuditOutcome.FAILED));
            return new PasswordOutcome.WrongCurrent();
        }
        lockOut.passed(account.login(), origin.network());
        Optional<PasswordFault> fault = PasswordRules.fault(account, fresh);
        if (fault.isPresent()) {
            return new PasswordOutcome.Refused(fault.get());
        }
        String hash = argon2.hash(fresh);
        audit.change(
                () -> {
                    credentials.setPassword(account.id(), hash);
                    sessions.endOthers(account.id(), here);
                },
                self.does(AuditAction.PASSWORD_CHANGE).on(account.id()));
        return new PasswordOutcome.Changed();
    }

    /**
     * Somebody who may do so gives an account a password. Whoever was in, by whatever way, is out: all its sessions end and
     * its tokens are revoked.
     *
     * @throws PasswordRefused if it cannot be one
     */
    void give(Doer doer, Account account, String fresh) {
        String hash = hash(account, fresh);
        audit.change(
                () -> {
                    credentials.setPassword(account.id(), hash);
                    sessions.endAll(account.id());
                    return tokens.revokeAll(account.id());
                },
                revoked -> doer.does(AuditAction.PASSWORD_CHANGE)
                        .on(account.id())
                        .with("tokensRevoked", Integer.toString(revoked)));
    }

    /** @throws PasswordRefused if it cannot be a password of this account */
    String hash(Account account, String fresh) {
        PasswordRules.fault(account, fresh).ifPresent(fault -> {
            throw new PasswordRefused(fault);
        });
        return argon2.hash(fresh);
    }
}
