package org.tangthu.linkeddata.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.linkeddata.store.RdfGenerations;
import org.tangthu.linkeddata.store.RdfStoreException;

/**
 * Counts the store again after it changed, on a thread of its own, and rests {@value #REST} times as long as that took: a
 * small store is counted within a second or two of a change, a large one takes a twentieth of one processor at most. Until
 * the next count the last one is told, with the instant up to which the data told then.
 */
public final class StatisticsKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatisticsKeeper.class);
    private static final int REST = 20;
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** So long a count by a process before this one is believed: that one may have repaired something since, which no version tells. */
    private static final Duration BELIEVED = Duration.ofHours(6);

    private final RdfGenerations generations;
    private final String base;
    private final Supplier<Optional<DataVersion>> version;
    private final LongFunction<Instant> known;
    private final StatisticsFile file;
    private final Thread thread = new Thread(this::run, "count-rdf");
    private volatile Optional<Statistics> latest;
    private volatile boolean closing;

    /**
     * @param base of the portal
     * @param version of the data that is served
     * @param known up to when data tells that holds all of the journal up to a sequence
     * @param file where the last count is kept
     */
    public StatisticsKeeper(
            RdfGenerations generations,
            String base,
            Supplier<Optional<DataVersion>> version,
            LongFunction<Instant> known,
            Path file) {
        this.generations = generations;
        this.base = base;
        this.version = version;
        this.known = known;
        this.file = new StatisticsFile(file);
        this.latest = this.file.read();
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    /** Begins to count. */
    public void start() {
        thread.start();
    }

    /** The last count; empty before the first. */
    public Optional<Statistics> latest() {
        return latest;
    }

    private void run() {
        Optional<DataVersion> counted = Optional.empty();
        long begin = System.nanoTime();
        while (!closing) {
            Optional<DataVersion> now = version.get();
            Duration rest = LOOK;
            if (now.isPresent() && !now.equals(counted) && !(young(begin) && isKept(now.get()))) {
                long began = System.nanoTime();
                if (count(now.get())) {
                    counted = now;
                }
                rest = Duration.ofNanos(REST * (System.nanoTime() - began));
            }
            // Interrupts are not used: TDB2 closes its files when one meets it.
            for (long left = Math.max(LOOK.toNanos(), rest.toNanos()); left > 0 && !closing; left -= LOOK.toNanos()) {
                LockSupport.parkNanos(Math.min(left, LOOK.toNanos()));
            }
        }
    }

    private static boolean young(long begin) {
        return System.nanoTime() - begin < BELIEVED.toNanos();
    }

    private boolean isKept(DataVersion now) {
        return latest.map(Statistics::version).filter(now.toString()::equals).isPresent();
    }

    private boolean count(DataVersion now) {
        try {
            // Asked before the data is read, which may hold more by then, and never less.
            Instant at = known.apply(now.sequence());
            Statistics counted = generations
                    .served()
                    .read(data -> Txn.calculateRead(
                            data, () -> new StatisticsScan(data, base, () -> closing).count(now.toString(), at)));
            Statistics dated = latest.map(counted::after).orElse(counted);
            latest = Optional.of(dated);
            file.write(dated);
            return true;
        } catch (RdfStoreException e) {
            LOG.debug("The RDF store is not counted: {}", e.getMessage());
            return false;
        } catch (CancellationException e) {
            LOG.debug(e.getMessage());
            return false;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The RDF store could not be counted: {}", e.getMessage(), e);
            return false;
        }
    }

    /** Waits until the store is no longer read. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
