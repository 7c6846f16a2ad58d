package org.tangthu.portal.ops;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all stores, each with a time limit, and remembers the answers for a moment so that asking often costs nothing. */
public final class Health implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final List<HealthCheck> checks;
    private final Duration patience;
    private final ExecutorService threads = Executors.newCachedThreadPool(Health::daemon);
    private Map<String, Optional<String>> answers = Map.of();
    private long askedAt;
    private boolean asked;

    /** @param patience how long a store may take to answer before it counts as down */
    public Health(List<HealthCheck> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /** What is wrong with each store, empty where nothing is. */
    public synchronized Map<String, Optional<String>> ask() {
        if (!asked || System.nanoTime() - askedAt > REMEMBERED.toNanos()) {
            answers = askAll();
            askedAt = System.nanoTime();
            asked = true;
        }
        return answers;
    }

    private Map<String, Optional<String>> askAll() {
        Map<String, Future<Optional<String>>> running = new LinkedHashMap<>();
        checks.forEach(check -> running.put(check.name(), threads.submit(check.question())));
        Map<String, Optional<String>> result = new LinkedHashMap<>();
        running.forEach((name, future) -> result.put(name, answer(future)));
        return result;
    }

    private Optional<String> answer(Future<Optional<String>> future) {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            future.cancel(true);
            return Optional.of("no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("the question was interrupted");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
