package org.tangthu.iiif.scaling;

/** Weighted sums of the rows of an image, which arrive from top to bottom: the vertical half of scaling. */
interface RowSums {
    /** Bytes held for each sample of a row, at most: ten pairs of lanes for every four, and the row itself. */
    int HELD_PER_SAMPLE = 11;

    /**
     * Takes source row {@code y}, the next one.
     *
     * @param samples with {@link Lanes#roomFor} them
     */
    void add(int y, byte[] samples);

    /**
     * Gives row {@code number} of the result, the next one; all that it needs has arrived.
     *
     * @param samples with {@link Lanes#roomFor} them
     */
    void put(int number, byte[] samples);

    /** @param length samples of a row */
    static RowSums of(Resampling down, int length) {
        return down.taps() <= KeptRows.COUNT ? new KeptRows(down, length) : new RunningSums(down, length);
    }
}
