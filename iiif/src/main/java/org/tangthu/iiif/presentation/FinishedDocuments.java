package org.tangthu.iiif.presentation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Documents that were made already, as long as their tag stays the same. Bounded by bytes; what was not asked for longest
 * goes first. However many ask at once, a document is made by one of them. Thread-safe.
 */
final class FinishedDocuments {
    private record Finished(String tag, Packed body) {}

    private final long maxBytes;
    private final Map<String, Finished> documents = new LinkedHashMap<>(16, 0.75f, true);
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();
    private long bytes;

    /** @param maxBytes of all documents together, compressed; a larger one is not kept */
    FinishedDocuments(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * @param name of the document, whatever its state
     * @param tag of its state
     */
    Packed get(String name, String tag, Supplier<Packed> maker) {
        return find(name, tag).orElseGet(() -> make(name, tag, maker));
    }

    private Packed make(String name, String tag, Supplier<Packed> maker) {
        synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
            return find(name, tag).orElseGet(() -> {
                Packed made = maker.get();
                keep(name, new Finished(tag, made));
                return made;
            });
        }
    }

    private synchronized Optional<Packed> find(String name, String tag) {
        return Optional.ofNullable(documents.get(name))
                .filter(finished -> finished.tag().equals(tag))
                .map(Finished::body);
    }

    private synchronized void keep(String name, Finished finished) {
        forget(documents.remove(name));
        if (finished.body().packedLength() > maxBytes) {
            return;
        }
        documents.put(name, finished);
        bytes += finished.body().packedLength();
        Iterator<Finished> oldest = documents.values().iterator();
        while (bytes > maxBytes) {
            forget(oldest.next());
            oldest.remove();
        }
    }

    /** Forgets the documents whose names end so. */
    synchronized void forgetEnding(String end) {
        documents.keySet().stream()
                .filter(name -> name.endsWith(end))
                .toList()
                .forEach(name -> forget(documents.remove(name)));
    }

    private void forget(Finished finished) {
        if (finished != null) {
            bytes -= finished.body().packedLength();
        }
    }
}
