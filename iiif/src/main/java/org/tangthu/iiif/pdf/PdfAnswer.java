package org.tangthu.iiif.pdf;

import java.nio.file.Path;
import java.time.Duration;

/** What can be said to somebody who asks for an item as PDF. */
public sealed interface PdfAnswer {
    /** The file. It is never changed; it may be removed. @param tag stands for its bytes */
    record Ready(Path file, String tag) implements PdfAnswer {}

    /**
     * It is being made, or will be.
     *
     * @param before files that come first
     * @param done pages that are written
     * @param again when to ask again, at best
     */
    record Making(int before, int done, int pages, Duration again) implements PdfAnswer {}

    /** It was not made just now: too many wait, or it failed. */
    record NotNow(Reason reason, Duration again) implements PdfAnswer {}

    /** It is not made yet, and nobody has it made. */
    record NotAsked() implements PdfAnswer {}

    /** Why there is no file. */
    enum Reason {
        BUSY,
        NO_ROOM,
        FAILED
    }
}
