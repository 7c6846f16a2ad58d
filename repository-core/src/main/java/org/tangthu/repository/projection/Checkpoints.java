package org.tangthu.repository.projection;

import java.util.Collection;
import java.util.List;

/** Keeps checkpoints and parked entries. Each method is durable on return. Thread-safe. */
public interface Checkpoints {
    /** The generations of a projector, lowest first. */
    List<Checkpoint> of(String projector);

    /** Writes a checkpoint, new or known by projector and generation. */
    void save(Checkpoint checkpoint);

    /**
     * Saves the checkpoint of a generation as the one that serves, at once with what follows from it: the one that served
     * until now is kept, or else forgotten, and what was kept until now is forgotten, each with what it parked.
     */
    void serve(Checkpoint checkpoint, boolean keep);

    /** Forgets a generation and what it parked. */
    void forget(String projector, int generation);

    /** Parks an entity, or renews its reason. */
    void park(ParkedEntry entry);

    /** Takes entities out of the park; those not there are no matter. */
    void unpark(String projector, int generation, Collection<String> ids);

    /** What is parked, in the order of sequences. */
    List<ParkedEntry> parked(String projector, int generation);
}
