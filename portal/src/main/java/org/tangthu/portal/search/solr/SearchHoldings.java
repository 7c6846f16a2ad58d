package org.tangthu.portal.search.solr;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Holdings;

/** What the served indexes hold. An item counts as held in the lower of its version and its pages', 0 if only pages are there. */
final class SearchHoldings implements Holdings {
    private static final String PAGES_BY_ITEM =
            "{items: {type: terms, field: item, limit: -1, facet: {version: \"min(version)\"}}}";

    private final SolrReader reader;
    private final AccessPolicy access;

    SearchHoldings(SolrReader reader, AccessPolicy access) {
        this.reader = reader;
        this.access = access;
    }

    @Override
    public boolean expects(CatalogueEntry head) {
        return !(head.entity() instanceof Item item) || access.visibility(item) == Visibility.PUBLIC;
    }

    @Override
    public Map<String, Integer> versions(Collection<String> ids) {
        Map<String, Integer> versions = new HashMap<>();
        if (ids.isEmpty()) {
            return versions;
        }
        SolrQuery items = of("id", ids).setFields("id", "version").setRows(ids.size());
        reader.query(Index.ITEMS, items)
                .getResults()
                .forEach(item ->
                        versions.put((String) item.getFieldValue("id"), (Integer) item.getFieldValue("version")));
        for (Index index : Index.ofPages()) {
            pageVersions(index, ids)
                    .forEach((id, version) -> versions.put(id, Math.min(version, versions.getOrDefault(id, 0))));
        }
        return versions;
    }

    private Map<String, Integer> pageVersions(Index index, Collection<String> ids) {
        SolrQuery pages = of("item", ids).setRows(0);
        pages.set("json.facet", PAGES_BY_ITEM);
        BucketBasedJsonFacet items =
                reader.query(index, pages).getJsonFacetingResponse().getBucketBasedFacets("items");
        Map<String, Integer> versions = new HashMap<>();
        if (items != null) {
            for (BucketJsonFacet item : items.getBuckets()) {
                versions.put((String) item.getVal(), ((Number) item.getStatValue("version")).intValue());
            }
        }
        return versions;
    }

    @Override
    public Stream<String> ids() {
        Stream<String> items = all(Index.ITEMS, "id");
        return Stream.concat(items, Index.ofPages().stream().flatMap(index -> all(index, "item")))
                .distinct();
    }

    private Stream<String> all(Index index, String field) {
        Iterator<String> values = new SolrScan(reader, index, field);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, Spliterator.NONNULL), false);
    }

    /** Parameters of their own, posted: a thousand identifiers are no matter. */
    private static SolrQuery of(String field, Collection<String> ids) {
        SolrQuery query = new SolrQuery("{!terms f=" + field + " v=$ids}");
        query.set("ids", String.join(",", ids));
        return query;
    }

    @Override
    public void close() {}
}
