package org.tangthu.linkeddata.dump;

import java.time.Instant;
import java.util.Objects;

/**
 * What every file says of where it is from, and under which licence.
 *
 * @param publisher who is to be named
 * @param base of the portal
 * @param licence URI
 * @param at the instant of the snapshot
 */
record SourceLine(String publisher, String base, String licence, Instant at) {
    SourceLine {
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(base);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(at);
    }

    /** One line, however the publisher is called. */
    String text() {
        return ("Nguồn: " + publisher + ", " + base + ", " + at + ", " + licence).replaceAll("\\p{Cntrl}", " ");
    }
}
