package org.tangthu.linkeddata.reconcile;

import java.util.Set;

/**
 * Among what something is looked for.
 *
 * @param kinds all if empty
 * @param itemKinds codes of the scheme {@code kind}: of items, only those of these kinds; all if empty
 */
public record Scope(Set<LabelKind> kinds, Set<String> itemKinds) {
    public static final Scope ALL = new Scope(Set.of(), Set.of());

    public Scope {
        kinds = Set.copyOf(kinds);
        itemKinds = Set.copyOf(itemKinds);
    }

    public static Scope of(LabelKind... kinds) {
        return new Scope(Set.of(kinds), Set.of());
    }

    public boolean has(LabelKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
