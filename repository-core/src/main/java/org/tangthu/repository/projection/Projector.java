package org.tangthu.repository.projection;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes one view of the repository. The runner calls it from a single thread at a time, except {@link #holdings}
 * and {@link #bytes}. Its data comes in generations, so that a rebuild grows beside what is being served and is switched to when complete.
 */
public interface Projector extends AutoCloseable {
    /** Short and permanent: it names the checkpoint and the folder, and stands in commands ({@code rebuild --only rdf}). */
    String name();

    /** Number of the form of the data. Another one than that of the stored checkpoint means a rebuild at start. */
    int schema();

    /** How many entries it wants at once, at most; few where one takes long. Asked anew before each batch. */
    default int batch() {
        return 1_000;
    }

    /** Whether the data of a generation is there. False after somebody deleted it; the runner then makes it anew. */
    boolean exists(int generation);

    /** Opens a generation for writing, making it if need be. The runner closes it before another is opened for the same number. */
    Projection open(int generation);

    /** From now on readers see this generation, which exists. Called at start and after each completed rebuild. */
    void serve(int generation);

    /**
     * Removes a generation that is not served. Must bear that it is not there, or half there, and that readers who asked
     * while it was served have not done yet: these must not fail.
     */
    void drop(int generation);

    /**
     * Makes an end of what was deleted in a generation: on return no byte of it is on disk any more, as far as that is in
     * the hands of this program. Called by the runner after an entity was purged by law, with the generation open. It may
     * take as long as writing the generation anew.
     *
     * @throws TransientFailure if it cannot be done now
     */
    default void expunge(int generation) {}

    /**
     * Whether the generation that served stays after a switch, for as long as no other rebuild begins, so that one can go
     * back to it. It costs its disk.
     */
    default boolean keeps() {
        return true;
    }

    /**
     * Writes what is served anew, without the room that its changes have left behind, while readers and the runner go on. On
     * return it is done. Thread-safe.
     *
     * @throws RefusedDecision if there is no room for that, or nothing that could be done
     */
    default void compact() {
        throw new RefusedDecision("There is nothing to compact in " + name());
    }

    /** How many entities a generation holds, which exists; empty if it cannot tell. A rebuild that holds fewer is not switched to. */
    default OptionalLong size(int generation) {
        return OptionalLong.empty();
    }

    /** How many bytes a generation takes on disk, or in a store elsewhere; empty if it cannot tell. Thread-safe. */
    default OptionalLong bytes(int generation) {
        return OptionalLong.empty();
    }

    /** What the served generation holds, to compare it with the catalogue; empty if it cannot tell. Thread-safe. */
    default Optional<Holdings> holdings() {
        return Optional.empty();
    }

    /** Called by the runner after it ended its thread. */
    @Override
    void close();
}
