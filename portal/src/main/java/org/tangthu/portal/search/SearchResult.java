package org.tangthu.portal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/**
 * One page of results.
 *
 * @param total of all results, on this page or not
 * @param facets for each facet its values, the most frequent first; a facet's own filter does not narrow its counts, so
 *     that a reader can add a second value
 * @param partial whether nothing has all the words, and these have most of them
 * @param meant what was looked for beside what was typed, because its keys give that with Telex or VNI switched on
 * @param suggestions other texts that find more, or find the same by its proper spelling; the likeliest first
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<Count>> facets,
        boolean partial,
        Optional<String> meant,
        List<String> suggestions) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        suggestions = List.copyOf(suggestions);
    }

    /** The values of a facet; empty if no result has one. */
    public List<Count> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /**
     * An item that was found.
     *
     * @param snippet where the words stand in its description beside the title, if they do
     * @param page the best page on which all the words stand, if there is one
     * @param reasons for each word, in their order, how the item answers it as far as that is shown
     */
    public record Hit(Ark ark, Optional<Snippet> snippet, Optional<PageHit> page, List<Reason> reasons) {
        public Hit {
            reasons = List.copyOf(reasons);
        }
    }

    /** How many results have a value. */
    public record Count(String value, long items) {}
}
