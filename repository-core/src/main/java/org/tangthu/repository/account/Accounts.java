package org.tangthu.repository.account;

import java.util.List;
import java.util.Optional;

/** Keeps accounts. Thread-safe; what a call wrote is durable when it returns. Not derived from OCFL: a rebuild keeps it. */
public interface Accounts {
    /** @throws LoginTaken if another account has the login; then nothing is added */
    void add(Account account);

    Optional<Account> find(String id);

    /** @param login as {@link Login} makes it */
    Optional<Account> findLogin(String login);

    /** The account that stands for somebody at a provider of identities. */
    Optional<Account> findIdentity(ExternalIdentity identity);

    /** In the order of logins. @param after the login after which to begin; empty for the first */
    List<Account> list(String after, int limit);

    /**
     * Writes name, role, groups and lock; the rest never changes this way.
     *
     * @return whether there is such an account
     */
    boolean change(Account account);

    /** From now on who proves this identity is this account; an identity that stood for another account passes to it. */
    void link(String account, ExternalIdentity identity);

    /** What an account can be found by elsewhere. */
    List<ExternalIdentity> identities(String account);

    /** Forgets an account with its credentials, sessions, tokens and identities. @return whether there was one */
    boolean remove(String id);
}
