package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.tangthu.portal.search.PageTextSource;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.code.Places;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.publication.PublicationCheck;

/** Keeps the indexes at the journal's head: a core of each for each generation. */
final class SearchProjector implements Projector {
    /** Raised whenever the schemas, the analysis or the documents change, or the rules that descriptions are held to. */
    private static final int SCHEMA = 11;

    private final SolrCores cores;
    private final SolrGenerations generations;
    private final SolrReader reader;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final IndexDocuments documents;
    private final PageTextSource texts;
    private final BatchSize batch = new BatchSize();

    SearchProjector(
            SolrCores cores,
            SolrGenerations generations,
            SolrReader reader,
            Catalogue catalogue,
            AccessPolicy access,
            Places places,
            PageTextSource texts,
            PublicationCheck check) {
        this.cores = cores;
        this.generations = generations;
        this.reader = reader;
        this.catalogue = catalogue;
        this.access = access;
        this.documents = new IndexDocuments(places, access, check);
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
        return cores(generation).stream().allMatch(cores::exists);
    }

    @Override
    public Projection open(int generation) {
        if (!exists(generation)) {
            drop(generation);
            for (Index index : Index.values()) {
                cores.create(index, generation);
            }
        }
        return new SearchProjection(cores, generations, generation, batch, catalogue, access, documents, texts);
    }

    @Override
    public void serve(int generation) {
        for (Index index : Index.values()) {
            cores.publish(index, generation);
        }
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
        return cores.bytes(cores(generation));
    }

    @Override
    public void expunge(int generation) {
        cores(generation).forEach(cores::expunge);
    }

    @Override
    public void drop(int generation) {
        cores(generation).forEach(cores::drop);
    }

    private static List<String> cores(int generation) {
        return Stream.of(Index.values()).map(index -> index.core(generation)).toList();
    }

    /** The Solr is closed by {@link Search}, for readers need it longer. */
    @Override
    public void close() {}
}
