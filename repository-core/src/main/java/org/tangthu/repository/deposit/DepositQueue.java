package org.tangthu.repository.deposit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.ingest.DepositChanged;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Prepared;
import org.tangthu.repository.ingest.Report;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;

/** Checks and commits deposits in the background, a few at a time. */
final class DepositQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DepositQueue.class);
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Ingest ingest;
    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread thread = new Thread(work, "deposits");
                thread.setDaemon(true);
                return thread;
            });

    DepositQueue(Ingest ingest) {
        this.ingest = ingest;
    }

    void add(LiveDeposit deposit) {
        executor.execute(() -> work(deposit));
    }

    /** Looks at a deposit, of which nothing is committed. @param wanted what its record would be */
    void look(LiveDeposit deposit, DepositRecord wanted) {
        executor.execute(() -> deposit.endTrial(trial(deposit, wanted)));
    }

    private Trial trial(LiveDeposit deposit, DepositRecord wanted) {
        try {
            Report report = ingest.check(deposit.deposit(), deposit::progress);
            Optional<Problem> complaint =
                    report.prepared().flatMap(good -> complaint(wanted, good)).map(DepositQueue::problem);
            List<Problem> problems = Stream.concat(report.problems().stream(), complaint.stream())
                    .toList();
            return Trial.ended(report.good() && complaint.isEmpty(), problems);
        } catch (RuntimeException | Error e) {
            LOG.error("Deposit {} could not be looked at", deposit.id(), e);
            String why = "the repository failed, try again later: " + e.getMessage();
            return Trial.ended(false, List.of(problem(new RepositoryException(why))));
        }
    }

    private void work(LiveDeposit deposit) {
        try {
            judge(deposit);
        } catch (RuntimeException | Error e) {
            if (executor.isShutdown()) {
                LOG.info("Deposit {} was interrupted and goes on at the next start", deposit.id());
                return;
            }
            LOG.error("Deposit {} could not be committed and is open again", deposit.id(), e);
            String why = "the repository failed, commit again later: " + e.getMessage();
            deposit.reopen(List.of(problem(new RepositoryException(why))));
        }
    }

    private void judge(LiveDeposit deposit) {
        try {
            take(deposit);
        } catch (CommitConflict | DepositChanged | DepositRefused e) {
            deposit.refuse(List.of(problem(e)));
        }
    }

    private void take(LiveDeposit deposit) {
        Report report = ingest.check(deposit.deposit(), deposit::progress);
        if (report.prepared().isEmpty()) {
            if (report.keptBack()) {
                deposit.reopen(report.problems());
            } else {
                deposit.refuse(report.problems());
            }
            return;
        }
        Prepared prepared = report.prepared().get();
        DepositRecord record = deposit.record();
        Optional<String> complaint = complaint(record, prepared);
        if (complaint.isPresent()) {
            deposit.refuse(List.of(problem(complaint.get())));
            return;
        }
        deposit.committing(report.problems());
        deposit.done(ingest.commit(prepared, record.actor(), deposit::progress));
    }

    private static Optional<String> complaint(DepositRecord record, Prepared prepared) {
        return record.overreach(prepared).or(() -> record.expected().complaint(prepared));
    }

    private static Problem problem(RuntimeException e) {
        return problem(String.valueOf(e.getMessage()));
    }

    private static Problem problem(String what) {
        return new Problem(Severity.ERROR, "", 0, "", what, "");
    }

    /** Lets what runs come to its end; what waits is taken up at the next start. */
    @Override
    public void close() {
        executor.shutdown();
        executor.getQueue().clear();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A deposit did not end within {}; it goes on at the next start", PATIENCE);
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
