package org.tangthu.repository.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells this process that the journal grew, so that nobody has to ask often. Thread-safe. */
public final class JournalBell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener returns at once and does not throw; it runs on the thread that committed */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public void mute(Runnable listener) {
        listeners.remove(listener);
    }

    public void ring() {
        listeners.forEach(Runnable::run);
    }
}
