package org.tangthu.linkeddata.prepared;

import java.io.IOException;
import java.time.Duration;
import org.tangthu.repository.feed.FeedHead;

/** How the files of a set are made. */
public interface Recipe {
    /** Of the set, its folder, and in the log: small letters and hyphens. */
    String name();

    /** Another one whenever the same feed would give other files: the base address, the build of the program. */
    String edition();

    /** For how long a set is kept at least, though the feed has moved on. */
    Duration rest();

    /**
     * Whether a set that tells of the feed up to a sequence may be served at all. Asked with each answer; one that may not is
     * removed, and made anew.
     */
    default boolean stands(long sequence) {
        return true;
    }

    /**
     * Writes every file once, as a stream: a million items need no more memory than one.
     *
     * @param head up to where the set tells of the feed
     */
    void make(FeedHead head, FileSink files) throws IOException;
}
