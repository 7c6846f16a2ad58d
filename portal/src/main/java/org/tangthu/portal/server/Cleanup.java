package org.tangthu.portal.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** What has to be closed, newest first. One that fails to close does not keep the others from it. */
final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** Makes something of several parts; if that fails half way, what was added so far is closed. */
    static <T> T guard(Function<Cleanup, T> make) {
        Cleanup cleanup = new Cleanup();
        try {
            return make.apply(cleanup);
        } catch (RuntimeException | Error e) {
            cleanup.closeAfter(e);
            throw e;
        }
    }

    <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /** @throws IllegalStateException if a part failed to close, with its exception; the others suppressed */
    @Override
    public void close() {
        IllegalStateException failure = new IllegalStateException("Something did not close cleanly");
        closeAfter(failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void closeAfter(Throwable failure) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }
}
