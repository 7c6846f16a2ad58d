package org.tangthu.portal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/**
 * One page of results.
 *
 * @param total of all results, on this page or not
 * @param facets for each facet its values, the most frequent first; a facet's own filter does not narrow its counts, so
 *     that a reader can add a second value
 * @param partial whether nothing has all the words, and these have most of them
 * @param meant what was looked for beside what was typed, because its keys give that with Telex or VNI switched on
 * @param suggestions other texts that find more, or find the same by its proper spelling; the likeliest first
 * @param wider searches that find something where this one finds nothing: those with fewer filters first, then those for
 *     single words, the rarest first
 */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<Facet, List<Count>> facets,
        boolean partial,
        Optional<String> meant,
        List<String> suggestions,
        List<Wider> wider) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        suggestions = List.copyOf(suggestions);
        wider = List.copyOf(wider);
    }

    /** The same with other hits. */
    public SearchResult with(List<Hit> others) {
        return new SearchResult(total, others, facets, partial, meant, suggestions, wider);
    }

    /** The values of a facet; empty if no result has one, or if they were not counted. */
    public List<Count> counts(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /**
     * An item that was found.
     *
     * @param entry the item as it was indexed, as far as it is for everybody
     * @param snippet where the words stand in its description beside the title, if they do
     * @param page the best page on which all the words stand, if there is one
     * @param reasons for each word, in their order, how the item answers it as far as that is shown
     */
    public record Hit(CatalogueEntry entry, Optional<Snippet> snippet, Optional<PageHit> page, List<Reason> reasons) {
        public Hit {
            reasons = List.copyOf(reasons);
        }

        public Item item() {
            return (Item) entry.entity();
        }

        public Ark ark() {
            return item().ark();
        }
    }

    /** Another search with less to it. @param items that it finds */
    public record Wider(String text, Map<Facet, Set<String>> filters, long items) {
        public Wider {
            filters = Map.copyOf(filters);
        }
    }

    /** How many results have a value. */
    public record Count(String value, long items) {}
}
