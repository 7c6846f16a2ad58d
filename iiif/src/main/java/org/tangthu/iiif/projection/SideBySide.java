package org.tangthu.iiif.projection;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.tangthu.iiif.error.IiifException;

/**
 * Runs tasks at the same time, one for each core, in the order in which they were begun. Closing it gives up those that
 * are not done yet, and returns when none runs any more.
 */
final class SideBySide implements AutoCloseable {
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                Thread thread = new Thread(task, "page-maker");
                thread.setDaemon(true);
                return thread;
            });

    <T> Future<T> begin(Callable<T> task) {
        return threads.submit(task);
    }

    /** Waits for a task, and throws what it threw. */
    static <T> T result(Future<T> begun) throws IOException, InterruptedException {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            } else if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IiifException("A pyramid could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
