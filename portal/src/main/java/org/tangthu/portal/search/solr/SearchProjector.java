package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.tangthu.portal.search.PageTextSource;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/** Keeps both indexes at the journal's head: two cores for each generation. */
final class SearchProjector implements Projector {
    /** Raised whenever the schemas, the analysis or the documents change. */
    private static final int SCHEMA = 5;

    private final SolrCores cores;
    private final SolrGenerations generations;
    private final SolrReader reader;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final PageTextSource texts;
    private final BatchSize batch = new BatchSize();

    SearchProjector(
            SolrCores cores,
            SolrGenerations generations,
            SolrReader reader,
            Catalogue catalogue,
            AccessPolicy access,
            PageTextSource texts) {
        this.cores = cores;
        this.generations = generations;
        this.reader = reader;
        this.catalogue = catalogue;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int schema() {
        return SCHEMA;
    }

    @Override
    public int batch() {
        return batch.entries();
    }

    @Override
    public boolean exists(int generation) {
        return cores.exists(Index.ITEMS.core(generation)) && cores.exists(Index.PAGES.core(generation));
    }

    @Override
    public Projection open(int generation) {
        if (!exists(generation)) {
            drop(generation);
            cores.create(Index.ITEMS, generation);
            cores.create(Index.PAGES, generation);
        }
        return new SearchProjection(cores, generation, batch, catalogue, access, texts);
    }

    @Override
    public void serve(int generation) {
        cores.publish(Index.ITEMS, generation);
        cores.publish(Index.PAGES, generation);
        generations.serve(generation);
    }

    @Override
    public Optional<Holdings> holdings() {
        return generations.serving() ? Optional.of(new SearchHoldings(reader, access)) : Optional.empty();
    }

    /** Every entity has a document among the items; pages come with theirs. */
    @Override
    public OptionalLong size(int generation) {
        return OptionalLong.of(cores.count(Index.ITEMS.core(generation)));
    }

    @Override
    public OptionalLong bytes(int generation) {
        return cores.bytes(List.of(Index.ITEMS.core(generation), Index.PAGES.core(generation)));
    }

    @Override
    public void expunge(int generation) {
        cores.expunge(Index.ITEMS.core(generation));
        cores.expunge(Index.PAGES.core(generation));
    }

    @Override
    public void drop(int generation) {
        cores.drop(Index.ITEMS.core(generation));
        cores.drop(Index.PAGES.core(generation));
    }

    /** The Solr is closed by {@link Search}, for readers need it longer. */
    @Override
    public void close() {}
}
