package org.tangthu.repository.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.Checkpoint.Role;

/**
 * The generations of one projector: the one that is served, the one that a rebuild grows beside it, and the one that was
 * served before and is kept to go back to; never more than two of them. Where nothing is there to be served, the first
 * generation is served while it grows. A served generation of another schema stands still, because this program cannot
 * write its form.
 */
final class Lanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Projector projector;
    private final Checkpoints checkpoints;
    private final Census census;
    private final Function<Checkpoint, Lane> opener;
    private volatile Checkpoint served;
    private volatile Lane serving;
    private volatile Growth growth;
    private volatile Checkpoint kept;
    private boolean standing;

    Lanes(Projector projector, Checkpoints checkpoints, Census census, Function<Checkpoint, Lane> opener) {
        this.projector = projector;
        this.checkpoints = checkpoints;
        this.census = census;
        this.opener = opener;
        try {
            open(checkpoints.of(projector.name()));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(List<Checkpoint> known) {
        Optional<Checkpoint> whole = known.stream()
                .filter(checkpoint -> checkpoint.role() != Role.GROWING)
                .filter(checkpoint -> checkpoint.serving() || writable(checkpoint))
                .filter(checkpoint -> projector.exists(checkpoint.generation()))
                .max(Comparator.comparing(Checkpoint::serving));
        if (whole.isEmpty()) {
            known.forEach(this::discard);
            openFirst(next(known));
            return;
        }
        openServed(whole.get());
        known.stream()
                .filter(checkpoint -> checkpoint.generation() != served.generation())
                .forEach(this::openOther);
        if (serving == null && growth == null) {
            rebuild();
        }
    }

    /** @param checkpoint of what was served, or, where that was lost, of what was kept */
    private void openServed(Checkpoint checkpoint) {
        if (!checkpoint.serving()) {
            LOG.warn(
                    "Projection {}: its data is gone; generation {} serves again",
                    projector.name(),
                    checkpoint.generation());
            checkpoints.serve(checkpoint.as(Role.SERVING), false);
        }
        served = checkpoint.as(Role.SERVING);
        serving = writable(checkpoint) ? opener.apply(served) : null;
        projector.serve(checkpoint.generation());
    }

    private void openOther(Checkpoint checkpoint) {
        boolean there = projector.exists(checkpoint.generation());
        if (there && checkpoint.role() == Role.KEPT) {
            kept = checkpoint;
        } else if (there && checkpoint.role() == Role.GROWING && writable(checkpoint)) {
            grow(checkpoint);
        } else {
            discard(checkpoint);
        }
    }

    private boolean writable(Checkpoint checkpoint) {
        return checkpoint.schema() == projector.schema();
    }

    private void openFirst(int generation) {
        Checkpoint first = start(generation);
        serving = opener.apply(first);
        serving.serve(false);
        projector.serve(generation);
        served = serving.checkpoint();
    }

    /** Begins to grow a new generation. One that grows already goes on; one that is held is given up. */
    void rebuild() {
        if (growth != null && !growth.held()) {
            return;
        }
        int number = next(checkpoints.of(projector.name()));
        giveUpGrowth();
        forget();
        Checkpoint first = start(number);
        LOG.info("Projection {}: rebuilding as generation {}", projector.name(), first.generation());
        checkpoints.save(first);
        grow(first);
    }

    /** What is served stands still meanwhile if it is far behind: both would need the whole journal and twice the time. */
    private void grow(Checkpoint checkpoint) {
        growth = new Growth(projector, census, opener.apply(checkpoint));
        standing = serving != null && serving.farBehind();
    }

    /** Gives up what grows. @throws RefusedDecision if nothing does, or if it is needed */
    void cancel() {
        if (growth == null) {
            throw new RefusedDecision("No rebuild of " + projector.name() + " is under way");
        }
        if (serving == null) {
            throw new RefusedDecision("The rebuild of " + projector.name()
                    + " cannot be given up: what is served was made by another version of the program");
        }
        giveUpGrowth();
    }

    /** Switches to what grows as soon as it is complete, whatever it lacks. @throws RefusedDecision if nothing grows */
    void adopt() {
        if (growth == null) {
            throw new RefusedDecision("No rebuild of " + projector.name() + " is under way");
        }
        growth.adopt();
    }

    /** Back to the generation that is kept; what serves until now is then kept in its place. */
    void rollback() {
        Checkpoint back = kept;
        if (back == null || !projector.exists(back.generation())) {
            throw new RefusedDecision("There is no earlier generation of " + projector.name() + " to go back to"
                    + (growth == null ? "" : ", for a rebuild is under way"));
        }
        if (!writable(back)) {
            throw new RefusedDecision("Generation " + back.generation() + " of " + projector.name()
                    + " was made by another version of the program, which alone can go back to it");
        }
        Lane lane = opener.apply(back);
        try {
            change(lane, true);
        } catch (RuntimeException e) {
            lane.close();
            throw e;
        }
        LOG.info("Projection {}: back to generation {}", projector.name(), back.generation());
    }

    /** Drops the generation that is kept, if any. */
    void forget() {
        if (kept != null) {
            Checkpoint old = kept;
            kept = null;
            discard(old);
        }
    }

    /**
     * Lets nothing stay of an entity that was purged, in any generation.
     *
     * @throws TransientFailure if one has not come as far as that yet
     */
    void erase(JournalEntry purge) {
        forget();
        if (serving == null) {
            throw new TransientFailure(
                    "What " + projector.name() + " serves cannot be written; it is being rebuilt", null);
        }
        List<Lane> all = Stream.concat(growth().map(Growth::lane).stream(), serving().stream())
                .toList();
        all.forEach(lane -> lane.requirePassed(purge));
        all.forEach(lane -> lane.erase(purge));
    }

    /** @return false if there is nothing to do for now */
    boolean advance() {
        boolean progress = serving != null && !stands() && serving.advance();
        if (growth == null) {
            return progress;
        }
        if (growth.advance()) {
            return true;
        }
        if (growth.held(served())) {
            return progress;
        }
        change(growth.lane(), projector.keeps());
        growth = null;
        LOG.info("Projection {}: generation {} is served now", projector.name(), served.generation());
        return true;
    }

    private boolean stands() {
        return standing && growth != null && !growth.held();
    }

    /** From the served generation to another. An old one goes after the checkpoint says so. */
    private void change(Lane next, boolean keep) {
        Checkpoint old = served();
        projector.serve(next.checkpoint().generation());
        next.serve(keep);
        if (serving != null) {
            serving.close();
        }
        serving = next;
        served = next.checkpoint();
        kept = keep ? old.as(Role.KEPT) : null;
        if (!keep) {
            projector.drop(old.generation());
        }
    }

    /** Whether somebody took data away: these lanes lead nowhere then, and others are to be opened. */
    boolean lost() {
        return Stream.concat(serving().stream(), growth().map(Growth::lane).stream())
                .anyMatch(Lane::lost);
    }

    /** The one whose parked entries count; empty while a generation of another schema is served. */
    Optional<Lane> serving() {
        return Optional.ofNullable(serving);
    }

    Optional<Growth> growth() {
        return Optional.ofNullable(growth);
    }

    Optional<Checkpoint> kept() {
        return Optional.ofNullable(kept);
    }

    Checkpoint served() {
        Lane lane = serving;
        return lane == null ? served : lane.checkpoint();
    }

    private Checkpoint start(int generation) {
        projector.drop(generation);
        return new Checkpoint(projector.name(), generation, projector.schema(), 0, Role.GROWING);
    }

    private void giveUpGrowth() {
        if (growth != null) {
            Growth given = growth;
            growth = null;
            given.lane().close();
            discard(given.lane().checkpoint());
        }
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
        growth().ifPresent(growth -> growth.lane().hurry());
    }

    @Override
    public void close() {
        serving().ifPresent(Lane::close);
        growth().ifPresent(growth -> growth.lane().close());
    }
}
