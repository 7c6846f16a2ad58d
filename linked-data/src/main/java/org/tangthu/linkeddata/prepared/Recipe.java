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
     * Whether a set may be served at all. Asked with each answer; one that may not is removed, and made anew.
     *
     * @param cleared up to which sequence nothing stands in it that has left the feed
     */
    default boolean stands(long cleared) {
        return true;
    }

    /**
     * Writes every file, as a stream: a million items need no more memory than one. None if there is nothing to list.
     *
     * @param head up to where the set tells of the feed
     * @return up to which sequence nothing stands in it that has left the feed: that of the head, or a later one
     */
    long make(FeedHead head, FileSink files) throws IOException;
}
