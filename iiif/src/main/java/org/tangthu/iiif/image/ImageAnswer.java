package org.tangthu.iiif.image;

import java.nio.file.Path;
import org.tangthu.iiif.pyramid.ByteRange;

/** The bytes of an image, in the format that was asked for. */
public sealed interface ImageAnswer {
    /** How an answer comes about, for those who watch the server: the first is free, the last is dear. */
    enum Way {
        STORED("stored"),
        KEPT("kept"),
        RENDERED("rendered");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        /** As it stands in metrics. */
        public String code() {
            return code;
        }
    }

    Way way();

    /** They stand in a file that is never changed. */
    record Stored(Path file, ByteRange range) implements ImageAnswer {
        @Override
        public Way way() {
            return Way.STORED;
        }
    }

    /** They were made for an earlier request. */
    record Kept(byte[] bytes) implements ImageAnswer {
        @Override
        public Way way() {
            return Way.KEPT;
        }
    }

    /** They were made for this request. */
    record Rendered(byte[] bytes) implements ImageAnswer {
        @Override
        public Way way() {
            return Way.RENDERED;
        }
    }
}
