package org.tangthu.portal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGINT and SIGTERM while a command works: the work is told to stop, and the Java machine waits for the command's end.
 * Closed when the command has ended.
 */
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);

    /** From now on the signals stop this work. @param stop returns at once; the work ends soon after */
    void stops(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> arrived(stop), "stop"));
    }

    private void arrived(Runnable stop) {
        if (ended.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("tangthu: the work did not end in time; the next start settles what is unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
    }
}
