package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Visitors who search without a pause, until one of them fails. */
final class SearchLoop {
    private static final int VISITORS = 4;

    private final AtomicInteger searches = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads;
    private volatile boolean over;

    /** Starts at once. */
    SearchLoop(Runnable search) {
        this.threads = Stream.generate(() -> new Thread(() -> run(search), "visitor"))
                .limit(VISITORS)
                .toList();
        threads.forEach(Thread::start);
    }

    private void run(Runnable search) {
        while (!over) {
            try {
                search.run();
                searches.incrementAndGet();
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                over = true;
            }
        }
    }

    /** Lets each of them search some more. */
    void goOn() {
        int before = searches.get();
        await().until(() -> over || searches.get() > before + 3 * VISITORS);
        assertThat(failure.get()).isNull();
    }

    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failure.get()).isNull();
    }
}
