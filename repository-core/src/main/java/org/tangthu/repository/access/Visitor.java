package org.tangthu.repository.access;

import java.util.Map;
import java.util.Set;

/**
 * Somebody who asks, as far as access to content is concerned. What somebody may do as a librarian or administrator is
 * told apart from it, by {@link org.tangthu.repository.account.Authority}: an office opens no content.
 *
 * @param onSite whether the request comes from a reading room's network
 * @param groups the groups whose member the visitor is
 * @param loans the loans of the visitor by the identifiers of their items
 */
public record Visitor(boolean onSite, Set<Group> groups, Map<String, Loan> loans) {
    /** Anybody on the Internet. */
    public static final Visitor ANONYMOUS = new Visitor(false, Set.of(), Map.of());

    /** Anybody in a reading room. */
    public static final Visitor IN_READING_ROOM = new Visitor(true, Set.of(), Map.of());

    /** Request attribute under which the server leaves the visitor for every outlet; absent means {@link #ANONYMOUS}. */
    public static final String ATTRIBUTE = Visitor.class.getName();

    public Visitor {
        groups = Set.copyOf(groups);
        loans = Map.copyOf(loans);
    }

    /** The same somewhere else. */
    public Visitor onSite(boolean there) {
        return new Visitor(there, groups, loans);
    }
}
