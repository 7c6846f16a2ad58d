package org.tangthu.repository.projection;

import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.projection.Checkpoint.Role;

/** Opens the generations of one projector. For the worker's thread alone. */
final class LanesOpener {
    private static final Logger LOG = LoggerFactory.getLogger(LanesOpener.class);

    private final Projector projector;
    private final Checkpoints checkpoints;
    private final Census census;
    private final Function<Checkpoint, Lane> lane;

    LanesOpener(Projector projector, Checkpoints checkpoints, Census census, Function<Checkpoint, Lane> lane) {
        this.projector = projector;
        this.checkpoints = checkpoints;
        this.census = census;
        this.lane = lane;
    }

    Lanes open() {
        return new Lanes(projector, checkpoints, census, lane);
    }

    /**
     * Begins a rebuild where {@link #open} fails. For that it gives up what grows and, if this is not enough, everything:
     * the journal holds it all. While a store is away nothing is given up.
     */
    Lanes rebuild() {
        giveUp(checkpoint -> checkpoint.role() == Role.GROWING);
        try {
            Lanes lanes = open();
            lanes.rebuild();
            return lanes;
        } catch (RuntimeException e) {
            if (e instanceof RepositoryException known && known.isTransient()) {
                throw e;
            }
            giveUp(checkpoint -> true);
            return open();
        }
    }

    private void giveUp(Predicate<Checkpoint> which) {
        checkpoints.of(projector.name()).stream().filter(which).forEach(checkpoint -> {
            LOG.warn(
                    "Projection {}: generation {} is given up for a rebuild, because it cannot be opened",
                    projector.name(),
                    checkpoint.generation());
            projector.drop(checkpoint.generation());
            checkpoints.forget(projector.name(), checkpoint.generation());
        });
    }
}
