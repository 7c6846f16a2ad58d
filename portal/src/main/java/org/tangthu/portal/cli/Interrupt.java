package org.tangthu.portal.cli;

import java.util.concurrent.CountDownLatch;

/** SIGINT and SIGTERM: end what runs before the Java machine goes. */
final class Interrupt {
    private final CountDownLatch never = new CountDownLatch(1);

    private Interrupt() {}

    /** From now on the part is closed when the program is told to stop, whatever it is doing. */
    static Interrupt closing(AutoCloseable running) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(running), "stop"));
        return new Interrupt();
    }

    /** Waits for that. */
    void await() {
        try {
            never.await();
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
