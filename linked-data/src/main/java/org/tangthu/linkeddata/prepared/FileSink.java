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
     * @return what is known of it now that it is on disk; one of this name that the set had is gone
     */
    PreparedFile write(String name, Content content) throws IOException;

    /**
     * What a file of this very set is asked for by, also when the next one has taken its place: the name of the set, a
     * hyphen, and that of the file. Whoever reads a list in parts reads on in it; the parts of the next set begin elsewhere.
     */
    String asked(String name);
}
