package org.tangthu.portal.ocr;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.ocr.OcrStatus.State;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ocr.ItemOutcome;
import org.tangthu.repository.ocr.ItemPlan;
import org.tangthu.repository.ocr.Ocr;
import org.tangthu.repository.ocr.OcrListener;
import org.tangthu.repository.ocr.OcrReport;
import org.tangthu.repository.ocr.OcrRequest;
import org.tangthu.repository.ocr.OcrRun;
import org.tangthu.repository.ocr.PagePlan;
import org.tangthu.repository.ocr.PagePlan.Verdict;

/** Reads pages in a thread of its own, one job at a time. Thread-safe. */
public final class OcrJobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OcrJobs.class);

    private final Supplier<Ocr> ocr;
    private final String naan;
    private OcrLog log = new OcrLog();
    private Optional<Thread> thread = Optional.empty();
    private Optional<OcrRun> running = Optional.empty();
    private boolean stopping;

    /**
     * @param ocr asked for each job, so that what was installed meanwhile is found
     * @param naan under which items may be named without it
     */
    public OcrJobs(Supplier<Ocr> ocr, String naan) {
        this.ocr = ocr;
        this.naan = naan;
    }

    /**
     * Begins a job.
     *
     * @param actor who has it done
     * @throws OcrBusy if another is under way
     * @throws IllegalArgumentException if an item's identifier cannot be one
     */
    public synchronized void start(OcrRequest request, OcrMode mode, String actor) {
        if (thread.filter(Thread::isAlive).isPresent()) {
            throw new OcrBusy();
        }
        OcrRequest known =
                request.withItems(request.items().stream().map(this::ark).toList());
        OcrLog fresh = new OcrLog();
        fresh.begin();
        log = fresh;
        stopping = false;
        Thread worker = new Thread(() -> work(known, mode, actor, fresh), "ocr");
        worker.setDaemon(true);
        worker.start();
        thread = Optional.of(worker);
    }

    private String ark(String id) {
        return Ark.ofName(naan, id).orElseGet(() -> Ark.parse(id)).toString();
    }

    /** @param after lines up to this place are left out */
    public synchronized OcrStatus status(int after) {
        return log.status(after);
    }

    /** Ends the job soon, if there is one; what was read is kept for the next. */
    public synchronized void stop() {
        stopping = true;
        running.ifPresent(OcrRun::stop);
    }

    private void work(OcrRequest request, OcrMode mode, String actor, OcrLog told) {
        try {
            OcrReport report = mode == OcrMode.RUN ? read(request, actor, told) : plan(request, mode, told);
            told.end(report.stopped() ? State.STOPPED : State.DONE, isGood(report), OcrLines.report(report, mode));
        } catch (RepositoryException | PortalException e) {
            told.end(State.FAILED, false, e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.error("Reading pages broke off", e);
            told.end(State.FAILED, false, "unexpected failure: " + e);
        }
    }

    private static boolean isGood(OcrReport report) {
        return !report.stopped() && report.failed() == 0;
    }

    private OcrReport read(OcrRequest request, String actor, OcrLog told) {
        OcrRun run = ocr.get().run(request, actor, new Told(told));
        synchronized (this) {
            running = Optional.of(run);
            if (stopping) {
                run.stop();
            }
        }
        return run.run();
    }

    private OcrReport plan(OcrRequest request, OcrMode mode, OcrLog told) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        ocr.get().plans(request).takeWhile(plan -> !isStopping()).forEach(plan -> {
            lines(plan, mode).forEach(told::line);
            plan.pages().stream().map(PagePlan::verdict).forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        });
        return new OcrReport(0, 0, 0, 0, counts, isStopping());
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private static List<String> lines(ItemPlan plan, OcrMode mode) {
        return mode == OcrMode.LIST ? OcrLines.pages(plan) : OcrLines.summary(plan);
    }

    /** Stops the job and waits for its end. */
    @Override
    public void close() {
        stop();
        Optional<Thread> last;
        synchronized (this) {
            last = thread;
        }
        try {
            if (last.isPresent()) {
                last.get().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Told(OcrLog log) implements OcrListener {
        @Override
        public void begun(int pages) {
            log.total(pages);
        }

        @Override
        public void pageDone() {
            log.pageDone();
        }

        @Override
        public void pageFailed(String item, String page, String why) {
            log.line(OcrLines.pageFailed(item, page, why));
        }

        @Override
        public void itemFailed(String item, String why) {
            log.line(OcrLines.itemFailed(item, why));
        }

        @Override
        public void itemDone(ItemOutcome outcome) {
            log.line(OcrLines.done(outcome));
        }
    }
}
