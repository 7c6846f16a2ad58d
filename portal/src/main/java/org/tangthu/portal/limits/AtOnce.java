package org.tangthu.portal.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests of somebody are being answered at the same time. Thread-safe; only who has one is remembered. */
final class AtOnce {
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    /** @return false if there are as many already; otherwise {@link #end} has to follow */
    boolean begin(String who, int most) {
        boolean[] begun = {false};
        running.compute(who, (name, count) -> {
            int before = count == null ? 0 : count;
            begun[0] = before < most;
            return begun[0] ? Integer.valueOf(before + 1) : count;
        });
        return begun[0];
    }

    void end(String who) {
        running.computeIfPresent(who, (name, count) -> count == 1 ? null : Integer.valueOf(count - 1));
    }
}
