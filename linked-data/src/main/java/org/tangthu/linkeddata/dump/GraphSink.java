package org.tangthu.linkeddata.dump;

import java.io.Closeable;
import java.io.IOException;
import org.tangthu.linkeddata.store.NamedGraph;

/** Writes graphs in one form, one after the other, and holds none of them. Closing it ends the file. */
interface GraphSink extends Closeable {
    /** @return how many entries that made */
    int write(NamedGraph graph) throws IOException;
}
