package org.tangthu.portal.search.solr;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.FacetField;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.PlaceCounts;

/** Counts by the facet of places, but all of its values. */
final class SolrPlaceCounts implements PlaceCounts {
    /** More than there are units in the list of places, communes included. */
    private static final int MOST = 20_000;

    private final SolrReader reader;

    SolrPlaceCounts(SolrReader reader) {
        this.reader = reader;
    }

    @Override
    public Map<String, Long> counts() {
        String field = FacetQueries.field(Facet.PLACE);
        SolrQuery solr = new SolrQuery("*:*").addFilterQuery(SolrSearchIndex.ITEMS);
        solr.setRows(0).setFacetMinCount(1).setFacetLimit(MOST).addFacetField(field);
        return reader.query(Index.ITEMS, solr).getFacetField(field).getValues().stream()
                .collect(Collectors.toMap(FacetField.Count::getName, FacetField.Count::getCount));
    }
}
