package org.tangthu.iiif.image;

import java.nio.file.Path;
import org.tangthu.iiif.pyramid.ByteRange;

/** The bytes of an image, in the format that was asked for. */
public sealed interface ImageAnswer {
    /** They stand in a file that is never changed. */
    record Stored(Path file, ByteRange range) implements ImageAnswer {}

    /** They were made for this request. */
    record Rendered(byte[] bytes) implements ImageAnswer {}
}
