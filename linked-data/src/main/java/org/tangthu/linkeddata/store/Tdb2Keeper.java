package org.tangthu.linkeddata.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the store that is served now and then, and has it compacted when it takes much more room than it needs. */
final class Tdb2Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tdb2Keeper.class);
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final Supplier<Optional<Tdb2RdfStore>> served;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Tdb2Keeper::thread);

    /** @param served empty while nothing is served */
    Tdb2Keeper(Supplier<Optional<Tdb2RdfStore>> served) {
        this.served = served;
        thread.scheduleWithFixedDelay(this::look, LOOK.toMinutes(), LOOK.toMinutes(), TimeUnit.MINUTES);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rdf-keeper");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The next look comes whatever becomes of this one. */
    private void look() {
        try {
            served.get().ifPresent(store -> keep(store));
        } catch (RdfStoreException e) {
            LOG.warn("{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The RDF store could not be looked after", e);
        }
    }

    /** @return whether the store was compacted */
    static boolean keep(Tdb2RdfStore store) {
        StoreFigures at = store.figures(false);
        // Counting walks an index, so it is left out where nothing can come of it.
        if (!at.large() || !store.figures(true).swollen()) {
            return false;
        }
        LOG.info(
                "The RDF store takes {} MB where {} would do, and is compacted",
                at.bytes() >> 20,
                at.expectedBytes() >> 20);
        store.compact();
        return true;
    }

    /** Returns at once; a compaction that is under way ends with the store. */
    @Override
    public void close() {
        // Not shutdownNow: an interrupt would close the channels of TDB2.
        thread.shutdown();
    }
}
