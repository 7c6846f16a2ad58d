package org.tangthu.repository.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.tangthu.repository.access.Group;

/**
 * Somebody who can sign in. How that is proved is kept apart, by {@link CredentialStore}. Immutable.
 *
 * @param id never changes and is never given again; the actor of all that the account does, and its reader in loans
 * @param login as {@link Login} makes it; of one account only
 * @param name for people, such as Nguyễn Thị Lan
 * @param groups whose restricted items the account may read
 * @param locked by an administrator: it cannot sign in and its tokens do not count
 * @param secondFactor whether one is enrolled, and so asked for at sign-in
 */
public record Account(
        String id,
        String login,
        String name,
        Role role,
        Set<Group> groups,
        boolean locked,
        boolean secondFactor,
        Instant created) {
    private static final int LONGEST_NAME = 200;
    private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 12;

    public Account {
        Objects.requireNonNull(id);
        Objects.requireNonNull(role);
        Objects.requireNonNull(created);
        if (!login.equals(Login.of(login))) {
            throw new IllegalArgumentException("The login '" + login + "' is written in another way than it is kept");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has 1 to " + LONGEST_NAME + " characters on one line");
        }
        groups = Set.copyOf(groups);
    }

    /** One that is not yet kept: without groups, open, with a new id. */
    public static Account of(String login, String name, Role role, Instant now) {
        return new Account(newId(), Login.of(login), name.strip(), role, Set.of(), false, false, now);
    }

    private static String newId() {
        StringBuilder id = new StringBuilder("u");
        new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).forEach(index -> id.append(ALPHABET.charAt(index)));
        return id.toString();
    }

    /** What the account may do at most, when it has proved all that its role asks. */
    public Authority authority() {
        return role.authority(id);
    }

    /** Whether the role asks for a second factor that is not yet enrolled: until then the account can do nothing else. */
    public boolean mustEnrol() {
        return role instanceof Role.Administrator && !secondFactor;
    }

    public Account withName(String changed) {
        return new Account(id, login, changed, role, groups, locked, secondFactor, created);
    }

    public Account withRole(Role changed) {
        return new Account(id, login, name, changed, groups, locked, secondFactor, created);
    }

    public Account withGroups(Set<Group> changed) {
        return new Account(id, login, name, role, changed, locked, secondFactor, created);
    }

    public Account withLocked(boolean changed) {
        return new Account(id, login, name, role, groups, changed, secondFactor, created);
    }
}
