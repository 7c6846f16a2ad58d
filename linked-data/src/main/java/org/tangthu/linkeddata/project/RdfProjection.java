package org.tangthu.linkeddata.project;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.jena.atlas.iterator.Iter;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.linkeddata.store.RdfStoreException;
import org.tangthu.linkeddata.store.RdfStoreRefusal;
import org.tangthu.linkeddata.store.RdfWriter;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;

/**
 * The graphs of one generation. Every transaction of TDB2 copies what it touches, so a long way is gone in few of them: what
 * is served is committed at once where it is up to date, and after ever longer spans, of half a minute at most, where it is far
 * behind; what only grows is committed every ten minutes, which is the work that a death costs.
 */
final class RdfProjection implements Projection {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_SERVED = Duration.ofSeconds(30);
    private static final Duration GROWING = Duration.ofMinutes(10);

    private final RdfWriter writer;
    private final Descriptions descriptions;
    private final BooleanSupplier served;
    private final LongConsumer committed;
    private final Predicate<String> held;
    private final Departures departures;
    private boolean departing;
    private Duration span = SHORTEST;
    private long begun;
    private boolean open;
    private long last;

    /**
     * @param writer used by the thread of the projection alone
     * @param committed is told of the last sequence of what was committed
     * @param held whether the store has a graph of this name
     */
    RdfProjection(
            RdfWriter writer,
            Descriptions descriptions,
            BooleanSupplier served,
            LongConsumer committed,
            Predicate<String> held,
            Departures departures) {
        this.writer = writer;
        this.descriptions = descriptions;
        this.served = served;
        this.committed = committed;
        this.held = held;
        this.departures = departures;
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        if (!open) {
            open = true;
            begun = System.nanoTime();
        }
        transientlyFailing(() -> writer.replace(Iter.map(descriptions.of(entries), this::watched)));
        last = entries.stream().mapToLong(JournalEntry::sequence).max().orElse(last);
    }

    @Override
    public boolean settle(boolean more) {
        if (more && System.nanoTime() - begun < span().toNanos()) {
            return false;
        }
        transientlyFailing(writer::commit);
        departed();
        committed.accept(last);
        span = more ? longer(span) : SHORTEST;
        open = false;
        return true;
    }

    /** What is not served yet was never copied. */
    private NamedGraph watched(NamedGraph graph) {
        if (!departing && graph.graph().isEmpty() && served.getAsBoolean() && held.test(graph.name())) {
            departing = true;
            departures.before();
        }
        return graph;
    }

    private void departed() {
        if (departing) {
            departing = false;
            departures.after();
        }
    }

    private Duration span() {
        return served.getAsBoolean() ? span : GROWING;
    }

    private static Duration longer(Duration span) {
        Duration twice = span.multipliedBy(2);
        return twice.compareTo(LONGEST_SERVED) > 0 ? LONGEST_SERVED : twice;
    }

    private void transientlyFailing(Runnable work) {
        try {
            work.run();
        } catch (RdfStoreRefusal e) {
            // Some of the graphs are at fault, not the store.
            throw e;
        } catch (RdfStoreException | UncheckedIOException e) {
            open = false;
            departed();
            throw new TransientFailure(e.getMessage(), e);
        }
    }

    /** The generations close their stores, when the last reader has returned. */
    @Override
    public void close() {
        writer.close();
        departed();
    }
}
