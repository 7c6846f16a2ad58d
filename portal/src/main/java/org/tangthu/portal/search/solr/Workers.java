package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tangthu.repository.projection.TransientFailure;

/** Some threads that share the parts of a task. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    Workers(int count, String name) {
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does the work for every part. It returns when all are through; then it throws what the first failed one threw. */
    <T> void each(List<T> parts, Consumer<T> work) {
        List<Callable<Void>> tasks = parts.stream()
                .map(part -> (Callable<Void>) () -> {
                    work.accept(part);
                    return null;
                })
                .collect(Collectors.toList());
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Indexing was interrupted; it goes on at the next start", e);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
