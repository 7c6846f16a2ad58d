package org.tangthu.portal.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.access.Group;

/** Where accounts are looked after: in this process, or at a running server. Accounts are named by login or id. */
interface UserDesk {
    /** @param password empty for who signs in by an OpenID provider only */
    UserLine add(String login, String name, String role, Set<String> libraries, Optional<String> password);

    List<UserLine> list();

    UserLine show(String user);

    UserLine role(String user, String role, Set<String> libraries);

    UserLine groups(String user, Set<Group> groups);

    void password(String user, String password);

    UserLine lock(String user);

    UserLine unlock(String user);

    void resetFactor(String user);

    void remove(String user);

    /** @return the token's value */
    String token(String user, String name, Set<String> scopes, Optional<Set<String>> libraries, int days);
}
