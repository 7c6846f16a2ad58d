package org.tangthu.iiif.image.render;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.Rendition;

/** Rows out of the one stream in which a rendition of the whole picture stands. */
record RenditionRows(Pyramid pyramid, Rendition rendition, Rectangle part) implements SourceRows {
    @Override
    public long heldBytes() {
        return rendition.stream().length();
    }

    @Override
    public void read(JpegDecoder decoder, JpegDecoder.Rows rows) throws IOException {
        try (FileChannel file = pyramid.openFile()) {
            decoder.decode(
                    pyramid.read(file, rendition.stream()),
                    rendition.width(),
                    rendition.height(),
                    pyramid.channels(),
                    new java.awt.Rectangle(part.x(), part.y(), part.width(), part.height()),
                    rows);
        }
    }
}
