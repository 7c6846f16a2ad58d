package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.pdf.PdfAnswer.Making;
import org.tangthu.iiif.pdf.PdfAnswer.NotNow;
import org.tangthu.iiif.pdf.PdfAnswer.Reason;

/**
 * The files that are to be made, first come first served, one at a time in a thread of low priority. What is under way is
 * known by its key, so that many who ask have one file made. Nothing of it outlives the process: whoever asks again
 * begins it again. Thread-safe.
 */
final class PdfJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PdfJobs.class);
    private static final Duration BUSY = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_FAILURES = 1_000;
    private static final double FIRST_GUESS = 0.05;
    private static final double WEIGHT_OF_LAST = 0.3;

    /** Makes a file and puts it where it is found. */
    interface Work {
        void make(Job job) throws IOException;
    }

    /** Ends a job of which nothing is left to say: it is found out otherwise, or the server stops. */
    static final class Cancelled extends IiifException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("The PDF file is no longer wanted");
        }
    }

    /** The disk is too full. */
    static final class NoRoom extends IiifException {
        private static final long serialVersionUID = 1L;

        NoRoom() {
            super("The disk has no room for another PDF file; make some, or lower pdf.diskMegabytes");
        }
    }

    /** One file that is made or waits. */
    final class Job {
        private final int pages;
        private final Work work;
        private volatile int done;

        private Job(int pages, Work work) {
            this.pages = pages;
            this.work = work;
        }

        /** @param written pages so far @throws Cancelled if the server stops */
        void done(int written) {
            done = written;
            if (stopping) {
                throw new Cancelled();
            }
        }

        private int left() {
            return pages - done;
        }
    }

    private record Failure(Reason reason, long untilNanos) {}

    private final int waiting;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private Optional<Thread> worker = Optional.empty();
    private double secondsAPage = FIRST_GUESS;
    private volatile boolean stopping;

    /** @param waiting how many may wait */
    PdfJobs(int waiting) {
        this.waiting = waiting;
    }

    /** @param make whether it is to be begun if it is not under way */
    synchronized PdfAnswer ask(String key, int pages, boolean make, Work work) {
        if (!jobs.containsKey(key)) {
            Optional<NotNow> failed = failed(key);
            if (failed.isPresent()) {
                return failed.get();
            }
            if (!make) {
                return new PdfAnswer.NotAsked();
            }
            if (stopping || jobs.size() > waiting) {
                return new NotNow(Reason.BUSY, BUSY);
            }
            jobs.put(key, new Job(pages, work));
            begin();
        }
        return making(key);
    }

    synchronized PdfQueue queue() {
        forgetFailures(System.nanoTime());
        return jobs.values().stream()
                .findFirst()
                .map(first -> new PdfQueue(jobs.size() - 1, first.done, first.pages, failures.size()))
                .orElseGet(() -> new PdfQueue(0, 0, 0, failures.size()));
    }

    private void forgetFailures(long now) {
        failures.values().removeIf(failure -> failure.untilNanos() - now <= 0);
    }

    private Optional<NotNow> failed(String key) {
        long now = System.nanoTime();
        forgetFailures(now);
        return Optional.ofNullable(failures.get(key))
                .map(failure -> new NotNow(failure.reason(), Duration.ofNanos(failure.untilNanos() - now)));
    }

    private Making making(String key) {
        int before = 0;
        long pages = 0;
        for (Map.Entry<String, Job> job : jobs.entrySet()) {
            pages += job.getValue().left();
            if (job.getKey().equals(key)) {
                break;
            }
            before++;
        }
        long seconds = Math.max(1, Math.round(pages * secondsAPage));
        Job job = jobs.get(key);
        return new Making(
                before, job.done, job.pages, Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds())));
    }

    private void begin() {
        if (worker.isEmpty()) {
            Thread thread = new Thread(this::work, "pdf");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            worker = Optional.of(thread);
            thread.start();
        }
    }

    private void work() {
        for (Optional<Map.Entry<String, Job>> next = next(); next.isPresent(); next = next()) {
            String key = next.get().getKey();
            Job job = next.get().getValue();
            Optional<Reason> failure = Optional.of(Reason.FAILED);
            long began = System.nanoTime();
            try {
                failure = run(job);
            } finally {
                end(key, job, failure, (System.nanoTime() - began) / 1e9);
            }
        }
    }

    /** The worker ends with the last job; it is another thread that begins with the next one. */
    private synchronized Optional<Map.Entry<String, Job>> next() {
        Optional<Map.Entry<String, Job>> next = stopping
                ? Optional.empty()
                : jobs.entrySet().stream().findFirst().map(Map.Entry::copyOf);
        if (next.isEmpty()) {
            worker = Optional.empty();
        }
        return next;
    }

    private static Optional<Reason> run(Job job) {
        try {
            job.work.make(job);
            return Optional.empty();
        } catch (NoRoom e) {
            LOG.warn(e.getMessage());
            return Optional.of(Reason.NO_ROOM);
        } catch (IiifException e) {
            LOG.info("A PDF file was given up: {}", e.getMessage());
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            LOG.error("A PDF file could not be made", e);
            return Optional.of(Reason.FAILED);
        }
    }

    private synchronized void end(String key, Job job, Optional<Reason> failure, double seconds) {
        jobs.remove(key);
        if (failure.isEmpty()) {
            secondsAPage += WEIGHT_OF_LAST * (seconds / Math.max(1, job.pages) - secondsAPage);
        } else if (failures.size() < MOST_FAILURES) {
            failures.put(key, new Failure(failure.get(), System.nanoTime() + AFTER_FAILURE.toNanos()));
        }
    }

    @Override
    public void close() {
        Optional<Thread> last;
        synchronized (this) {
            stopping = true;
            last = worker;
        }
        try {
            if (last.isPresent()) {
                last.get().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
