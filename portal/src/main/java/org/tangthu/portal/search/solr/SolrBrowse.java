package org.tangthu.portal.search.solr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.tangthu.portal.search.Alphabet;
import org.tangthu.portal.search.BrowseIndex;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Listing;
import org.tangthu.portal.search.SearchResult.Count;

/**
 * Facets of all items, whose terms stand in the index in the order of the lists. Counting goes through all items, so that what
 * was counted is kept for a while.
 */
final class SolrBrowse implements BrowseIndex {
    /** Lists and parts of lists; each takes some ten kilobytes. */
    private static final int KEPT = 300;

    private static final String VALUES = "{type: terms, field: %s, limit: %d}";
    private static final String LETTERS = "{type: terms, field: %s, prefix: \"%s\", limit: -1}";
    private static final String PART =
            "{type: terms, field: %s, prefix: \"%s\", sort: \"index asc\", offset: %d, limit: %d}";

    private final SolrReader reader;
    private final KeptAnswers<String, List<Count>> kept;

    SolrBrowse(SolrReader reader, SolrGenerations generations) {
        this.reader = reader;
        this.kept = new KeptAnswers<>(generations, KEPT);
    }

    @Override
    public List<Count> values(Facet facet) {
        return counted(VALUES.formatted(FacetQueries.field(facet), MOST_VALUES), Function.identity());
    }

    @Override
    public Map<String, Long> letters(Listing listing) {
        String beginning = ListedTerm.lettersOf(listing);
        Map<String, Long> letters = new LinkedHashMap<>();
        counted(LETTERS.formatted(ListedTerm.LETTERS, beginning), term -> term.substring(beginning.length()))
                .forEach(letter -> letters.put(letter.value(), letter.items()));
        return letters;
    }

    @Override
    public List<Count> list(Listing listing, String letter, int offset, int limit) {
        if (offset < 0 || offset > MAX_OFFSET || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset is 0 to " + MAX_OFFSET + " and limit 1 to " + MAX_LIMIT
                    + ", not " + offset + " and " + limit);
        }
        // Of the texts that come from outside none but a letter gets into the question.
        return Alphabet.letters().contains(letter)
                ? counted(
                        PART.formatted(ListedTerm.field(listing), letter, offset, limit),
                        term -> ListedTerm.parse(term).value())
                : List.of();
    }

    private List<Count> counted(String facet, Function<String, String> value) {
        return kept.of(facet, () -> {
            SolrQuery solr =
                    new SolrQuery("*:*").addFilterQuery(SolrSearchIndex.ITEMS).setRows(0);
            solr.set("json.facet", "{values: " + facet + "}");
            BucketBasedJsonFacet found =
                    reader.query(Index.ITEMS, solr).getJsonFacetingResponse().getBucketBasedFacets("values");
            // An index without items counts nothing at all.
            return found == null
                    ? List.of()
                    : found.getBuckets().stream()
                            .map(bucket -> new Count(value.apply((String) bucket.getVal()), bucket.getCount()))
                            .toList();
        });
    }
}
