package org.tangthu.repository.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What somebody is to the libraries, and so what the account may do. */
public sealed interface Role {
    /** May do everything everywhere; has a second factor. */
    record Administrator() implements Role {
        @Override
        public String code() {
            return "administrator";
        }

        @Override
        public Authority authority(String actor) {
            return Authority.all(actor);
        }
    }

    /**
     * Looks after the items of some libraries, and after their readers.
     *
     * @param libraries their identifiers; at least one
     */
    record Librarian(Set<String> libraries) implements Role {
        private static final Set<Scope> SCOPES = Set.copyOf(
                EnumSet.of(Scope.READ, Scope.DEPOSIT, Scope.PUBLISH, Scope.PURGE, Scope.MODERATE, Scope.ACCOUNTS));

        public Librarian {
            libraries = Set.copyOf(libraries);
            if (libraries.isEmpty()) {
                throw new IllegalArgumentException("A librarian belongs to one library at least");
            }
        }

        @Override
        public String code() {
            return "librarian";
        }

        @Override
        public Authority authority(String actor) {
            return new Authority(actor, SCOPES, Optional.of(libraries));
        }
    }

    /** Reads; may be a member of groups. */
    record Reader() implements Role {
        @Override
        public String code() {
            return "reader";
        }

        @Override
        public Authority authority(String actor) {
            return new Authority(actor, Set.of(), Optional.of(Set.of()));
        }
    }

    /** As it stands in SQL, on the command line and in answers. */
    String code();

    /** What an account of this role may do, in the actor's name. */
    Authority authority(String actor);

    /** Whether the account works for a library: longer passwords are asked of it. */
    default boolean staff() {
        return !(this instanceof Reader);
    }

    /**
     * @param libraries of a librarian; must be empty for the others
     * @throws IllegalArgumentException saying what does not fit
     */
    static Role of(String code, Set<String> libraries) {
        if (code.equals("librarian")) {
            return new Librarian(libraries);
        }
        if (!libraries.isEmpty()) {
            throw new IllegalArgumentException("Libraries are for librarians only; the role is '" + code + "'");
        }
        return switch (code) {
            case "administrator" -> new Administrator();
            case "reader" -> new Reader();
            default ->
                throw new IllegalArgumentException(
                        "There is no role '" + code + "'; write administrator, librarian or reader");
        };
    }
}
