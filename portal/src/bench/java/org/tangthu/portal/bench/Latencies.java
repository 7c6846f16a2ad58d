package org.tangthu.portal.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Times of answers; of questions at an even rate each from the instant at which its question was due: who waits because
 * an earlier one was slow waits, too.
 */
final class Latencies {
    private final double[] milliseconds;
    private final int failures;

    private Latencies(double[] milliseconds, int failures) {
        this.milliseconds = milliseconds;
        this.failures = failures;
        Arrays.sort(milliseconds);
    }

    /** Of questions that were asked one after another. */
    static Latencies of(double[] milliseconds) {
        return new Latencies(milliseconds.clone(), 0);
    }

    /** Asks at an even rate, however long the answers take. */
    static Latencies open(IntFunction<Callable<?>> questions, int perSecond, int seconds) throws InterruptedException {
        int count = perSecond * seconds;
        double[] times = new double[count];
        AtomicInteger failures = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(32);
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            int asked = number;
            Callable<?> question = questions.apply(number);
            long due = start + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            threads.execute(() -> {
                try {
                    question.call();
                } catch (Exception e) {
                    failures.incrementAndGet();
                }
                times[asked] = (System.nanoTime() - due) / 1e6;
            });
        }
        threads.shutdown();
        threads.awaitTermination(5, TimeUnit.MINUTES);
        return new Latencies(times, failures.get());
    }

    double percentile(double share) {
        return milliseconds[(int) Math.min(milliseconds.length - 1L, Math.round(share * milliseconds.length))];
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms, %d answers, %d failures"
                .formatted(
                        percentile(0.5),
                        percentile(0.95),
                        percentile(0.99),
                        milliseconds[milliseconds.length - 1],
                        milliseconds.length - failures,
                        failures);
    }
}
