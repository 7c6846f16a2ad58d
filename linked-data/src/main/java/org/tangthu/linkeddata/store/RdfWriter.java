package org.tangthu.linkeddata.store;

import java.util.Iterator;

/**
 * Writes to a store, which has one writer at a time: others wait from the first {@link #replace} to the next {@link
 * #commit}. For one thread.
 */
public interface RdfWriter extends AutoCloseable {
    /**
     * Makes each named graph equal to the one given; an empty graph removes the name, of two with one name the last counts.
     * Only differences are written. If the source of the graphs fails, what it gave before may be committed.
     *
     * @throws RdfStoreException if the store fails; then all is lost that was not committed
     */
    void replace(Iterator<NamedGraph> graphs);

    /**
     * On return all that was written is on disk, and readers see it.
     *
     * @throws RdfStoreException if the store fails; then all is lost that was not committed
     */
    void commit();

    /** Gives up what was not committed. */
    @Override
    void close();
}
