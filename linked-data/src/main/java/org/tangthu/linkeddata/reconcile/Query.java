package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A reconciliation query, clause 5.1.
 *
 * @param text name or identifier
 * @param types identifiers of the types of which it must be; any if empty
 * @param strictness which of the types
 * @param limit most candidates to answer, 1 to {@value #MAX_LIMIT}
 */
public record Query(
        Optional<String> text, Set<String> types, Strictness strictness, int limit, List<Condition> conditions) {
    public static final int DEFAULT_LIMIT = 10;
    public static final int MAX_LIMIT = 50;

    public Query {
        Objects.requireNonNull(text);
        types = Set.copyOf(types);
        Objects.requireNonNull(strictness);
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    /** How many of the types an entity must be of. */
    public enum Strictness {
        ANY,
        ALL
    }
}
