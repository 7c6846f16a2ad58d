package org.tangthu.repository.object;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Heads lately read. An entry counts only while the object's sidecar still states the digest it was read under, so it is
 * right after any change by any process, at the price of reading one small file. Thread-safe.
 */
final class HeadCache {
    private static final int SIZE = 64;

    private final ObjectLayout layout;
    private final Map<String, Entry> entries = new LinkedHashMap<>(SIZE, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > SIZE;
        }
    };

    HeadCache(ObjectLayout layout) {
        this.layout = layout;
    }

    /** @param load reads the head; what it finds may be newer than the sidecar seen here, never older */
    Optional<Head> get(String objectId, Function<String, Optional<Head>> load) throws IOException {
        Optional<String> digest = ObjectLayout.statedDigest(layout.folder(objectId));
        if (digest.isEmpty()) {
            return load.apply(objectId);
        }
        Entry known;
        synchronized (entries) {
            known = entries.get(objectId);
        }
        if (known != null && known.digest.equals(digest.get())) {
            return Optional.of(known.head);
        }
        Optional<Head> head = load.apply(objectId);
        synchronized (entries) {
            head.ifPresent(found -> entries.put(objectId, new Entry(digest.get(), found)));
        }
        return head;
    }

    /** @param files by logical path */
    record Head(ObjectVersion version, Map<String, StoredFile> files) {}

    private record Entry(String digest, Head head) {}
}
