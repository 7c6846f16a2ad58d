package org.tangthu.portal.search.solr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.tangthu.portal.search.Completion;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchResult.Count;

/** Counts results by facets and narrows them. A facet's own filter does not narrow its counts. */
final class FacetQueries {
    private static final int VALUES = 100;

    /** Between values of a filter: a control, which stands in no value of the index. */
    private static final String BETWEEN = "\u001F";

    private FacetQueries() {}

    /** Where the index has the values. What places, subjects and people are called stands in fields of their own, for words. */
    static String field(Facet facet) {
        return switch (facet) {
            case PLACE -> "unit";
            case SUBJECT -> CompletionFields.wholes(Completion.Kind.SUBJECT);
            case AGENT -> "person";
            default -> facet.code();
        };
    }

    static void narrow(SolrQuery solr, Map<Facet, Set<String>> filters) {
        filters.forEach((facet, values) -> solr.addFilterQuery(filter(solr, facet, values)));
    }

    /** The query for what has one of the values, which go to Solr in a parameter of their own. */
    static String filter(SolrQuery solr, Facet facet, Set<String> values) {
        String parameter = "values." + facet.code();
        solr.set(parameter, String.join(BETWEEN, values));
        return "{!terms tag=" + facet.code() + " f=" + field(facet) + " separator=\"" + BETWEEN + "\" v=$" + parameter
                + "}";
    }

    static void count(SolrQuery solr, Set<Facet> facets) {
        if (!facets.isEmpty()) {
            solr.setFacet(true).setFacetMinCount(1).setFacetLimit(VALUES);
            facets.forEach(facet -> solr.addFacetField("{!ex=" + facet.code() + "}" + field(facet)));
        }
    }

    static Map<Facet, List<Count>> read(QueryResponse response, Set<Facet> facets) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            counts.put(
                    facet,
                    response.getFacetField(field(facet)).getValues().stream()
                            .map(value -> new Count(value.getName(), value.getCount()))
                            .toList());
        }
        return counts;
    }
}
