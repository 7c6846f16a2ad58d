package org.tangthu.linkeddata.sparql.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.linkeddata.sparql.Budget;
import org.tangthu.linkeddata.sparql.CancelledQuery;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.sparql.QueryAnswer.Cut;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.sparql.SparqlException;
import org.tangthu.linkeddata.sparql.job.SparqlJob.State;
import org.tangthu.linkeddata.store.RdfStoreException;

/**
 * The jobs of this server, done one after the other in the order in which they came. Results outlast a restart; a job that
 * was not done by then has failed and says so. Each is known to its owner alone. Thread-safe.
 */
public final class SparqlJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SparqlJobs.class);
    private static final int ID_BYTES = 16;
    private static final String ERASED_SINCE =
            "Something was erased by law since, and the result may have held it; ask again";

    private final JobFiles files;
    private final GuardedQueries lane;
    private final JobLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, SparqlJob> jobs = new ConcurrentHashMap<>();
    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(SparqlJobs::thread);
    private volatile boolean closing;

    /**
     * @param folder of this object alone
     * @param lane that nobody else uses, with one slot; closed with this
     */
    public SparqlJobs(Path folder, GuardedQueries lane, JobLimits limits, Clock clock) {
        this.files = new JobFiles(folder);
        this.lane = lane;
        this.limits = limits;
        this.clock = clock;
        files.read().forEach(job -> jobs.put(job.id(), job));
        jobs.values().stream()
                .filter(job -> !job.over())
                .forEach(job -> fail(job, "The server was started anew before this was done; ask again"));
    }

    /**
     * Takes a job in.
     *
     * @throws TooManyJobs if the owner, or all together, have as many as they may
     */
    public synchronized SparqlJob create(String owner, Question question, AnswerForm form) {
        forgetOld();
        if (of(owner).size() >= limits.perOwner()) {
            throw new TooManyJobs("You have " + limits.perOwner() + " jobs, which are as many as one may have;"
                    + " delete one whose result you have");
        }
        if (jobs.size() >= limits.together()) {
            throw new TooManyJobs(
                    "There are " + limits.together() + " jobs, which are as many as are kept; come back later");
        }
        SparqlJob job = SparqlJob.waiting(id(), owner, question.text(), form, clock.instant());
        files.write(job);
        jobs.put(job.id(), job);
        budgets.put(job.id(), new Budget(limits.allowance()));
        worker.execute(() -> run(job, question));
        return job;
    }

    /** The owner's jobs, the newest first. */
    public List<SparqlJob> of(String owner) {
        forgetOld();
        return jobs.values().stream()
                .filter(job -> job.owner().equals(owner))
                .sorted(Comparator.comparing(SparqlJob::created).reversed())
                .toList();
    }

    /** A job of this owner. */
    public Optional<SparqlJob> find(String owner, String id) {
        forgetOld();
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(owner));
    }

    /** The file of a job that is done. It may be deleted at any time; what is open of it can be read to its end. */
    public Path result(SparqlJob job) {
        return files.result(job);
    }

    /** Ends and forgets a job, and deletes its result. @return whether the owner had it */
    public boolean delete(String owner, String id) {
        Optional<SparqlJob> job = find(owner, id);
        job.ifPresent(this::forget);
        return job.isPresent();
    }

    /**
     * Deletes all results, for good, and ends what is running: any of it may hold what must not be kept any more, as something
     * was erased by law. Owners find their jobs failed, and ask again.
     */
    public synchronized void forgetResults() {
        jobs.values().stream()
                .filter(job -> job.state() == State.RUNNING || job.state() == State.DONE)
                .forEach(job -> {
                    end(job);
                    files.deleteResult(job);
                    change(job.id(), known -> known.failed(clock.instant(), ERASED_SINCE));
                });
        files.sync();
    }

    /** Jobs that work on though their time is over, now. */
    public long stuck() {
        return lane.stuck();
    }

    /** Ends what is running; the next start tells its owner. */
    @Override
    public void close() {
        closing = true;
        worker.shutdownNow();
        lane.close();
    }

    private void run(SparqlJob waiting, Question question) {
        Budget budget = budgets.get(waiting.id());
        if (budget == null || !change(waiting.id(), SparqlJob::running)) {
            return;
        }
        try {
            Cut cut = write(waiting, question, budget);
            long bytes = Files.size(files.result(waiting));
            change(waiting.id(), job -> job.over() ? job : job.done(clock.instant(), bytes, cut));
        } catch (SparqlException | RdfStoreException e) {
            fail(waiting, e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("A SPARQL job failed", e);
            fail(waiting, "The result could not be written");
        } finally {
            budgets.remove(waiting.id());
            if (!isDone(waiting.id())) {
                files.deleteResult(waiting);
            }
        }
    }

    private synchronized boolean isDone(String id) {
        return jobs.containsKey(id) && jobs.get(id).state() == State.DONE;
    }

    private Cut write(SparqlJob job, Question question, Budget budget) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(files.result(job)))) {
            return lane.write(question, job.form(), budget, out);
        }
    }

    private void fail(SparqlJob job, String reason) {
        if (closing) {
            return;
        }
        files.deleteResult(job);
        change(job.id(), known -> known.over() ? known : known.failed(clock.instant(), reason));
    }

    /** @return whether the job was still known */
    private synchronized boolean change(String id, UnaryOperator<SparqlJob> change) {
        SparqlJob changed = jobs.computeIfPresent(id, (key, job) -> change.apply(job));
        if (changed != null) {
            files.write(changed);
        }
        return changed != null;
    }

    private synchronized void forgetOld() {
        jobs.values().stream()
                .filter(job -> job.ended()
                        .filter(ended -> ended.plus(limits.kept()).isBefore(clock.instant()))
                        .isPresent())
                .toList()
                .forEach(this::forget);
    }

    private synchronized void forget(SparqlJob job) {
        jobs.remove(job.id());
        end(job);
        files.delete(job);
    }

    private void end(SparqlJob job) {
        Optional.ofNullable(budgets.remove(job.id())).ifPresent(budget -> budget.end(new CancelledQuery()));
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "sparql-jobs");
        thread.setDaemon(true);
        return thread;
    }
}
