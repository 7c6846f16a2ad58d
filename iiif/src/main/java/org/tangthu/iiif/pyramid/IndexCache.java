package org.tangthu.iiif.pyramid;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Indexes of pyramids, as many as fit into a part of the memory; without locks. */
final class IndexCache {
    private final long most;
    private final ConcurrentMap<Path, Pyramid> indexes = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** @param most bytes of memory, roughly */
    IndexCache(long most) {
        this.most = most;
    }

    Optional<Pyramid> find(Path file) {
        return Optional.ofNullable(indexes.get(file));
    }

    /** @return whether it was taken; not if there is no room */
    boolean add(Pyramid pyramid) {
        if (bytes.addAndGet(pyramid.bytes()) > most) {
            bytes.addAndGet(-pyramid.bytes());
            return false;
        }
        release(indexes.put(pyramid.file(), pyramid));
        return true;
    }

    void remove(Path file) {
        release(indexes.remove(file));
    }

    private void release(Pyramid replaced) {
        if (replaced != null) {
            bytes.addAndGet(-replaced.bytes());
        }
    }
}
