package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.error.IiifException;

/** Opens and decodes masters, and tells a master that is to blame apart from a disk that is. */
final class Decoding {
    private Decoding() {}

    /**
     * @param scratch where a decoded picture may lie until the source is closed
     * @throws BrokenImageException if the master cannot be read or used
     */
    static MasterSource open(Path master, Jpeg2000 jpeg2000, Path scratch) throws IOException, InterruptedException {
        try {
            return Masters.open(master, jpeg2000, scratch);
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        } catch (IOException e) {
            throw new BrokenImageException("The master cannot be read: " + e, e);
        }
    }

    /** Decoders fail in many ways on damaged files, and wrap what we throw ourselves while they run. */
    static void transfer(MasterSource source, RowSink sink) throws IOException {
        try {
            source.transferTo(sink);
        } catch (IOException | RuntimeException e) {
            Throwable first = e;
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof IiifException ours) {
                    throw ours;
                } else if (cause instanceof UncheckedIOException disk) {
                    throw disk.getCause();
                }
                first = cause;
            }
            throw new BrokenImageException("The master cannot be decoded: " + first.getMessage(), e);
        }
    }
}
