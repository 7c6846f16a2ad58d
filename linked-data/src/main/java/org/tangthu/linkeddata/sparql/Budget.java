package org.tangthu.linkeddata.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one running query has left of its {@link Allowance}. Everything that may go on for long asks {@link #check}, which
 * costs one volatile read; everything that keeps things tells how much. Once the budget has ended, every check throws,
 * so that a failure which somebody swallows only lasts until the next step. {@link #end} comes from any thread, all else
 * from the one that runs the query.
 */
public final class Budget {
    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    private static final Symbol SYMBOL = Symbol.create("org.tangthu.linkeddata.sparql.budget");

    private final Allowance allowance;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Runnable> endings = new ArrayList<>();
    private volatile SparqlException why;
    private long held;

    public Budget(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Has what is evaluated in this context find the budget. */
    void putIn(Context context) {
        context.set(SYMBOL, this);
    }

    /** The budget of the query of which something is evaluated. */
    static Budget of(FunctionEnv environment) {
        return environment.getContext().get(SYMBOL);
    }

    public Allowance allowance() {
        return allowance;
    }

    /** @throws SparqlException if the query is to end */
    public void check() {
        if (ended.get()) {
            throw why();
        }
    }

    /**
     * Something is kept until it is released.
     *
     * @throws GreedyQuery if that is more than the query may hold
     */
    public void hold(long bytes) {
        check();
        held += bytes;
        if (held > allowance.memory()) {
            throw fail("The query needs more than " + (allowance.memory() >> 20)
                    + " MB of memory. Let it sort, group, join or collect less");
        }
    }

    /** Something is kept no longer. */
    public void release(long bytes) {
        held -= bytes;
    }

    /** Ends the query because of what it does. @return what to throw */
    public SparqlException fail(String greedy) {
        return ended(new GreedyQuery(greedy));
    }

    /** Ends the query, so that nobody who swallows the failure goes on for long. @return what to throw */
    SparqlException ended(SparqlException reason) {
        end(reason);
        return why();
    }

    /** Ends the query; of several reasons the first counts. */
    public void end(SparqlException reason) {
        List<Runnable> all;
        synchronized (endings) {
            if (why != null) {
                return;
            }
            why = reason;
            ended.set(true);
            all = List.copyOf(endings);
        }
        all.forEach(Budget::run);
    }

    /** Has something done when the query ends before its time, soon and on another thread; at once if it has. */
    public void onEnd(Runnable ending) {
        synchronized (endings) {
            if (why == null) {
                endings.add(ending);
                return;
            }
        }
        run(ending);
    }

    /** Whether the query was ended. */
    public boolean isEnded() {
        return ended.get();
    }

    /** Why the query was ended, which it was. */
    public SparqlException why() {
        return why;
    }

    /** True once the query has ended; for what looks at a flag by itself. Not to be set. */
    AtomicBoolean signal() {
        return ended;
    }

    private static void run(Runnable ending) {
        try {
            ending.run();
        } catch (RuntimeException e) {
            LOG.warn("A query could not be ended at once", e);
        }
    }
}
