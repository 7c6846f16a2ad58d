package org.tangthu.linkeddata.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Asks an endpoint again and again. Whoever is told to wait does so for a moment. */
record Client(String endpoint, HttpClient http) {
    private static final int PAUSE = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Client(String endpoint) {
        this(endpoint, HttpClient.newHttpClient());
    }

    Rate ask(Supplier<String> queries, int clients, Duration time) {
        AtomicLong answered = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        CountDownLatch over = new CountDownLatch(clients);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        for (int i = 0; i < clients; i++) {
            new Thread(() -> {
                        while (System.nanoTime() < end) {
                            count(query(queries), answered, refused);
                        }
                        over.countDown();
                    })
                    .start();
        }
        await(over);
        return new Rate(answered.get(), refused.get(), (System.nanoTime() - start) / 1e9);
    }

    private static String query(Supplier<String> queries) {
        synchronized (queries) {
            return queries.get();
        }
    }

    private void count(String query, AtomicLong answered, AtomicLong refused) {
        if (status(query) == 200) {
            answered.incrementAndGet();
        } else {
            refused.incrementAndGet();
            pause();
        }
    }

    /** When and how the answer to a query comes. */
    String end(String query) {
        long start = System.nanoTime();
        int status = status(query);
        return String.format("%.1f s (%s)", (System.nanoTime() - start) / 1e9, status == 0 ? "left" : status);
    }

    private int status(String query) {
        URI address = URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try {
            return http.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
