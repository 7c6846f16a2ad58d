package org.tangthu.repository.publication;

import java.util.Objects;
import org.tangthu.repository.problem.Problem;

/**
 * One thing that a good description holds.
 *
 * @param code short and permanent, lower-case letters and hyphens
 * @param field where a librarian mends it, as {@code item.yaml} calls it, such as {@code agents}
 * @param name of what is asked for: "nhan đề", "title"
 * @param message what is wrong where it is missing or ill-formed
 * @param advice what would be right
 */
public record Rule(String code, Severity severity, String field, Bilingual name, Bilingual message, Bilingual advice) {
    public Rule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(field);
        Objects.requireNonNull(name);
        Objects.requireNonNull(message);
        Objects.requireNonNull(advice);
    }

    /**
     * That a description breaks it.
     *
     * @param file the description's
     * @param line where the field stands; 0 where it does not
     */
    public Problem problem(Problem.Severity weight, String file, int line) {
        String what = message.en().replaceFirst("\\.$", "");
        return new Problem(weight, file, line, field, what, advice.en(), message.vi() + " " + advice.vi());
    }

    /** Whether nothing is published without it. */
    public boolean mandatory() {
        return severity == Severity.VIOLATION;
    }
}
