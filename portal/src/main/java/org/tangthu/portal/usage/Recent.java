package org.tangthu.portal.usage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What happened not long ago. In bounded memory: when it is full, what was not met for longest is forgotten. Not
 * thread-safe.
 */
final class Recent<V> {
    private final Map<Long, Entry<V>> entries;

    private record Entry<V>(V value, long until) {}

    Recent(int most) {
        this.entries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Entry<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** @param now in nanoseconds, of a clock that only goes forward */
    Optional<V> find(long key, long now) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.until() - now > 0)
                .map(Entry::value);
    }

    void put(long key, V value, long until) {
        entries.put(key, new Entry<>(value, until));
    }

    void clear() {
        entries.clear();
    }

    int size() {
        return entries.size();
    }
}
