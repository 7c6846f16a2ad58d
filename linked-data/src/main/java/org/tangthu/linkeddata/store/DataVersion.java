package org.tangthu.linkeddata.store;

/**
 * Names a state of the data that is served: it grows with every change, whatever that was, and says which entries of the
 * journal are in it. What was read after it was asked is of this state or of a newer one, never of an older.
 *
 * @param generation that is served; another one after a rebuild
 * @param sequence all entries of the journal up to it are applied, or parked
 * @param repairs how often this process wrote again what had been written, or parked, before
 */
public record DataVersion(int generation, long sequence, long repairs) {
    /** As it stands in entity tags. */
    @Override
    public String toString() {
        return generation + "." + sequence + (repairs == 0 ? "" : "." + repairs);
    }
}
