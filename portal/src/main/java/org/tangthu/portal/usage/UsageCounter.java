package org.tangthu.portal.usage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.usage.Seen.Sender;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.access.Visitor;

/**
 * Counts uses. Threads that answer only leave what they answered; one thread counts it moments later and writes the sums
 * every few seconds. When it does not follow, or the database takes nothing for long, uses are left out, and the log says how
 * many. If the process is killed, those of the last seconds are missing. Thread-safe.
 */
public final class UsageCounter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UsageCounter.class);
    private static final long PERIOD_MILLIS = 200;
    private static final long LAST_USES_SECONDS = 10;
    private static final int MOST_WAITING = 20_000;
    private static final int LONGEST_QUERY = 2_000;
    private static final Set<CostClass> COUNTED = EnumSet.of(
            CostClass.PAGE,
            CostClass.FACET,
            CostClass.IMAGE,
            CostClass.MANIFEST,
            CostClass.BULK,
            CostClass.PDF,
            CostClass.API);
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;

    private final Queue<Seen> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong leftOut = new AtomicLong();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(UsageCounter::daemon);
    private final Sums sums;
    private final Counting counting;

    public UsageCounter(RepositoryCore repository, UsageSettings settings) {
        this(repository, settings, System::nanoTime);
    }

    /** @param nanoTime a clock that only goes forward */
    UsageCounter(RepositoryCore repository, UsageSettings settings, LongSupplier nanoTime) {
        this.sums = new Sums(repository.usage());
        this.counting = new Counting(
                repository.catalogue(),
                repository.access(),
                repository.settings().naan(),
                RobotWords.with(settings.robots()),
                sums,
                nanoTime);
        thread.scheduleWithFixedDelay(this::count, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        long flush = settings.flush().toMillis();
        thread.scheduleWithFixedDelay(this::write, flush, flush, TimeUnit.MILLISECONDS);
    }

    /**
     * Hears of every answer when it is complete. Of a tile, which is nearly all of them, nothing but its class is looked
     * at.
     */
    public void answered(HttpServletRequest request, int status) {
        if (request.getAttribute(LimitsFilter.COST) instanceof CostClass cost && COUNTED.contains(cost)) {
            if ((status == OK || status == PARTIAL_CONTENT) && "GET".equals(request.getMethod())) {
                Caller.find(request).ifPresent(caller -> leave(request, caller));
            }
        }
    }

    private void leave(HttpServletRequest request, Caller caller) {
        if (count.get() >= MOST_WAITING) {
            leftOut.incrementAndGet();
            return;
        }
        String below = Optional.ofNullable(request.getPathInfo()).orElse("");
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        count.incrementAndGet();
        waiting.add(new Seen(
                request.getServletPath() + below,
                query.substring(0, Math.min(query.length(), LONGEST_QUERY)),
                caller.address(),
                Optional.ofNullable(request.getHeader("User-Agent")).orElse(""),
                request.getAttribute(Visitor.ATTRIBUTE) instanceof Visitor known ? known : Visitor.ANONYMOUS,
                sender(request, caller)));
    }

    private static Sender sender(HttpServletRequest request, Caller caller) {
        if (!caller.authority().scopes().isEmpty()) {
            return Sender.STAFF;
        }
        // The short tokens of viewers are not known here: these show things to people.
        boolean token = request.getHeader("Authorization") != null;
        return token && Caller.tokenHolder(request).isPresent() ? Sender.PROGRAM : Sender.PUBLIC;
    }

    private void count() {
        counting.turnDay();
        for (Seen seen = waiting.poll(); seen != null; seen = waiting.poll()) {
            count.decrementAndGet();
            try {
                counting.count(seen);
            } catch (RepositoryException e) {
                leftOut.incrementAndGet();
                LOG.debug("A use could not be counted", e);
            }
        }
        if (sums.many()) {
            write();
        }
    }

    private void write() {
        try {
            long missing = sums.write() + leftOut.getAndSet(0);
            if (missing > 0) {
                LOG.warn("{} uses could not be counted", missing);
            }
        } catch (RepositoryException e) {
            LOG.warn("Usage counts cannot be written now; {} sums wait: {}", sums.size(), e.getMessage());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "usage");
        thread.setDaemon(true);
        return thread;
    }

    /** Counts and writes what is left; nobody may be answering any more. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(LAST_USES_SECONDS, TimeUnit.SECONDS)) {
                count();
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
