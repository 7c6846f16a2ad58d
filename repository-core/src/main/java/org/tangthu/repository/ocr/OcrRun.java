package org.tangthu.repository.ocr;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/**
 * One run: looks at every item that was asked for, then reads them, as many pages at one time as was asked for, whether
 * of one book or of many. An item has a version when its last page is done.
 */
public final class OcrRun {
    private final OcrRequest request;
    private final String actor;
    private final Parts parts;
    private final Tally tally;
    private final PageWorkers workers;

    /** What all runs share. */
    record Parts(Catalogue catalogue, Planner planner, PageReader reader, ItemCommits commits) {}

    OcrRun(OcrRequest request, String actor, Parts parts, OcrListener listener) {
        this.request = request;
        this.actor = actor;
        this.parts = parts;
        this.tally = new Tally(listener);
        this.workers = new PageWorkers(request.parallel());
    }

    /**
     * Does it. To be called once.
     *
     * @throws org.tangthu.repository.RepositoryException if an item or library that was asked for is not there
     */
    public OcrReport run() {
        try (workers) {
            Map<String, Integer> todo = survey();
            tally.begun(todo.values().stream().mapToInt(Integer::intValue).sum());
            // As many threads for items as pages are read at one time: else single leaves would be read one by one.
            ExecutorService items = Executors.newFixedThreadPool(request.parallel(), OcrRun::thread);
            todo.forEach((id, pages) -> items.execute(new ItemJob(id, pages, this)));
            items.shutdown();
            await(items);
            return tally.report(workers.stopped());
        }
    }

    /** Ends the run soon, from another thread: what is being read is given up, what was read is kept for the next run. */
    public void stop() {
        workers.stop();
    }

    /** How many pages of which items are to be read; counts the others. */
    private Map<String, Integer> survey() {
        Map<String, Integer> todo = new LinkedHashMap<>();
        int[] left = {request.limit().orElse(Integer.MAX_VALUE)};
        try (Stream<CatalogueEntry> items = new Selection(parts.catalogue()).of(request)) {
            items.takeWhile(item -> left[0] > 0 && !workers.stopped()).forEach(entry -> {
                int pages = Math.min(left[0], count((Item) entry.entity()));
                left[0] -= pages;
                if (pages > 0) {
                    todo.put(entry.entity().id(), pages);
                }
            });
        }
        return todo;
    }

    private int count(Item item) {
        ItemPlan plan = parts.planner().plan(item, parts.catalogue().pages(item.id()), request);
        plan.pages().stream().filter(page -> !page.isToBeRead()).forEach(page -> tally.skipped(page.verdict()));
        return (int) plan.toBeRead().count();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ocr-item");
        thread.setDaemon(true);
        return thread;
    }

    private void await(ExecutorService items) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = items.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    OcrRequest request() {
        return request;
    }

    String actor() {
        return actor;
    }

    Parts parts() {
        return parts;
    }

    Tally tally() {
        return tally;
    }

    PageWorkers workers() {
        return workers;
    }
}
