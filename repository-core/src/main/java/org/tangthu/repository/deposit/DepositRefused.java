package org.tangthu.repository.deposit;

import java.util.List;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.problem.Problem;

/** A request about a deposit that cannot be granted; nothing was lost or changed by it. */
public final class DepositRefused extends RepositoryException {
    private static final long serialVersionUID = 1L;

    /** Why, for programs. */
    public enum Reason {
        /** There is no such deposit or file. */
        UNKNOWN,
        /** The request contradicts itself or the form. */
        INVALID,
        /** Something of it is not allowed to this actor. */
        FORBIDDEN,
        /** Too many or too large. */
        QUOTA,
        /** Not in this state. */
        STATE,
        /** The bytes do not follow those that are there. */
        OFFSET,
        /** Fewer bytes came than were announced. */
        INCOMPLETE,
        /** Other bytes came than were announced. */
        DIGEST
    }

    private final Reason reason;
    private final transient List<Problem> problems;

    DepositRefused(Reason reason, String message) {
        this(reason, message, List.of());
    }

    DepositRefused(Reason reason, String message, List<Problem> problems) {
        super(message);
        this.reason = reason;
        this.problems = problems;
    }

    public Reason reason() {
        return reason;
    }

    /** Details, where there are any. */
    public List<Problem> problems() {
        return problems;
    }
}
