package org.tangthu.portal.cli;

import java.util.concurrent.CountDownLatch;

/** Waits for SIGINT or SIGTERM and ends what runs before the Java machine goes. */
final class Interrupt {
    private Interrupt() {}

    /** Does not return before the program is told to stop; then closes the part, whatever the caller does. */
    static void await(AutoCloseable running) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "stop"));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable running) {
        try {
            running.close();
        } catch (Exception e) {
            System.err.println("tangthu: " + e.getMessage());
        }
    }
}
