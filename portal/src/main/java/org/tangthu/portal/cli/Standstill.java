package org.tangthu.portal.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tangthu.portal.PortalException;

/** Gives up waiting for projections that have told of a failure and come no further for some time. */
final class Standstill {
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Map<String, Stop> stops = new HashMap<>();

    private record Stop(long reached, long since) {}

    /** @param nanoTime a clock that only goes forward */
    Standstill(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /**
     * To be told again and again how a projection stands.
     *
     * @param reached how far it has come
     * @param error what holds it up, if anything
     * @throws PortalException once it stood still for too long
     */
    void look(String name, long reached, Optional<String> error) {
        if (error.isEmpty()) {
            stops.remove(name);
            return;
        }
        long now = nanoTime.getAsLong();
        Stop stop = stops.get(name);
        if (stop == null || stop.reached() != reached) {
            stops.put(name, new Stop(reached, now));
        } else if (now - stop.since() > patience.toNanos()) {
            throw new PortalException("The projection " + name + " is held up: " + error.get()
                    + " (what was served before is served still; mend this and rebuild it again)");
        }
    }
}
