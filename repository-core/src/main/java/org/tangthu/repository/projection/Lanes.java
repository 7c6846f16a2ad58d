package org.tangthu.repository.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The generations of one projector: the one that is served, and the one that a rebuild grows beside it. Where nothing is
 * there to be served, the first generation is served while it grows. A served generation of another schema stands still,
 * because this program cannot write its form.
 */
final class Lanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Projector projector;
    private final Checkpoints checkpoints;
    private final Function<Checkpoint, Lane> opener;
    private volatile Checkpoint served;
    private volatile Lane serving;
    private volatile Lane building;

    Lanes(Projector projector, Checkpoints checkpoints, Function<Checkpoint, Lane> opener) {
        this.projector = projector;
        this.checkpoints = checkpoints;
        this.opener = opener;
        try {
            open();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open() {
        List<Checkpoint> known = checkpoints.of(projector.name());
        Optional<Checkpoint> whole = known.stream()
                .filter(Checkpoint::serving)
                .filter(checkpoint -> projector.exists(checkpoint.generation()))
                .findFirst();
        if (whole.isPresent()) {
            openServed(whole.get());
            openUnfinished(known);
        } else {
            known.forEach(this::discard);
            openFirst(next(known));
        }
    }

    private void openServed(Checkpoint checkpoint) {
        served = checkpoint;
        if (checkpoint.schema() == projector.schema()) {
            serving = opener.apply(checkpoint);
        }
        projector.serve(checkpoint.generation());
    }

    private void openUnfinished(List<Checkpoint> known) {
        for (Checkpoint checkpoint : known) {
            if (checkpoint.serving()) {
                continue;
            }
            if (checkpoint.schema() == projector.schema() && projector.exists(checkpoint.generation())) {
                building = opener.apply(checkpoint);
            } else {
                discard(checkpoint);
            }
        }
    }

    private void openFirst(int generation) {
        Checkpoint first = start(generation);
        serving = opener.apply(first);
        serving.serve();
        projector.serve(generation);
        served = first;
    }

    /** Begins to grow a new generation; one that was growing already is given up. */
    void rebuild() {
        if (building != null) {
            building.close();
            discard(building.checkpoint());
            building = null;
        }
        Checkpoint first = start(next(checkpoints.of(projector.name())));
        LOG.info("Projection {}: rebuilding as generation {}", projector.name(), first.generation());
        checkpoints.save(first);
        building = opener.apply(first);
    }

    /** @return false if there is nothing to do for now */
    boolean advance() {
        if (serving == null && building == null) {
            rebuild();
        }
        boolean progress = serving != null && serving.advance();
        if (building != null) {
            if (building.advance()) {
                return true;
            }
            change();
            return true;
        }
        return progress;
    }

    /** From the served generation to the one that was built. The old one goes after the checkpoint says so. */
    private void change() {
        Checkpoint old = served;
        projector.serve(building.checkpoint().generation());
        building.serve();
        if (serving != null) {
            serving.close();
        }
        serving = building;
        served = building.checkpoint();
        building = null;
        projector.drop(old.generation());
        LOG.info("Projection {}: generation {} is served now", projector.name(), served.generation());
    }

    /** The one whose parked entries count; empty while a generation of another schema is served. */
    Optional<Lane> serving() {
        return Optional.ofNullable(serving);
    }

    Optional<Lane> building() {
        return Optional.ofNullable(building);
    }

    Checkpoint served() {
        Lane lane = serving;
        return lane == null ? served : lane.checkpoint();
    }

    private Checkpoint start(int generation) {
        projector.drop(generation);
        return new Checkpoint(projector.name(), generation, projector.schema(), 0, false);
    }

    private void discard(Checkpoint checkpoint) {
        projector.drop(checkpoint.generation());
        checkpoints.forget(projector.name(), checkpoint.generation());
    }

    private static int next(List<Checkpoint> known) {
        return 1
                + known.stream()
                        .map(Checkpoint::generation)
                        .max(Comparator.naturalOrder())
                        .orElse(0);
    }

    void hurry() {
        serving().ifPresent(Lane::hurry);
        building().ifPresent(Lane::hurry);
    }

    @Override
    public void close() {
        serving().ifPresent(Lane::close);
        building().ifPresent(Lane::close);
    }
}
