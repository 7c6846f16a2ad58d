package org.tangthu.portal.oidc;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.oidc.ClaimRight.Right;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Accounts;
import org.tangthu.repository.account.Login;
import org.tangthu.repository.account.LoginTaken;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.SecretValue;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.Doer;

/**
 * The accounts of people whom the provider proved: found by issuer and subject, never by a name or an address of mail,
 * which may be another person's tomorrow. What the configuration lets the provider say of rights holds from each sign-in
 * to the next: groups that it names come and go with the claim, and if it names an office, offices do too; all other
 * groups stay as the library set them. Thread-safe.
 */
public final class ProvedAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(ProvedAccounts.class);
    /** Who makes and changes accounts so, in the audit log. */
    private static final String ACTOR = "system:openid";

    private static final int HASH = 10;

    private final OidcSettings settings;
    private final Accounts accounts;
    private final AccountAdministration administration;

    public ProvedAccounts(OidcSettings settings, Accounts accounts, AccountAdministration administration) {
        this.settings = settings;
        this.accounts = accounts;
        this.administration = administration;
    }

    /** The account, with today's rights; empty if there is none and none is to be made. @param origin for the audit log */
    public Optional<Account> of(ProvedIdentity proved, AuditOrigin origin) {
        Doer doer = new Doer(ACTOR, Optional.of(origin));
        return accounts.findIdentity(proved.identity())
                .or(() -> settings.makesReaders() ? Optional.of(made(doer, proved)) : Optional.empty())
                .map(account -> withRights(doer, account, proved.values()));
    }

    private Account made(Doer doer, ProvedIdentity proved) {
        String hash = SecretValue.digest(
                        proved.identity().issuer() + " " + proved.identity().subject())
                .substring(0, HASH);
        String host = URI.create(settings.issuer()).getHost();
        String wished = login(proved.login().map(ProvedAccounts::local).orElse(hash), host)
                .or(() -> login(hash, host))
                .orElse("id-" + hash);
        String name = proved.name().or(proved::login).orElse(wished);
        try {
            return added(doer, wished, name, proved);
        } catch (LoginTaken another) {
            // Somebody else at the provider had the short name before, or the same person came twice at one time.
            return accounts.findIdentity(proved.identity())
                    .orElseGet(() -> added(doer, login(hash, host).orElse("id-" + hash), name, proved));
        }
    }

    private Account added(Doer doer, String login, String name, ProvedIdentity proved) {
        Account account = administration.add(doer, login, name, new Role.Reader(), Optional.empty());
        administration.link(doer, account, proved.identity());
        return account;
    }

    /** A short name that is an address of mail is kept without where the mail goes. */
    private static String local(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    /** A login that tells where it comes from, so that nobody takes it for a local one. */
    private static Optional<String> login(String local, String host) {
        try {
            return Optional.of(Login.of(local + "@" + host));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    private Account withRights(Doer doer, Account account, Set<String> values) {
        if (settings.claim().isEmpty()) {
            return account;
        }
        List<ClaimRight> earned = earned(values);
        Set<Group> groups = groups(account.groups(), earned);
        Account member = groups.equals(account.groups()) ? account : administration.giveGroups(doer, account, groups);
        Role role = role(account.role(), earned);
        return role.equals(member.role()) ? member : administration.giveRole(doer, member, role);
    }

    /** What the configuration names and there is not gives nothing, and keeps nothing from being given or taken. */
    private List<ClaimRight> earned(Set<String> values) {
        Map<Boolean, List<ClaimRight>> earned = settings.rights().stream()
                .filter(right -> values.contains(right.value()))
                .collect(Collectors.partitioningBy(right -> canBeGiven(right.right())));
        earned.get(false)
                .forEach(right -> LOG.warn("oidc.rights names a library or a group that is none here: {}", right));
        return earned.get(true);
    }

    private boolean canBeGiven(Right right) {
        if (right instanceof Right.Member member) {
            return administration.isGroup(member.group());
        }
        return !(right instanceof Right.Librarian librarian) || administration.isLibrary(librarian.library());
    }

    private Set<Group> groups(Set<Group> before, List<ClaimRight> earned) {
        Set<Group> groups = new HashSet<>(before);
        groups.removeAll(given(settings.rights()));
        groups.addAll(given(earned));
        return groups;
    }

    private static Set<Group> given(List<ClaimRight> rights) {
        return rights.stream()
                .map(ClaimRight::right)
                .filter(Right.Member.class::isInstance)
                .map(right -> ((Right.Member) right).group())
                .collect(Collectors.toSet());
    }

    private Role role(Role before, List<ClaimRight> earned) {
        boolean offices = settings.rights().stream().anyMatch(right -> !(right.right() instanceof Right.Member));
        if (!offices) {
            return before;
        }
        if (earned.stream().anyMatch(right -> right.right() instanceof Right.Administrator)) {
            return new Role.Administrator();
        }
        Set<String> libraries = earned.stream()
                .map(ClaimRight::right)
                .filter(Right.Librarian.class::isInstance)
                .map(right -> ((Right.Librarian) right).library())
                .collect(Collectors.toSet());
        return libraries.isEmpty() ? new Role.Reader() : new Role.Librarian(libraries);
    }
}
