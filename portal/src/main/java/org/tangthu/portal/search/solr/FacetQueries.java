package org.tangthu.portal.search.solr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchResult.Count;

/** Counts results by facets and narrows them. A facet's own filter does not narrow its counts. */
final class FacetQueries {
    private static final int VALUES = 100;

    private FacetQueries() {}

    /** Where the index has the values. What places are called stands in a field of its own, for words. */
    static String field(Facet facet) {
        return facet == Facet.PLACE ? "unit" : facet.code();
    }

    static void narrow(SolrQuery solr, Map<Facet, Set<String>> filters) {
        filters.forEach((facet, values) -> {
            String parameter = "values." + facet.code();
            solr.addFilterQuery(
                    "{!terms tag=" + facet.code() + " f=" + field(facet) + " separator=\"|\" v=$" + parameter + "}");
            solr.set(parameter, String.join("|", values));
        });
    }

    static void count(SolrQuery solr) {
        solr.setFacet(true).setFacetMinCount(1).setFacetLimit(VALUES);
        for (Facet facet : Facet.values()) {
            solr.addFacetField("{!ex=" + facet.code() + "}" + field(facet));
        }
    }

    static Map<Facet, List<Count>> read(QueryResponse response) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(
                    facet,
                    response.getFacetField(field(facet)).getValues().stream()
                            .map(value -> new Count(value.getName(), value.getCount()))
                            .toList());
        }
        return counts;
    }
}
