package org.tangthu.linkeddata.sparql;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.store.RdfStoreException;

/** Tells why a query failed in words for whoever asked; what nobody outside can help goes to the log. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /**
     * Runs a query.
     *
     * @throws SparqlException if it failed, the budget's reason first
     * @throws RdfStoreException if the store failed
     */
    static void toldBy(Budget budget, Runnable query) {
        try {
            query.run();
        } catch (SparqlException e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new GreedyQuery("The query, or a path of it, goes too deep");
        } catch (OutOfMemoryError e) {
            LOG.error("A query used up the memory", e);
            throw new GreedyQuery("The query needs more memory than there is");
        } catch (RuntimeException | Error e) {
            if (budget.isEnded()) {
                throw budget.why();
            }
            if (e instanceof RdfStoreException store) {
                throw store;
            }
            LOG.error("A query failed", e);
            throw new FailedQuery(e);
        }
    }
}
