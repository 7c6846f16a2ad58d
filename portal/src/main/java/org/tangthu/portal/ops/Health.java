package org.tangthu.portal.ops;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Asks all stores, each with a time limit, and remembers the answers for a moment so that asking often costs nothing. */
public final class Health implements AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final List<HealthCheck> checks;
    private final Duration patience;
    /** For each store one thread: a store that does not come back is not asked a second question. */
    private final Map<String, ExecutorService> threads;

    private Map<String, Optional<String>> answers = Map.of();
    private long askedAt;
    private boolean asked;

    /** @param patience how long a store may take to answer before it counts as down */
    public Health(List<HealthCheck> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.threads = checks.stream()
                .collect(Collectors.toMap(
                        HealthCheck::name,
                        check -> new ThreadPoolExecutor(
                                0, 1, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), Health::daemon)));
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

    /** Whether the service is down if this store is. */
    public boolean vital(String store) {
        return checks.stream().anyMatch(check -> check.name().equals(store) && check.vital());
    }

    private Map<String, Optional<String>> askAll() {
        Map<String, Future<Optional<String>>> running = new LinkedHashMap<>();
        checks.forEach(check -> running.put(check.name(), put(check)));
        Map<String, Optional<String>> result = new LinkedHashMap<>();
        running.forEach((name, future) -> result.put(name, answer(future)));
        return result;
    }

    private Future<Optional<String>> put(HealthCheck check) {
        try {
            return threads.get(check.name()).submit(check.question());
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(Optional.of("no answer to an earlier question yet"));
        }
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
        threads.values().forEach(ExecutorService::shutdownNow);
    }
}
