package org.tangthu.linkeddata.project;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.describe.Vocabulary;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.RdfStore;
import org.tangthu.linkeddata.store.RdfStoreAway;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;
import org.tangthu.repository.projection.RefusedDecision;
import org.tangthu.repository.projection.TransientFailure;

/**
 * A graph for every public entity, and none for what is not yet or no longer public. The vocabulary stands in the store
 * too, so that queries can use its labels.
 */
public final class RdfProjector implements Projector {
    static final String NAME = "rdf";

    private final RdfGenerations generations;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final Describer describer;
    private final Vocabulary vocabulary;
    private final Descriptions descriptions;
    private final ServedVersion version;
    private final Departures departures;
    private volatile int served;

    /**
     * @param version is told of what is applied
     * @param departures is told of what leaves the store that is served
     */
    public RdfProjector(
            RdfGenerations generations,
            Catalogue catalogue,
            AccessPolicy access,
            Describer describer,
            Vocabulary vocabulary,
            ServedVersion version,
            Departures departures) {
        this.generations = generations;
        this.catalogue = catalogue;
        this.access = access;
        this.describer = describer;
        this.vocabulary = vocabulary;
        this.version = version;
        this.departures = departures;
        this.descriptions = new Descriptions(catalogue, this::isPublic, describer);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int schema() {
        return Describer.SCHEMA;
    }

    @Override
    public boolean exists(int generation) {
        return reaching(() -> generations.exists(generation));
    }

    @Override
    public boolean keeps() {
        return generations.keeps();
    }

    @Override
    public Projection open(int generation) {
        return advising(() -> {
            RdfStore store = generations.open(generation);
            store.replace(vocabulary.graphs());
            return new RdfProjection(
                    store.writer(),
                    descriptions,
                    () -> generation == served,
                    last -> version.applied(generation, last),
                    name -> !store.graph(name).isEmpty(),
                    departures);
        });
    }

    @Override
    public void serve(int generation) {
        advising(() -> {
            generations.serve(generation);
            served = generation;
            return true;
        });
    }

    /** A store elsewhere that is away is waited for, and nothing is given up meanwhile. */
    private static <T> T reaching(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (RdfStoreAway e) {
            throw new TransientFailure(e.getMessage(), e);
        }
    }

    /** Data that cannot be opened may be back in a moment: only somebody who looks can tell that it is beyond that. */
    private <T> T advising(Supplier<T> opening) {
        try {
            return reaching(opening);
        } catch (RdfStoreException e) {
            throw new RdfStoreException(
                    e.getMessage() + ". If its files are damaged, 'tangthu rebuild --only " + name()
                            + "' makes it anew from what is preserved",
                    e);
        }
    }

    @Override
    public void expunge(int generation) {
        try {
            generations.open(generation).expunge();
        } catch (RdfStoreException e) {
            throw new TransientFailure(e.getMessage(), e);
        }
    }

    @Override
    public void compact() {
        try {
            generations.compact();
        } catch (RdfStoreException e) {
            throw new RefusedDecision(e.getMessage());
        }
    }

    @Override
    public void drop(int generation) {
        reaching(() -> {
            generations.drop(generation);
            return generation;
        });
    }

    @Override
    public Optional<Holdings> holdings() {
        return Optional.of(holdings(generations.served()));
    }

    private Holdings holdings(RdfStore store) {
        return new RdfHoldings(store, describer, this::isPublic);
    }

    /** Reads the names of all graphs. */
    @Override
    public OptionalLong size(int generation) {
        try (Stream<String> ids = holdings(generations.open(generation)).ids()) {
            return OptionalLong.of(ids.count());
        }
    }

    @Override
    public void close() {
        descriptions.close();
        generations.close();
    }

    private boolean isPublic(CatalogueEntry entry) {
        return !(entry.entity() instanceof Item item) || access.visibility(item) == Visibility.PUBLIC;
    }
}
