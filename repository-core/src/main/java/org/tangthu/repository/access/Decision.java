package org.tangthu.repository.access;

import java.util.Optional;

/** What of an item's content a visitor may have. */
public sealed interface Decision {
    /** Images, text, hits; downloads too where {@link AccessPolicy#downloads} says so. */
    record Full() implements Decision {}

    /** A small image of each page, no text. */
    record Preview(Reason reason) implements Decision {}

    /** Nothing of the content. */
    record Denied(Reason reason) implements Decision {}

    /** Why not everything, for the sentence that a page shows. */
    enum Reason {
        ON_SITE("on-site"),
        RESTRICTED("restricted"),
        LENDING("lending"),
        EMBARGO("embargo"),
        METADATA_ONLY("metadata-only"),
        PRESERVATION("preservation"),
        NOT_PUBLIC("not-public");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    default boolean full() {
        return this instanceof Full;
    }

    /** Why not everything; empty if nothing is kept back. */
    default Optional<Reason> why() {
        if (this instanceof Preview preview) {
            return Optional.of(preview.reason());
        }
        return this instanceof Denied denied ? Optional.of(denied.reason()) : Optional.empty();
    }

    /** Whether there are images to see at all, if only small ones. */
    default boolean images() {
        return !(this instanceof Denied);
    }
}
