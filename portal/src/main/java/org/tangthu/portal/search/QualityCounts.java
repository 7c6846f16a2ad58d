package org.tangthu.portal.search;

import java.util.Map;
import java.util.Objects;

/**
 * What descriptions lack: of all items, and by the identifiers of libraries and collections that have items.
 *
 * @param libraries at most {@value #MOST}, the largest
 * @param collections at most {@value #MOST}, the largest
 */
public record QualityCounts(Lacking all, Map<String, Lacking> libraries, Map<String, Lacking> collections) {
    public static final int MOST = 1_000;

    public QualityCounts {
        Objects.requireNonNull(all);
        libraries = Map.copyOf(libraries);
        collections = Map.copyOf(collections);
    }

    /**
     * Of some items.
     *
     * @param items how many they are
     * @param rules how many of them break a rule, by its code; a rule that none breaks is not there
     */
    public record Lacking(long items, Map<String, Long> rules) {
        public Lacking {
            rules = Map.copyOf(rules);
        }

        /** How many break a rule. */
        public long of(String rule) {
            return rules.getOrDefault(rule, 0L);
        }
    }
}
