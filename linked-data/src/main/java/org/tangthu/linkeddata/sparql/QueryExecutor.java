package org.tangthu.linkeddata.sparql;

/**
 * Runs questions that were checked, on whatever store there is. An implementation adds no bounds of its own, but spends the
 * budget: it calls {@link Budget#check} at every step that may be one of many, or registers with {@link Budget#onEnd}
 * what ends its waiting. Thread-safe.
 */
public interface QueryExecutor {
    /**
     * Runs a question on the calling thread and hands its answer to the reader before it returns.
     *
     * @throws SparqlException if the budget ends it
     * @throws org.tangthu.linkeddata.store.RdfStoreException if the store is away
     */
    void run(Question question, Budget budget, AnswerReader reader);
}
