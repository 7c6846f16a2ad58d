package org.tangthu.repository.ingest;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.problem.Problem;

/**
 * What the check of a deposit found.
 *
 * @param deposit its name
 * @param problems errors and notes, in the order of the checks
 * @param prepared what can be committed; empty if there is any error
 */
public record Report(String deposit, List<Problem> problems, Optional<Prepared> prepared) {
    public Report {
        problems = List.copyOf(problems);
    }

    public boolean good() {
        return prepared.isPresent();
    }
}
