package org.tangthu.repository.account;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a program do some of what an account may do. Its value is shown once, when it is made. Immutable.
 *
 * @param id names it in lists and when it is revoked; no secret
 * @param account who made it; empty for one made with the administrator's token of the home
 * @param name for people: what it is for
 * @param libraries whose entities; empty for all that the account may
 */
public record ApiToken(
        String id,
        Optional<String> account,
        String name,
        Set<Scope> scopes,
        Optional<Set<String>> libraries,
        Instant created,
        Instant ends) {
    private static final int LONGEST_NAME = 100;

    public ApiToken {
        Objects.requireNonNull(id);
        Objects.requireNonNull(account);
        Objects.requireNonNull(created);
        Objects.requireNonNull(ends);
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The name of a token has 1 to " + LONGEST_NAME + " characters");
        }
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A token has one scope at least");
        }
        libraries = libraries.map(Set::copyOf);
    }

    /** What it allows: never more than its maker may at that moment. */
    public Authority within(Authority maker) {
        return maker.only(scopes, libraries);
    }
}
