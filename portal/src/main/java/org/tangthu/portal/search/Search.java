package org.tangthu.portal.search;

import org.apache.solr.client.solrj.SolrQuery;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.projection.Projector;

/** Opens search: starts the embedded Solr or connects to one elsewhere. Close it after the projections have stopped. */
public final class Search implements AutoCloseable {
    private final SolrNode node;
    private final SolrCores cores;
    private final SolrReader reader;
    private final SearchIndex items;
    private final PageTextIndex pages;
    private final PageTextSearch inside;
    private final Projector projector;

    public Search(SearchSettings settings, Catalogue catalogue, AccessPolicy access, PageTextSource texts) {
        this.node = settings.open();
        this.cores = new SolrCores(node);
        SolrGenerations generations = new SolrGenerations();
        this.reader = new SolrReader(node, generations);
        Planner planner = new Planner(IndexAnalyzer.withPairs());
        SolrPageTextIndex pageTexts = new SolrPageTextIndex(reader, planner);
        this.pages = pageTexts;
        this.inside = new SolrPageTextSearch(reader, planner);
        this.items = new SolrSearchIndex(reader, pageTexts, planner);
        this.projector = new SearchProjector(cores, generations, reader, catalogue, access, texts);
    }

    public SearchIndex items() {
        return items;
    }

    public PageTextIndex pages() {
        return pages;
    }

    /** Search inside of an item, with the places of what is found. */
    public PageTextSearch inside() {
        return inside;
    }

    /**
     * Asks both indexes for nothing.
     *
     * @throws SearchUnavailable when one cannot answer now
     */
    public void ask() {
        for (Index index : Index.values()) {
            reader.query(index, new SolrQuery("*:*").setRows(0));
        }
    }

    /** Feeds both indexes; for the projection runner. */
    public Projector projector() {
        return projector;
    }

    SolrCores cores() {
        return cores;
    }

    @Override
    public void close() {
        node.close();
    }
}
