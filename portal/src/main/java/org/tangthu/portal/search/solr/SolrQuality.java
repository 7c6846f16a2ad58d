package org.tangthu.portal.search.solr;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.QualityCounts;
import org.tangthu.portal.search.QualityCounts.Lacking;
import org.tangthu.portal.search.QualityIndex;

/** Counts by facets, which documents of items carry since they were indexed: nothing is checked when somebody asks. */
final class SolrQuality implements QualityIndex {
    static final String LACKS = "lacks";

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String RULES = "%s: {type: terms, field: %s, limit: 100}".formatted(LACKS, LACKS);

    private final SolrReader reader;
    private volatile Kept kept;

    /** @param nanos when it was counted */
    private record Kept(QualityCounts counts, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < KEPT.toNanos();
        }
    }

    SolrQuality(SolrReader reader) {
        this.reader = reader;
    }

    @Override
    public QualityCounts counts() {
        Kept last = kept;
        return last != null && last.isFresh() ? last.counts() : refreshed();
    }

    /** One counts, the others wait for that. */
    private synchronized QualityCounts refreshed() {
        if (kept == null || !kept.isFresh()) {
            kept = new Kept(count(), System.nanoTime());
        }
        return kept.counts();
    }

    private QualityCounts count() {
        SolrQuery solr = new SolrQuery("*:*").addFilterQuery("entity:item").setRows(0);
        solr.set("json.facet", "{" + RULES + ", " + by(Facet.LIBRARY) + ", " + by(Facet.COLLECTION) + "}");
        NestableJsonFacet all = reader.query(Index.ITEMS, solr).getJsonFacetingResponse();
        return new QualityCounts(lacking(all), by(Facet.LIBRARY, all), by(Facet.COLLECTION, all));
    }

    private static String by(Facet facet) {
        return "%s: {type: terms, field: %s, limit: %d, facet: {%s}}"
                .formatted(facet.code(), facet.code(), QualityCounts.MOST, RULES);
    }

    private static Map<String, Lacking> by(Facet facet, NestableJsonFacet all) {
        return buckets(all, facet.code(), SolrQuality::lacking);
    }

    private static Lacking lacking(NestableJsonFacet counted) {
        return new Lacking(counted.getCount(), buckets(counted, LACKS, BucketJsonFacet::getCount));
    }

    private static <T> Map<String, T> buckets(
            NestableJsonFacet counted, String facet, Function<BucketJsonFacet, T> value) {
        BucketBasedJsonFacet found = counted.getBucketBasedFacets(facet);
        // An index without items counts nothing at all.
        return found == null
                ? Map.of()
                : found.getBuckets().stream()
                        .collect(Collectors.toMap(bucket -> bucket.getVal().toString(), value));
    }
}
