package org.tangthu.iiif.pyramid;

/** Takes the rows of an image from top to bottom. */
interface RowSink {
    /**
     * The next rows: 8-bit samples, channels interleaved, without gaps. The array is only valid during the call.
     *
     * @param rows how many; the array may be longer
     */
    void accept(byte[] samples, int rows);
}
