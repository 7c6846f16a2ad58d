package org.tangthu.portal.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Counts and times the requests by cost class and by the hundreds of their status. Thread-safe. */
public final class RequestMetrics {
    private final MeterRegistry registry;
    private final ConcurrentMap<Kind, Timer> timers = new ConcurrentHashMap<>();

    private final ConcurrentMap<Over, Counter> over = new ConcurrentHashMap<>();

    private record Kind(String cost, int hundreds) {}

    private record Over(String cost, boolean refused) {}

    public RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param cost code of the cost class */
    public void record(String cost, int status, long nanos) {
        timers.computeIfAbsent(new Kind(cost, status / 100), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Counts a request that was over its budget.
     *
     * @param cost code of the cost class
     * @param refused whether it was refused, not only reported
     */
    public void overBudget(String cost, boolean refused) {
        over.computeIfAbsent(new Over(cost, refused), this::counter).increment();
    }

    private Counter counter(Over kind) {
        return Counter.builder("tangthu.requests.over")
                .description("Requests that were over the budget of their client or of the whole server")
                .tag("cost", kind.cost())
                .tag("answer", kind.refused() ? "refused" : "reported")
                .register(registry);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("tangthu.requests")
                .description("Requests answered")
                .tag("cost", kind.cost())
                .tag("status", kind.hundreds() + "xx")
                .register(registry);
    }
}
