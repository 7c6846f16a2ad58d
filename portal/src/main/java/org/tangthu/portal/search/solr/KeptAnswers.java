package org.tangthu.portal.search.solr;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers that hold as long as the index does not change, and are too dear to be had anew for each page of a list. A minute
 * at most: another process may have changed the index. In bounded memory, those that were not asked for longest go first.
 * Thread-safe.
 */
final class KeptAnswers<K, V> {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final SolrGenerations generations;
    private final Map<K, Kept<V>> kept;

    /** @param state of the index that was asked @param nanos when it had answered */
    private record Kept<V>(V answer, long state, long nanos) {}

    /** @param most how many are kept */
    KeptAnswers(SolrGenerations generations, int most) {
        this.generations = generations;
        this.kept = Collections.synchronizedMap(new LinkedHashMap<K, Kept<V>>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        });
    }

    /** The answer that is kept, if it still holds. */
    Optional<V> find(K question) {
        return Optional.ofNullable(kept.get(question)).filter(this::holds).map(Kept::answer);
    }

    /** The answer that is kept, or what is answered now. */
    V of(K question, Supplier<V> asking) {
        return find(question).orElseGet(() -> {
            long state = state();
            return keep(question, state, asking.get());
        });
    }

    /** Of the index; to be read before it is asked, so that what changes meanwhile ends the answer. */
    long state() {
        return generations.state();
    }

    /** @return the answer */
    V keep(K question, long state, V answer) {
        kept.put(question, new Kept<>(answer, state, System.nanoTime()));
        return answer;
    }

    private boolean holds(Kept<V> answer) {
        return answer.state() == state() && System.nanoTime() - answer.nanos() < LONGEST.toNanos();
    }
}
