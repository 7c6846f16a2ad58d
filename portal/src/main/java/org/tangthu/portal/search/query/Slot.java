package org.tangthu.portal.search.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One position of a text that is asked for.
 *
 * @param tiers the closest first; what matches one of them also matches the last
 */
public record Slot(List<Tier> tiers) {
    public Slot {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a slot without terms");
        }
    }

    /** Terms of which one has to stand at the position. @param why that a text which has one of them answers */
    public record Tier(Why why, List<String> terms) {
        public Tier {
            terms = List.copyOf(terms);
        }
    }

    static Slot of(Why why, List<String> terms) {
        return new Slot(List.of(new Tier(why, terms)));
    }

    /** The closest tier of which a term stands among these. */
    Optional<Tier> closest(Set<String> terms) {
        return tiers.stream()
                .filter(tier -> tier.terms().stream().anyMatch(terms::contains))
                .findFirst();
    }

    /** By what only the closest texts match. */
    public Tier narrowest() {
        return tiers.get(0);
    }

    /** By what texts match that differ in the tone at most. */
    public Tier middle() {
        return tiers.stream().filter(tier -> tier.why() == Why.TONE).findFirst().orElse(widest());
    }

    /** By what all texts match that match at all. */
    public Tier widest() {
        return tiers.get(tiers.size() - 1);
    }
}
