package org.tangthu.repository.signin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.ApiTokens;
import org.tangthu.repository.account.CredentialStore;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Sessions;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.signin.AccountRefused.Why;

/**
 * Makes accounts and says what they may do. Every change stands in the audit log, or is not made. Whether the doer may do
 * so is asked before: offices are given by who has {@link org.tangthu.repository.account.Scope#ACCOUNTS} everywhere.
 * Thread-safe.
 */
public final class AccountAdministration {
    private static final int LONGEST_GROUP = 100;

    private final Accounts accounts;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Predicate<String> libraries;
    private final Clock clock;

    /** @param libraries whether there is a library of this identifier */
    AccountAdministration(
            Accounts accounts,
            CredentialStore credentials,
            Passwords passwords,
            Sessions sessions,
            ApiTokens tokens,
            AuditLog audit,
            Predicate<String> libraries,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** The account that somebody means. @param name its login or its id @throws AccountRefused if there is none */
    public Account get(String name) {
        return accounts.findLogin(name.strip().toLowerCase(Locale.ROOT))
                .or(() -> accounts.find(name))
                .orElseThrow(() -> new AccountRefused(Why.UNKNOWN, "There is no account '" + shorten(name) + "'"));
    }

    /** In the order of logins. @param after the login after which to begin; empty for the first */
    public List<Account> list(String after, int limit) {
        return accounts.list(after, limit);
    }

    /**
     * Makes an account.
     *
     * @param password empty for one that signs in by an OpenID provider only
     * @throws org.tangthu.repository.account.LoginTaken if another one has the login
     * @throws PasswordRefused if that cannot be its password
     * @throws AccountRefused if login, name or a library are no such
     */
    public Account add(Doer doer, String login, String name, Role role, Optional<String> password) {
        return add(doer, login, name, role, Set.of(), password);
    }

    /** The same for a member of groups: both or neither. @throws AccountRefused also if a group is no such */
    public Account add(Doer doer, String login, String name, Role role, Set<Group> groups, Optional<String> password) {
        checkLibraries(role);
        checkGroups(groups);
        Account account = made(login, name, role).withGroups(groups);
        Optional<String> hash = password.map(text -> passwords.hash(account, text));
        AuditEvent made = withRole(doer.does(AuditAction.ACCOUNT_CREATE), role).on(account.id());
        audit.change(
                () -> {
                    accounts.add(account);
                    hash.ifPresent(kept -> credentials.setPassword(account.id(), kept));
                },
                groups.isEmpty() ? made : withGroups(made, groups));
        return account;
    }

    private Account made(String login, String name, Role role) {
        try {
            return Account.of(login, name, role, clock.instant());
        } catch (IllegalArgumentException e) {
            throw new AccountRefused(Why.UNFIT, e.getMessage());
        }
    }

    public Account rename(Doer doer, Account account, String name) {
        try {
            return changed(account.withName(name.strip()), doer.does(AuditAction.ACCOUNT_CHANGE));
        } catch (IllegalArgumentException e) {
            throw new AccountRefused(Why.UNFIT, e.getMessage());
        }
    }

    /** What sessions and tokens of the account give changes with it, at once. */
    public Account giveRole(Doer doer, Account account, Role role) {
        checkLibraries(role);
        return changed(account.withRole(role), withRole(doer.does(AuditAction.ROLES_CHANGE), role));
    }

    /** @param groups of which it is a member from now on; all of them */
    public Account giveGroups(Doer doer, Account account, Set<Group> groups) {
        checkGroups(groups);
        return changed(account.withGroups(groups), withGroups(doer.does(AuditAction.GROUPS_CHANGE), groups));
    }

    /** Whether an office or a group can be given at this library. */
    public boolean isLibrary(String id) {
        return libraries.test(id);
    }

    /** Whether an account can become a member of this group. */
    public boolean isGroup(Group group) {
        return isLibrary(group.library()) && isName(group.name());
    }

    private static boolean isName(String group) {
        return !group.isBlank() && group.length() <= LONGEST_GROUP && group.equals(group.strip());
    }

    /** It can sign in no more, its sessions end, its tokens do not count. */
    public Account lock(Doer doer, Account account) {
        Account locked = account.withLocked(true);
        audit.change(
                () -> {
                    accounts.change(locked);
                    sessions.endAll(account.id());
                },
                doer.does(AuditAction.LOCK).on(account.id()));
        return locked;
    }

    public Account unlock(Doer doer, Account account) {
        return changed(account.withLocked(false), doer.does(AuditAction.UNLOCK));
    }

    /** All its sessions end, and its tokens are revoked. @throws PasswordRefused if it cannot be one */
    public void givePassword(Doer doer, Account account, String password) {
        passwords.give(doer, account, password);
    }

    /** For who has lost authenticator and recovery codes: all its sessions end, and its tokens are revoked. */
    public void resetFactor(Doer doer, Account account) {
        audit.change(
                () -> {
                    credentials.removeFactor(account.id());
                    sessions.endAll(account.id());
                    return tokens.revokeAll(account.id());
                },
                revoked -> doer.does(AuditAction.SECOND_FACTOR_REMOVE)
                        .on(account.id())
                        .with("tokensRevoked", Integer.toString(revoked)));
    }

    /** From now on who proves this identity at its provider is this account. */
    public void link(Doer doer, Account account, ExternalIdentity identity) {
        audit.change(
                () -> accounts.link(account.id(), identity),
                doer.does(AuditAction.IDENTITY_LINK).on(account.id()).with("issuer", identity.issuer()));
    }

    /** Forgets the account with all that belongs to it; what it did keeps its id. */
    public void remove(Doer doer, Account account) {
        audit.change(() -> accounts.remove(account.id()), removed -> doer.does(AuditAction.ACCOUNT_DELETE)
                .on(account.id()));
    }

    private Account changed(Account account, AuditEvent event) {
        boolean there = audit.change(() -> accounts.change(account), done -> event.on(account.id()));
        if (!there) {
            throw new AccountRefused(Why.UNKNOWN, "The account '" + account.login() + "' is no longer there");
        }
        return account;
    }

    private void checkLibraries(Role role) {
        if (role instanceof Role.Librarian librarian) {
            librarian.libraries().forEach(this::checkLibrary);
        }
    }

    private void checkGroups(Set<Group> groups) {
        for (Group group : groups) {
            checkLibrary(group.library());
            if (!isName(group.name())) {
                throw new AccountRefused(Why.UNFIT, "The name of a group has 1 to " + LONGEST_GROUP + " characters");
            }
        }
    }

    private void checkLibrary(String library) {
        if (!isLibrary(library)) {
            throw new AccountRefused(
                    Why.UNFIT, "There is no library '" + shorten(library) + "' here; take its record in first");
        }
    }

    private static AuditEvent withRole(AuditEvent event, Role role) {
        AuditEvent told = event.with("role", role.code());
        return role instanceof Role.Librarian librarian
                ? told.with("libraries", librarian.libraries().stream().sorted().collect(Collectors.joining(" ")))
                : told;
    }

    private static AuditEvent withGroups(AuditEvent event, Set<Group> groups) {
        return event.with(
                "groups",
                groups.stream()
                        .map(group -> group.library() + "/" + group.name())
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
