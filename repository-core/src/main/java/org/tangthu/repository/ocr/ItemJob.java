package org.tangthu.repository.ocr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.VersionConflict;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.Master;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.text.quality.DoubtfulTexts;

/**
 * Reads the pages of one item and commits what came out. If somebody else made a version meanwhile, the item is looked at
 * anew; what was read is kept, so that only what changed costs time.
 */
final class ItemJob implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ItemJob.class);
    private static final int ATTEMPTS = 10;

    private final String id;
    private final int limit;
    private final OcrRun run;
    private final Set<String> pagesTold = ConcurrentHashMap.newKeySet();
    /** Another attempt at them would fail likewise. */
    private final Set<Master> unreadable = ConcurrentHashMap.newKeySet();

    /** @param limit how many pages at most */
    ItemJob(String id, int limit, OcrRun run) {
        this.id = id;
        this.limit = limit;
        this.run = run;
    }

    @Override
    public void run() {
        try {
            boolean ended = false;
            for (int attempt = 1; !ended && !run.workers().stopped(); attempt++) {
                ended = attempt(attempt == ATTEMPTS);
            }
        } catch (RuntimeException e) {
            if (!(e instanceof RepositoryException)) {
                LOG.error("{} could not be read", id, e);
            }
            run.tally().itemFailed(id, limit - unreadable.size(), String.valueOf(e.getMessage()));
        }
    }

    /** @return whether nothing remains to be done */
    private boolean attempt(boolean last) {
        Optional<CatalogueEntry> head = run.parts().catalogue().find(id);
        if (head.isEmpty()) {
            forget();
            return true;
        }
        PageList pages = run.parts().catalogue().pages(id);
        ItemPlan plan = run.parts().planner().plan((Item) head.get().entity(), pages, run.request());
        List<PageReading> readings = read(plan, head.get().version());
        try {
            if (!run.workers().stopped()) {
                run.tally().itemDone(commit(head.get(), pages, plan, readings));
            }
            return true;
        } catch (VersionConflict e) {
            if (last) {
                throw e;
            }
            return false;
        }
    }

    /** The item was purged while its pages were read. */
    private void forget() {
        try {
            run.parts().reader().forget(id);
        } catch (IOException e) {
            throw new RepositoryException("What was read of " + id + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private ItemOutcome commit(CatalogueEntry head, PageList pages, ItemPlan plan, List<PageReading> readings) {
        List<String> languages = DoubtfulTexts.languages(plan.item());
        List<PageReading> good = readings.stream()
                .filter(reading -> reading.isWorthKeeping(run.request().leastConfidence(), languages))
                .toList();
        return run.parts().commits().commit(head, pages, plan, good, readings.size() - good.size(), run.actor());
    }

    private List<PageReading> read(ItemPlan plan, int version) {
        List<Supplier<Optional<PageReading>>> tasks = plan.toBeRead()
                .limit(limit)
                .<Supplier<Optional<PageReading>>>map(page -> () -> read(page, version, plan.models()))
                .toList();
        return run.workers().all(tasks).stream().flatMap(Optional::stream).toList();
    }

    private Optional<PageReading> read(PagePlan plan, int version, List<String> models) {
        Page page = plan.page();
        if (run.workers().stopped() || unreadable.contains(page.master())) {
            return Optional.empty();
        }
        try {
            PageReading reading = run.parts()
                    .reader()
                    .read(id, version, plan, models, run.request().patience());
            tell(page);
            return Optional.of(reading);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (RepositoryException | IOException e) {
            return failed(page, e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Page {} of {} could not be read", page.name(), id, e);
            return failed(page, "unexpected failure: " + e);
        }
    }

    private Optional<PageReading> failed(Page page, String why) {
        if (!run.workers().stopped()) {
            unreadable.add(page.master());
            run.tally().pageFailed(id, page.name(), why);
            tell(page);
        }
        return Optional.empty();
    }

    private void tell(Page page) {
        if (pagesTold.add(page.name())) {
            run.tally().pageDone();
        }
    }
}
