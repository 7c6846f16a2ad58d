package org.tangthu.repository.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.projection.Checkpoint.Role;
import org.tangthu.repository.projection.Checkpoints;
import org.tangthu.repository.projection.ParkedEntry;

/** Checkpoints that last as long as the test. */
public final class MemoryCheckpoints implements Checkpoints {
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private final List<ParkedEntry> parked = new ArrayList<>();

    /** The serving checkpoint of a projector is at a sequence from now on. */
    public void serving(String projector, int generation, long sequence) {
        save(new Checkpoint(projector, generation, 1, sequence, Role.SERVING));
    }

    @Override
    public synchronized List<Checkpoint> of(String projector) {
        return checkpoints.stream()
                .filter(each -> each.projector().equals(projector))
                .sorted(Comparator.comparingInt(Checkpoint::generation))
                .toList();
    }

    @Override
    public synchronized void save(Checkpoint checkpoint) {
        checkpoints.removeIf(each -> same(each, checkpoint.projector(), checkpoint.generation()));
        checkpoints.add(checkpoint);
    }

    @Override
    public synchronized void serve(Checkpoint checkpoint, boolean keep) {
        for (Checkpoint each : of(checkpoint.projector())) {
            if (keep && each.serving()) {
                save(each.as(Role.KEPT));
            } else if (each.role() != Role.GROWING) {
                forget(each.projector(), each.generation());
            }
        }
        save(checkpoint.as(Role.SERVING));
    }

    @Override
    public synchronized void forget(String projector, int generation) {
        checkpoints.removeIf(each -> same(each, projector, generation));
        parked.removeIf(each -> each.projector().equals(projector) && each.generation() == generation);
    }

    @Override
    public synchronized void park(ParkedEntry entry) {
        unpark(entry.projector(), entry.generation(), List.of(entry.id()));
        parked.add(entry);
    }

    @Override
    public synchronized void unpark(String projector, int generation, Collection<String> ids) {
        parked.removeIf(each ->
                each.projector().equals(projector) && each.generation() == generation && ids.contains(each.id()));
    }

    @Override
    public synchronized List<ParkedEntry> parked(String projector, int generation) {
        return parked.stream()
                .filter(each -> each.projector().equals(projector) && each.generation() == generation)
                .sorted(Comparator.comparingLong(ParkedEntry::sequence))
                .toList();
    }

    private static boolean same(Checkpoint checkpoint, String projector, int generation) {
        return checkpoint.projector().equals(projector) && checkpoint.generation() == generation;
    }
}
