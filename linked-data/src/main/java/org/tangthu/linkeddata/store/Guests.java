package org.tangthu.linkeddata.store;

/** Those who use something that is to end one day, though not under their hands. Thread-safe. */
final class Guests {
    private final String name;
    private int inside;
    private Runnable ending;
    private boolean ended;

    /** @param name of the thread that does what is done at the end */
    Guests(String name) {
        this.name = name;
    }

    /** @return false if nobody is taken any more; otherwise {@link #leave} must follow */
    synchronized boolean enter() {
        if (ending != null) {
            return false;
        }
        inside++;
        return true;
    }

    void leave() {
        boolean last;
        synchronized (this) {
            inside--;
            last = inside == 0 && ending != null;
        }
        if (last) {
            // Whoever leaves last shall not wait for what is done then.
            new Thread(this::end, name).start();
        }
    }

    /** Takes nobody any more. Something is done once nobody is inside, at once if nobody is now. Only the first call counts. */
    void retire(Runnable then) {
        boolean free;
        synchronized (this) {
            if (ending != null) {
                return;
            }
            ending = then;
            free = inside == 0;
        }
        if (free) {
            end();
        }
    }

    private void end() {
        try {
            ending.run();
        } finally {
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }
    }

    /** Whether the last one has left after {@link #retire}, and all is done. */
    synchronized boolean ended() {
        return ended;
    }

    /** After {@link #retire}. @return false if somebody is still inside when the time is over */
    synchronized boolean awaitEnd(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!ended) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
