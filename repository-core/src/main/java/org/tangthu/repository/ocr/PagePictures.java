package org.tangthu.repository.ocr;

import java.io.IOException;
import java.nio.file.Path;

/** Makes pictures of pages for a recognizer. Thread-safe; what it holds in memory is bounded over all threads. */
@FunctionalInterface
public interface PagePictures {
    /**
     * Draws a master upright and grey as a PGM file, reduced where it is larger.
     *
     * @param master of any format and size that the repository takes
     * @param maxPixels of the picture
     * @param maxSide of the picture, in pixels
     * @param target in a folder of its own, where drafts may lie meanwhile
     * @throws PageFailed if the master cannot be decoded
     * @throws IOException if the picture cannot be written
     */
    void draw(Path master, long maxPixels, int maxSide, Path target) throws IOException, InterruptedException;
}
