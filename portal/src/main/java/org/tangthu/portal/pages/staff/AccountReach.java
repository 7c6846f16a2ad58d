package org.tangthu.portal.pages.staff;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;

/**
 * Whose accounts somebody may look after. Who may do so everywhere looks after all of them, and gives offices. Who may do
 * so at some libraries looks after readers alone: sees those who are members of a group of these libraries, changes which
 * of these groups a reader belongs to, and what concerns the whole account only of readers who belong to no other library.
 */
public final class AccountReach {
    private final Authority authority;

    public AccountReach(Authority authority) {
        this.authority = authority;
    }

    /** Whether there is anything to look after at all. */
    public boolean any() {
        return authority.may(Scope.ACCOUNTS);
    }

    /** Whether offices too can be given. */
    public boolean everywhere() {
        return authority.mayEverywhere(Scope.ACCOUNTS);
    }

    /** Whether the account is in lists at all. */
    public boolean sees(Account account) {
        return everywhere() || isReader(account) && account.groups().stream().anyMatch(this::owns);
    }

    /** Whether name, password, second factor and lock may be changed. Nobody does so with the own account here. */
    public boolean manages(Account account) {
        return everywhere() && !account.id().equals(authority.actor())
                || sees(account)
                        && isReader(account)
                        && account.groups().stream().allMatch(this::owns);
    }

    /** Whether a group may be given and taken. */
    public boolean owns(Group group) {
        return authority.may(Scope.ACCOUNTS, group.library());
    }

    /** The groups of an account after a wish: those out of reach stay as they are. */
    public Set<Group> after(Set<Group> before, Set<Group> wished) {
        Set<Group> groups =
                before.stream().filter(group -> !owns(group)).collect(Collectors.toCollection(HashSet::new));
        wished.stream().filter(this::owns).forEach(groups::add);
        return groups;
    }

    private static boolean isReader(Account account) {
        return account.role() instanceof Role.Reader;
    }
}
