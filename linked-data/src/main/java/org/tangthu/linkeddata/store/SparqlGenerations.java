package org.tangthu.linkeddata.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generations in a store elsewhere. With two datasets a rebuild grows in the one that is not served, from nothing, and readers
 * are switched to it. With one, a rebuild writes every description anew where it stands, by its difference; readers see each
 * change at once, and never less than there was.
 */
public final class SparqlGenerations implements RdfGenerations {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlGenerations.class);

    private final List<SparqlSet> sets;
    private final Map<Integer, SparqlRdfStore> open = new HashMap<>();
    private final Map<SparqlSet, SparqlRdfStore> going = new HashMap<>();
    private volatile RdfStore served;

    /** @param basis what all data hangs on besides the journal: data made for another basis counts as not there */
    public SparqlGenerations(SparqlAddress address, String basis) {
        sets = address.sets().stream().map(each -> new SparqlSet(each, basis)).toList();
    }

    /** What stands in the way of using a store, for an operator; empty for nothing. Takes a moment for each dataset. */
    public static List<String> problems(SparqlAddress address) {
        List<String> problems = new ArrayList<>();
        address.sets().forEach(set -> problems.addAll(new SparqlSet(set, "").problems()));
        return problems;
    }

    @Override
    public boolean keeps() {
        return sets.size() > 1;
    }

    @Override
    public boolean exists(int generation) {
        return holding(generation).isPresent();
    }

    private Optional<SparqlSet> holding(int generation) {
        return sets.stream()
                .filter(set -> set.generations().contains(generation))
                .findFirst();
    }

    @Override
    public synchronized RdfStore open(int generation) {
        SparqlRdfStore store = open.get(generation);
        if (store == null) {
            SparqlSet set = holding(generation).orElseGet(() -> make(generation));
            set.requireUnion();
            store = new SparqlRdfStore(set.client());
            open.put(generation, store);
        }
        return store;
    }

    private SparqlSet make(int generation) {
        SparqlSet set = sets.stream()
                .min(Comparator.comparingInt(each -> each.generations().size()))
                .orElseThrow();
        requireGone(set);
        set.begin(generation);
        return set;
    }

    private void requireGone(SparqlSet set) {
        SparqlRdfStore store = going.get(set);
        if (store != null && !store.retired()) {
            throw new RdfStoreAway("Somebody still reads the dataset at " + set.client()
                    + ", which is to be emptied; ask again in a moment");
        }
        going.remove(set);
    }

    @Override
    public void serve(int generation) {
        served = open(generation);
    }

    /** What it alone held goes when its last reader has left. */
    @Override
    public synchronized void drop(int generation) {
        Optional<SparqlSet> holding = holding(generation);
        SparqlRdfStore store = open.remove(generation);
        if (holding.isEmpty()) {
            return;
        }
        SparqlSet set = holding.get();
        set.forget(generation);
        if (store == null) {
            set.clearIfUnused();
        } else {
            going.put(set, store);
            store.retire(() -> clearLate(set));
        }
    }

    /** If this fails it is done before the dataset takes another generation. */
    private static void clearLate(SparqlSet set) {
        try {
            set.clearIfUnused();
        } catch (RdfStoreException e) {
            LOG.warn("A generation that nobody needs any more stays in the RDF store", e);
        }
    }

    @Override
    public void compact() {
        throw new RdfStoreException(
                "The RDF store at " + sets.get(0).client() + " is compacted where it runs, by its own means");
    }

    @Override
    public Optional<StoreFigures> figures() {
        return Optional.empty();
    }

    @Override
    public RdfStore served() {
        RdfStore store = served;
        if (store == null) {
            throw new RdfStoreException("The RDF store is not ready yet; ask again in a moment");
        }
        return store;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(SparqlRdfStore::close);
        open.clear();
    }
}
