package org.tangthu.iiif.pyramid;

/** A part of a file. */
public record ByteRange(long offset, int length) {
    public long end() {
        return offset + length;
    }
}
