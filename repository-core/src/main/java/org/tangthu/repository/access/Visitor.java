package org.tangthu.repository.access;

import java.util.Set;

/**
 * Somebody who asks, as far as access is concerned.
 *
 * @param onSite whether the request comes from a reading room's network
 * @param groups names of the groups whose member the visitor is
 */
public record Visitor(boolean onSite, Set<String> groups) {
    /** Anybody on the Internet. */
    public static final Visitor ANONYMOUS = new Visitor(false, Set.of());

    /** Request attribute under which the server leaves the visitor for every outlet; absent means {@link #ANONYMOUS}. */
    public static final String ATTRIBUTE = Visitor.class.getName();

    public Visitor {
        groups = Set.copyOf(groups);
    }
}
