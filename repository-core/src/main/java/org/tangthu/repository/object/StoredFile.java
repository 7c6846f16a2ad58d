package org.tangthu.repository.object;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** A file of an object's version. Its bytes never change. */
public interface StoredFile {
    /** Logical path in the object, such as {@code masters/0001.tif}. */
    String path();

    /** Lower-case hexadecimal. */
    String sha512();

    /** A fresh stream, to be closed by the caller. */
    InputStream open() throws IOException;

    /** Where the bytes lie on a local disk, if they do; to be read only. */
    Optional<Path> local();
}
