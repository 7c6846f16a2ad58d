package org.tangthu.iiif.image.render;

import java.io.IOException;
import org.tangthu.iiif.pixels.JpegDecoder;

/** The rows of a part of a stored picture, which are read from top to bottom. */
interface SourceRows {
    /** Bytes held while the rows are read, besides the rows themselves. */
    long heldBytes();

    void read(JpegDecoder decoder, JpegDecoder.Rows rows) throws IOException;
}
