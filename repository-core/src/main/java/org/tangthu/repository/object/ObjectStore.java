package org.tangthu.repository.object;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps versioned objects for good. Thread-safe for reading; one writer at a time is the committer's duty. Every method
 * throws {@link ObjectStoreException} when the store fails.
 */
public interface ObjectStore extends AutoCloseable {
    /** The newest version of an object. */
    Optional<ObjectVersion> head(String objectId);

    /** All versions, oldest first; empty if there is no such object. */
    List<ObjectVersion> versions(String objectId);

    /** A file at the head. */
    Optional<StoredFile> file(String objectId, String path);

    /** A file as a version held it. */
    Optional<StoredFile> file(String objectId, int version, String path);

    /**
     * Makes a version. On return it is the head and on disk, and survives a power cut. When the process dies inside, the
     * head is the old or the new version, and {@link #settle} cleans up.
     */
    void install(NewVersion version);

    /**
     * Puts an object in order after a process died while it installed a version: what is unfinished is set aside, never
     * deleted.
     *
     * @return the head that stands now; empty if the object has no finished version
     */
    Optional<ObjectVersion> settle(String objectId);

    /**
     * Erases what the versions before the head held: their bytes, the names and digests of their files, and what was set
     * aside of the object. The versions stay, with their dates, messages and users, and without files. On return nothing
     * comes back after a power cut. Whatever became of an earlier attempt, it is finished; once more does no harm.
     *
     * @throws ObjectStoreException if the head shares files with earlier versions, too; then nothing was erased
     */
    void erase(String objectId);

    /** Whether {@link #erase} would find nothing to do. */
    boolean erased(String objectId);

    /** Identifiers of all objects, in no order; to be closed. */
    Stream<String> ids();

    /** Reads every byte of an object and compares digests (OCFL fixity). @return what is wrong, empty if nothing */
    List<String> verify(String objectId);

    @Override
    void close();
}
