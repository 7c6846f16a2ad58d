package org.tangthu.portal.api.http;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.Projector;

/** A projector that keeps nothing and refuses what it is told to. */
final class Ledger implements Projector {
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Set<Integer> generations = ConcurrentHashMap.newKeySet();

    void refuse(String id) {
        refused.add(id);
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

    @Override
    public void serve(int generation) {}

    @Override
    public void drop(int generation) {
        generations.remove(generation);
    }

    @Override
    public void close() {}
}
