package org.tangthu.portal.cli;

import java.util.List;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.Progress;

/** Where deposits are handed in, one after the other: the repository in this process, or a running server. */
interface Desk {
    /** Says what is wrong; changes nothing. */
    Answer check(Deposit deposit, Progress progress);

    /** Checks and, if it is good, commits. */
    Answer take(Deposit deposit, Progress progress);

    /** What became of a deposit. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** Found good and not taken, for it was only to be checked. */
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
