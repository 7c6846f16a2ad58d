package org.tangthu.repository.json;

import java.util.List;
import java.util.stream.Collectors;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.problem.Problem;

/** What the repository itself once wrote cannot be read: it was damaged. */
public final class UnreadableRecord extends RepositoryException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    private UnreadableRecord(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableRecord(String file, List<Problem> problems) {
        super("The stored " + file + " cannot be read; verify the object's fixity. "
                + problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining(" | ")));
    }

    /** The same with the identifier of what it is, which stands beside the record where this was read. */
    public UnreadableRecord withId(String id) {
        return new UnreadableRecord(id + ": " + getMessage(), this);
    }
}
