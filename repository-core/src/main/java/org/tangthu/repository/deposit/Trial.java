package org.tangthu.repository.deposit;

import java.util.List;
import org.tangthu.repository.problem.Problem;

/**
 * A look at an open deposit before its commit; it changes nothing, and is forgotten when a file comes or the server stops.
 *
 * @param ended whether all was looked at
 * @param good whether it would be taken
 * @param problems errors and notes, once it has ended
 */
public record Trial(boolean ended, boolean good, List<Problem> problems) {
    static final Trial UNDER_WAY = new Trial(false, false, List.of());

    public Trial {
        problems = List.copyOf(problems);
    }

    static Trial ended(boolean good, List<Problem> problems) {
        return new Trial(true, good, problems);
    }
}
