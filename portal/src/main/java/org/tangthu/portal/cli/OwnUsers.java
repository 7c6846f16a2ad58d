package org.tangthu.portal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;
import org.tangthu.repository.signin.TokenDesk;

/** The accounts of a home that this process holds; whoever may write there may do everything. */
final class OwnUsers implements UserDesk {
    private static final int STEP = 200;

    private final AccountAdministration administration;
    private final TokenDesk tokens;
    private final Doer doer = new Doer(System.getProperty("user.name"), Optional.empty());

    OwnUsers(AccountServices accounts) {
        this.administration = accounts.administration();
        this.tokens = accounts.tokens();
    }

    @Override
    public UserLine add(String login, String name, String role, Set<String> libraries, Optional<String> password) {
        return UserLine.of(administration.add(doer, login, name, role(role, libraries), password));
    }

    private static Role role(String code, Set<String> libraries) {
        try {
            return Role.of(code, libraries);
        } catch (IllegalArgumentException e) {
            throw new PortalException(e.getMessage(), e);
        }
    }

    @Override
    public List<UserLine> list() {
        List<UserLine> all = new ArrayList<>();
        String after = "";
        List<Account> step;
        do {
            step = administration.list(after, STEP);
            step.forEach(account -> all.add(UserLine.of(account)));
            after = step.isEmpty() ? after : step.get(step.size() - 1).login();
        } while (step.size() == STEP);
        return all;
    }

    @Override
    public UserLine show(String user) {
        return UserLine.of(administration.get(user));
    }

    @Override
    public UserLine role(String user, String role, Set<String> libraries) {
        return UserLine.of(administration.giveRole(doer, administration.get(user), role(role, libraries)));
    }

    @Override
    public UserLine groups(String user, Set<Group> groups) {
        return UserLine.of(administration.giveGroups(doer, administration.get(user), groups));
    }

    @Override
    public void password(String user, String password) {
        administration.givePassword(doer, administration.get(user), password);
    }

    @Override
    public UserLine lock(String user) {
        return UserLine.of(administration.lock(doer, administration.get(user)));
    }

    @Override
    public UserLine unlock(String user) {
        return UserLine.of(administration.unlock(doer, administration.get(user)));
    }

    @Override
    public void resetFactor(String user) {
        administration.resetFactor(doer, administration.get(user));
    }

    @Override
    public void remove(String user) {
        administration.remove(doer, administration.get(user));
    }

    @Override
    public String token(String user, String name, Set<String> scopes, Optional<Set<String>> libraries, int days) {
        Account owner = administration.get(user);
        Set<Scope> known = scopes.stream().map(OwnUsers::scope).collect(Collectors.toSet());
        return tokens.make(
                        doer,
                        Authority.all(doer.actor()),
                        Optional.of(owner),
                        new TokenDesk.Wish(name, known, libraries, days))
                .value();
    }

    private static Scope scope(String code) {
        try {
            return Scope.of(code);
        } catch (IllegalArgumentException e) {
            throw new PortalException("There is no scope '" + code + "'", e);
        }
    }
}
