package org.tangthu.linkeddata.store;

import java.util.Optional;

/** The generations of the RDF store, one of which is served. Thread-safe. */
public interface RdfGenerations extends AutoCloseable {
    /**
     * Whether the data of a generation is there and fits what is configured now.
     *
     * @throws RdfStoreAway if nobody can tell
     */
    boolean exists(int generation);

    /** The store of a generation, made if need be; the same one at every call. It is closed by {@link #drop} or {@link #close}. */
    RdfStore open(int generation);

    /** Whether a generation can stay, whole, beside the one that is served. */
    default boolean keeps() {
        return true;
    }

    /** Readers see this generation from now on. */
    void serve(int generation);

    /** Removes what there is of a generation that is not served, once its readers have returned. */
    void drop(int generation);

    /**
     * Writes the store that is served anew in less room, and returns when that is done.
     *
     * @throws RdfStoreException if that is not possible; the store is as it was
     */
    void compact();

    /** How the store that is served stands on this machine; empty for one that stands elsewhere, or while none is served. */
    Optional<StoreFigures> figures();

    /** @throws RdfStoreException if no generation is served yet */
    RdfStore served();

    @Override
    void close();
}
