package org.tangthu.portal.account;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Remembers answers for a second, so that who asks thousands of times a second asks the database once. Thread-safe; a
 * remembered answer is found without locks. When it is full it begins anew.
 */
final class Memory<V> {
    static final int MOST = 10_000;
    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<String, Answer<V>> answers = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock that only goes forward */
    Memory(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Answer<V>(V value, long found) {
        boolean fresh(long now) {
            return now - found < KEPT;
        }
    }

    V get(String key, Function<String, V> find) {
        long now = nanoTime.getAsLong();
        Answer<V> known = answers.get(key);
        if (known != null && known.fresh(now)) {
            return known.value();
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.compute(key, (same, other) -> other != null && other.fresh(now) ? other : ask(same, find))
                .value();
    }

    /** What was found before the question was asked is not newer than the question. */
    private Answer<V> ask(String key, Function<String, V> find) {
        long asked = nanoTime.getAsLong();
        return new Answer<>(find.apply(key), asked);
    }

    int size() {
        return answers.size();
    }

    /** From now on everything is asked anew. */
    void forget() {
        answers.clear();
    }
}
