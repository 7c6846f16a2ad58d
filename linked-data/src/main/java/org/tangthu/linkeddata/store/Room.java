package org.tangthu.linkeddata.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is free on the disk of a folder. */
interface Room {
    long bytes() throws IOException;

    static Room of(Path folder) {
        return () -> Files.getFileStore(folder).getUsableSpace();
    }
}
