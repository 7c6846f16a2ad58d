package org.tangthu.repository.ocr;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The threads that read pages, as many as pages are read at one time. Thread-safe. */
final class PageWorkers implements AutoCloseable {
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService executor;
    private volatile boolean stopped;

    PageWorkers(int count) {
        this.executor = Executors.newFixedThreadPool(count, this::thread);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "ocr-page");
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** Does all tasks and waits for them. @return their results in the same order */
    <T> List<T> all(List<Supplier<T>> tasks) {
        List<CompletableFuture<T>> futures = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(task, executor))
                .toList();
        return futures.stream().map(CompletableFuture::join).toList();
    }

    /** Interrupts what is being done. Tasks that wait are begun all the same: they look at {@link #stopped} first. */
    void stop() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }

    boolean stopped() {
        return stopped;
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
