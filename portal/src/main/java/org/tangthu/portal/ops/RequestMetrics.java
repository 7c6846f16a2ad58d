package org.tangthu.portal.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts and times the requests by cost class and by the hundreds of their status. Thread-safe. */
public final class RequestMetrics {
    private final MeterRegistry registry;

    public RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param cost code of the cost class */
    public void record(String cost, int status, long nanos) {
        Timer.builder("tangthu.requests")
                .description("Requests answered")
                .tag("cost", cost)
                .tag("status", status / 100 + "xx")
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
