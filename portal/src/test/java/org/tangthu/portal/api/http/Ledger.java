package org.tangthu.portal.api.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/** A projector that keeps nothing but names, takes its time and refuses what it is told to. */
final class Ledger implements Projector {
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile Duration pause = Duration.ZERO;
    private final Set<Integer> generations = ConcurrentHashMap.newKeySet();

    void refuse(String id) {
        refused.add(id);
    }

    /** Takes so long for each batch from now on. */
    void pause(Duration each) {
        pause = each;
    }

    /** What came, as {@code id event}. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    void accept(String id) {
        refused.remove(id);
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public boolean exists(int generation) {
        return generations.contains(generation);
    }

    @Override
    public Projection open(int generation) {
        generations.add(generation);
        return new Projection() {
            @Override
            public void apply(List<JournalEntry> entries) {
                sleep();
                entries.forEach(
                        entry -> seen.add(entry.id() + " " + entry.event().code()));
                entries.stream()
                        .filter(entry -> refused.contains(entry.id()))
                        .findFirst()
                        .ifPresent(entry -> {
                            throw new IllegalStateException(entry.id() + " is refused");
                        });
            }

            @Override
            public void close() {}
        };
    }

    private void sleep() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void serve(int generation) {}

    @Override
    public void drop(int generation) {
        generations.remove(generation);
    }

    @Override
    public void close() {}
}
