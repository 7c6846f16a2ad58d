package org.tangthu.linkeddata.prepared;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the files of a set that is being made. */
public interface FileSink {
    /** Writes what stands in a file. */
    interface Content {
        /**
         * @param out buffered; need not be closed or flushed
         * @throws java.util.concurrent.CancellationException by the stream, if the set is given up
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file, packed with gzip unless its name ends with {@code .zip}.
     *
     * @param name small letters, digits, points and hyphens
     * @return what is known of it now that it is on disk
     * @throws java.nio.file.FileAlreadyExistsException if the set has one of this name
     */
    PreparedFile write(String name, Content content) throws IOException;
}
