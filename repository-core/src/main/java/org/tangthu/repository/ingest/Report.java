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
 * @param keptBack whether nothing is wrong but that the gate keeps the item from being published: a better description
 *     alone makes it good
 */
public record Report(String deposit, List<Problem> problems, Optional<Prepared> prepared, boolean keptBack) {
    public Report {
        problems = List.copyOf(problems);
    }

    public boolean good() {
        return prepared.isPresent();
    }
}
