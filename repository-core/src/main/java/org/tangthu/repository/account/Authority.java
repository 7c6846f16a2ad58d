package org.tangthu.repository.account;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the sender of a request may do, and in whose name. Immutable.
 *
 * @param actor as journal and audit name who did it
 * @param scopes what may be done
 * @param libraries whose entities; empty for those of all libraries and those that belong to none
 */
public record Authority(String actor, Set<Scope> scopes, Optional<Set<String>> libraries) {
    /** The actor behind the administrator's token that lies in the home. */
    public static final String OWNER = "administrator";

    /** Of anybody: nothing. */
    public static final Authority NONE = new Authority("anonymous", Set.of(), Optional.empty());

    public Authority {
        Objects.requireNonNull(actor);
        scopes = Set.copyOf(scopes);
        libraries = libraries.map(Set::copyOf);
    }

    /** Everything, everywhere. */
    public static Authority all(String actor) {
        return new Authority(actor, EnumSet.allOf(Scope.class), Optional.empty());
    }

    /** Whether this may be done at some library at least. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether this may be done with what belongs to a library. */
    public boolean may(Scope scope, String library) {
        return may(scope) && libraries.map(own -> own.contains(library)).orElse(true);
    }

    /** Whether this may be done everywhere, with what is shared too. */
    public boolean mayEverywhere(Scope scope) {
        return may(scope) && libraries.isEmpty();
    }

    /** Whether this may do all that the other may. */
    public boolean covers(Authority other) {
        return scopes.containsAll(other.scopes)
                && (other.scopes.isEmpty()
                        || libraries
                                .map(own ->
                                        other.libraries.filter(own::containsAll).isPresent())
                                .orElse(true));
    }

    /** What of this is left within bounds: the same actor, never more. @param within libraries; empty for no bound */
    public Authority only(Set<Scope> bound, Optional<Set<String>> within) {
        Set<Scope> left = scopes.stream().filter(bound::contains).collect(Collectors.toUnmodifiableSet());
        Optional<Set<String>> own = libraries
                .map(mine -> within.map(other -> common(mine, other)).orElse(mine))
                .or(() -> within);
        return new Authority(actor, left, own);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }
}
