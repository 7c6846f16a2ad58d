package org.tangthu.linkeddata.http;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file that lies on disk just as it is to be sent.
 *
 * @param size in bytes
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 * @param at when it was made
 * @param type its media type
 * @param saveAs the name under which browsers keep it; empty if they may show it
 */
public record SentFile(Path path, long size, String sha256, Instant at, String type, Optional<String> saveAs) {
    public SentFile {
        Objects.requireNonNull(path);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(at);
        Objects.requireNonNull(type);
        Objects.requireNonNull(saveAs);
    }

    /** Strong, with its quotes. */
    String tag() {
        return '"' + sha256 + '"';
    }
}
