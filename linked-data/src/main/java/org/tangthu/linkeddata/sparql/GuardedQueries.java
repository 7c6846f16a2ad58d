package org.tangthu.linkeddata.sparql;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs questions in slots, each on a thread of its own that is never interrupted (the store's channels would close). Whoever
 * asks has an answer, or the reason for none, within the time allowed and {@link #GRACE}, waiting for a slot included; a query that does not end by then
 * keeps its slot until it does, and is counted as {@link #stuck}. Thread-safe.
 */
public final class GuardedQueries implements AutoCloseable {
    /** How long a query may take to notice that its time is over. */
    public static final Duration GRACE = Duration.ofMillis(1_500);

    private static final Logger LOG = LoggerFactory.getLogger(GuardedQueries.class);
    private static final long STACK = 8 << 20;
    private static final int PRIORITY = 3;
    private static final Duration END = Duration.ofSeconds(5);

    private final QueryExecutor executor;
    private final Slots slots;
    private final ExecutorService workers = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), GuardedQueries::worker);
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, GuardedQueries::clock);
    private final Set<Run> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong overdue = new AtomicLong();

    public GuardedQueries(QueryExecutor executor, SparqlLimits limits) {
        this.executor = executor;
        this.slots = new Slots(limits.slots(), limits.waiting(), limits.patience());
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws SparqlException telling why there is none
     * @throws org.tangthu.linkeddata.store.RdfStoreException if the store is away
     */
    public QueryAnswer ask(Question question, AnswerForm form, Allowance allowance) {
        AnswerBody body = new AnswerBody();
        QueryAnswer.Cut cut = write(question, form, new Budget(allowance), body);
        return new QueryAnswer(form, body, cut);
    }

    /**
     * Asks, and has the answer written as it comes; where it fails, a part of it was written.
     *
     * @param budget not spent yet; to end it ends the query
     * @return what was left away of the answer
     * @throws SparqlException telling why there is none
     * @throws org.tangthu.linkeddata.store.RdfStoreException if the store is away
     */
    public QueryAnswer.Cut write(Question question, AnswerForm form, Budget budget, OutputStream out) {
        long begun = System.nanoTime();
        slots.take(budget.allowance().time());
        Run run = new Run(question, form, budget, out, begun);
        running.add(run);
        try {
            workers.execute(run);
        } catch (RuntimeException | Error e) {
            run.leave();
            throw e;
        }
        return run.await();
    }

    /** Queries that work on though their time is over, now. */
    public long stuck() {
        return running.stream().filter(Run::isOverdue).count();
    }

    /** Queries that did not end in time, ever. */
    public long overdue() {
        return overdue.get();
    }

    /** Queries that run now. */
    public int running() {
        return running.size();
    }

    /** Queries that wait for a slot now. */
    public int waiting() {
        return slots.waiting();
    }

    /** Ends what is running. */
    @Override
    public void close() {
        running.forEach(run -> run.budget.end(new BusyQueries(END)));
        workers.shutdown();
        clock.shutdown();
        try {
            if (!workers.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("{} queries did not end when they were to", running.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where processors are short, who reads pages goes before who asks for much: the launcher says by how much. */
    private static Thread worker(Runnable work) {
        Thread thread = new Thread(null, work, "sparql", STACK);
        thread.setDaemon(true);
        thread.setPriority(PRIORITY);
        return thread;
    }

    private static Thread clock(Runnable work) {
        Thread thread = new Thread(work, "sparql-clock");
        thread.setDaemon(true);
        return thread;
    }

    /** One query in its slot. */
    private final class Run implements Runnable {
        private final Question question;
        private final AnswerForm form;
        private final Budget budget;
        private final OutputStream out;
        private final long end;
        private final CompletableFuture<QueryAnswer.Cut> outcome = new CompletableFuture<>();

        /** @param begun when it came, by the clock of {@code nanoTime}: waiting for the slot counts */
        Run(Question question, AnswerForm form, Budget budget, OutputStream out, long begun) {
            this.question = question;
            this.form = form;
            this.budget = budget;
            this.out = out;
            this.end = begun + budget.allowance().time().toNanos();
        }

        @Override
        public void run() {
            try {
                QueryAnswer.Cut cut = write();
                leave();
                outcome.complete(cut);
            } catch (Throwable e) {
                leave();
                outcome.completeExceptionally(e);
            }
        }

        private QueryAnswer.Cut write() {
            Duration time = budget.allowance().time();
            Future<?> alarm = clock.schedule(
                    () -> budget.end(new LateQuery(time)), end - System.nanoTime(), TimeUnit.NANOSECONDS);
            try {
                AnswerWriter writer = new AnswerWriter(question, form, budget, out);
                Failures.toldBy(budget, () -> executor.run(question, budget, writer));
                return writer.cut();
            } finally {
                alarm.cancel(false);
            }
        }

        void leave() {
            running.remove(this);
            slots.give();
        }

        boolean isOverdue() {
            return System.nanoTime() - end > GRACE.toNanos();
        }

        QueryAnswer.Cut await() {
            try {
                return outcome.get(end + GRACE.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                overdue.incrementAndGet();
                LOG.error("A query works on though its time is over, and keeps its slot: {}", question.text());
                throw new LateQuery(budget.allowance().time());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException reason ? reason : new FailedQuery(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BusyQueries(END);
            }
        }
    }
}
