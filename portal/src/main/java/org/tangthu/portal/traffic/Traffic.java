package org.tangthu.portal.traffic;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tangthu.portal.limits.CostClass;
import org.tangthu.portal.limits.Payer;

/** Counts who uses how much of the server. Thread-safe, in bounded memory; forgotten when the program ends. */
public final class Traffic {
    private final Clock clock;
    private final Map<Span, Window> windows = new EnumMap<>(Span.class);

    public Traffic(Clock clock) {
        this.clock = clock;
        for (Span span : Span.values()) {
            windows.put(span, new Window(span));
        }
    }

    /**
     * Counts a request that was answered.
     *
     * @param bytes of its answer
     */
    public void note(Payer payer, CostClass cost, long bytes, Outcome outcome) {
        Tally tally = Tally.of(bytes, outcome);
        long now = clock.millis();
        synchronized (windows) {
            windows.values().forEach(window -> window.add(payer, cost, tally, now));
        }
    }

    /**
     * Who had most requests, those first.
     *
     * @param most how many of them
     */
    public List<Share> of(Span span, int most) {
        return all(span).stream()
                .sorted(Comparator.comparingLong((Share share) -> share.whole().requests())
                        .reversed())
                .limit(most)
                .toList();
    }

    /** What all had together. */
    public Tally whole(Span span) {
        return all(span).stream().map(Share::whole).reduce(Tally.NONE, Tally::plus);
    }

    private List<Share> all(Span span) {
        long now = clock.millis();
        synchronized (windows) {
            return windows.get(span).shares(now);
        }
    }
}
