package org.tangthu.portal.cli;

import java.util.List;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.Progress;

/**
 * Where deposits are handed in, one after the other: the repository in this process, a running server, or somebody who
 * only looks at them.
 */
interface Desk {
    /** Checks a deposit and, where that is this desk's work, commits it if it is good. */
    Answer hand(Deposit deposit, Progress progress);

    /** What became of a deposit. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** Found good and not taken, for this desk only checks. */
        GOOD,
        REFUSED
    }

    /**
     * @param id of the entity; empty if there is none
     * @param remarks problems, a line each
     */
    record Answer(Result result, String id, List<String> remarks) {
        public Answer {
            remarks = List.copyOf(remarks);
        }
    }
}
