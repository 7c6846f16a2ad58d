package org.tangthu.portal.limits;

/** A budget that refills steadily and holds at most one minute's worth. Not thread-safe: {@link Budgets} guards it. */
final class TokenBucket {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final int perMinute;
    private double tokens;
    private long filledAt;
    private boolean emptied;

    TokenBucket(int perMinute, long now) {
        this.perMinute = perMinute;
        this.tokens = perMinute;
        this.filledAt = now;
    }

    /** Nanoseconds until one more request may come; 0 if one may come now. Takes nothing. */
    long waiting(long now) {
        refill(now);
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perMinute * NANOS_PER_MINUTE);
    }

    void take() {
        tokens -= 1;
    }

    /** Notes that somebody was turned away. @return whether nobody was since it was last half full */
    boolean turnedAway() {
        boolean before = emptied;
        emptied = true;
        return !before;
    }

    private void refill(long now) {
        tokens = Math.min(perMinute, tokens + (now - filledAt) / NANOS_PER_MINUTE * perMinute);
        filledAt = now;
        emptied &= tokens < perMinute / 2.0;
    }
}
