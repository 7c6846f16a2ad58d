package org.tangthu.iiif.pyramid;

import java.io.Closeable;
import java.io.IOException;

/** The picture of a master: upright, 8-bit, sRGB or grey. Read once, from top to bottom. */
interface MasterSource extends Closeable {
    int width();

    int height();

    /** 1 for grey, 3 for sRGB. */
    int channels();

    /** How many pixels are held in memory at once while the picture is decoded. */
    long pixelsHeld();

    /** Decodes the picture and gives its rows to the sink, in as small portions as the file allows. */
    void transferTo(RowSink sink) throws IOException;
}
