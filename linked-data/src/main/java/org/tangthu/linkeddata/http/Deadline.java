package org.tangthu.linkeddata.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Ends one query at a time. ARQ's own timeout reaches only what hangs on the outermost iterator: not the pattern of an
 * EXISTS, nor a sub-query that is drained while the plan is still being built. Here every operator's iterator is known
 * while it is open, and all are cancelled together. Thread-safe.
 */
final class Deadline implements AutoCloseable {
    private final Set<QueryIterator> open = ConcurrentHashMap.newKeySet();
    private final Future<?> alarm;
    private volatile boolean passed;

    /** Begins to run. */
    Deadline(ScheduledExecutorService clock, long millis) {
        alarm = clock.schedule(this::pass, millis, TimeUnit.MILLISECONDS);
    }

    /** Makes the executors of the query that is to end. */
    OpExecutorFactory executors() {
        return Executor::new;
    }

    /** The query has ended by itself. */
    @Override
    public void close() {
        alarm.cancel(false);
    }

    private void pass() {
        passed = true;
        open.forEach(QueryIterator::cancel);
    }

    private void check() {
        if (passed) {
            throw new QueryCancelledException();
        }
    }

    /** TDB2's executor, whose iterators are watched. */
    private final class Executor extends OpExecutorTDB2 {
        Executor(ExecutionContext context) {
            super(context);
        }

        @Override
        protected QueryIterator exec(Op op, QueryIterator input) {
            check();
            return new Watched(super.exec(op, input));
        }
    }

    /** An iterator that is known to the deadline until it is closed. */
    private final class Watched extends QueryIteratorWrapper {
        Watched(QueryIterator iterator) {
            super(iterator);
            open.add(this);
            check();
        }

        @Override
        protected void closeIterator() {
            open.remove(this);
            super.closeIterator();
        }
    }
}
