package org.tangthu.portal.search.solr;

import org.apache.solr.client.solrj.SolrQuery;
import org.tangthu.analysis.lucene.IndexAnalyzer;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.linkeddata.reconcile.LabelSearch;
import org.tangthu.portal.search.AgentItems;
import org.tangthu.portal.search.BrowseIndex;
import org.tangthu.portal.search.Completions;
import org.tangthu.portal.search.PageTextIndex;
import org.tangthu.portal.search.PageTextSource;
import org.tangthu.portal.search.PlaceCounts;
import org.tangthu.portal.search.QualityIndex;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.portal.search.SimilarItems;
import org.tangthu.portal.search.query.Beginnings;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.WordForms;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.publication.PublicationCheck;

/** Opens search: starts the embedded Solr or connects to one elsewhere. Close it after the projections have stopped. */
public final class Search implements AutoCloseable {
    private static final IndexAnalyzer ANALYZER = IndexAnalyzer.withoutPairs();

    private final SolrNode node;
    private final SolrCores cores;
    private final SolrReader reader;
    private final SearchIndex items;
    private final BrowseIndex browse;
    private final SolrPageTextIndex pages;
    private final PageTextSearch inside;
    private final Completions completions;
    private final SimilarItems similar;
    private final QualityIndex quality;
    private final Planner planner;
    private final Projector projector;

    /** In which nobody counts what descriptions lack. */
    public Search(
            SearchSettings settings, Catalogue catalogue, AccessPolicy access, Places places, PageTextSource texts) {
        this(settings, catalogue, access, places, texts, PublicationCheck.none());
    }

    /** @param check says what descriptions lack */
    public Search(
            SearchSettings settings,
            Catalogue catalogue,
            AccessPolicy access,
            Places places,
            PageTextSource texts,
            PublicationCheck check) {
        this.node = settings.open();
        this.cores = new SolrCores(node);
        SolrGenerations generations = new SolrGenerations();
        this.reader = new SolrReader(node, generations);
        this.planner = new Planner(ANALYZER);
        this.pages = new SolrPageTextIndex(reader, planner);
        this.inside = new SolrPageTextSearch(reader, planner, new PagesPlace(access));
        this.completions = new SolrCompletions(reader, new Beginnings(ANALYZER));
        this.quality = new SolrQuality(reader);
        this.similar = new SolrSimilarItems(reader, new WordForms(ANALYZER));
        this.items = new SolrSearchIndex(reader, generations, pages, planner);
        this.browse = new SolrBrowse(reader, generations);
        this.projector = new SearchProjector(cores, generations, reader, catalogue, access, places, texts, check);
    }

    public SearchIndex items() {
        return items;
    }

    /** What items can be browsed by. */
    public BrowseIndex browse() {
        return browse;
    }

    public PageTextIndex pages() {
        return pages;
    }

    /** Search inside of an item, with the places of what is found. */
    public PageTextSearch inside() {
        return inside;
    }

    /** Understands what is searched, to find it in a text at hand. */
    public Planner planner() {
        return planner;
    }

    public Completions completions() {
        return completions;
    }

    /** What the descriptions of published items lack. */
    public QualityIndex quality() {
        return quality;
    }

    public SimilarItems similar() {
        return similar;
    }

    /** Items by the identity of their agents. */
    public AgentItems agents() {
        return new SolrAgentItems(reader);
    }

    /** Items counted by place, anew for each who asks. */
    public PlaceCounts places() {
        return new SolrPlaceCounts(reader);
    }

    /** Search for what is called so, for the matching of names. @param codes whose labels are found, too */
    public LabelSearch labels(CodeLists codes) {
        return new SolrLabelSearch(
                reader, new WordForms(ANALYZER), new ConceptLabels(codes), new PlaceLabels(codes.places()));
    }

    /**
     * Asks all indexes for nothing.
     *
     * @throws SearchUnavailable when one cannot answer now
     */
    public void ask() {
        for (Index index : Index.values()) {
            reader.query(index, new SolrQuery("*:*").setRows(0));
        }
    }

    /** How many requests were put to Solr for readers. */
    public long requests() {
        return reader.requests();
    }

    /** Feeds all indexes; for the projection runner. */
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
