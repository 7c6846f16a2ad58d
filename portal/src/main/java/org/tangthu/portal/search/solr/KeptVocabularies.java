package org.tangthu.portal.search.solr;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.ark.Ark;

/**
 * The vocabularies of items that somebody typed into lately. One is made at a time, since that of a book takes a processor
 * for half a second or more: who wants the same one waits for it, and who would wait too long is told to ask again. Thread-safe.
 */
final class KeptVocabularies {
    /** Of all that are kept together. */
    private static final int MOST_WORDS = 200_000;

    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Map<Ark, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock making = new ReentrantLock();
    private long words;

    /** @param version of the item in the index, and {@code pages}, how many of them have text */
    private record Kept(int version, long pages, Vocabulary vocabulary) {}

    /**
     * The one that is kept, if it was made for this version and so many pages, or a new one.
     *
     * @throws SearchUnavailable when others are being made for too long
     */
    Vocabulary of(Ark item, int version, long pages, Supplier<Vocabulary> maker) {
        return known(item, version, pages).orElseGet(() -> {
            awaitTurn();
            try {
                return known(item, version, pages).orElseGet(() -> {
                    Vocabulary made = maker.get();
                    keep(item, new Kept(version, pages, made));
                    return made;
                });
            } finally {
                making.unlock();
            }
        });
    }

    private void awaitTurn() {
        try {
            if (!making.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SearchUnavailable("The words of other items are being collected; ask again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("Interrupted while the words of other items were collected", e);
        }
    }

    private Optional<Vocabulary> known(Ark item, int version, long pages) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(item))
                    .filter(known -> known.version == version && known.pages == pages)
                    .map(Kept::vocabulary);
        }
    }

    private void keep(Ark item, Kept one) {
        synchronized (kept) {
            Kept before = kept.put(item, one);
            words += one.vocabulary.size() - (before == null ? 0 : before.vocabulary.size());
            Iterator<Kept> oldest = kept.values().iterator();
            while (words > MOST_WORDS && kept.size() > 1) {
                words -= oldest.next().vocabulary.size();
                oldest.remove();
            }
        }
    }
}
