package org.tangthu.portal.editing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.ingest.Prepared;
import org.tangthu.repository.problem.Problem;

/**
 * What the checks say of a description.
 *
 * @param problems what is wrong with it, and what somebody should look at
 * @param findings what it lacks to be published well; of one that cannot be read nothing is known
 * @param prepared the item as it would be; empty if anything is wrong
 */
public record Edited(List<Problem> problems, List<Finding> findings, Optional<Prepared> prepared) {
    public Edited {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
        Objects.requireNonNull(prepared);
    }
}
