package org.tangthu.repository.problem;

import java.util.Objects;

/**
 * One complaint about a file.
 *
 * @param file name of the file within its deposit; empty if the deposit as a whole is meant
 * @param line beginning with 1; 0 where lines mean nothing
 * @param field the place in the description, such as {@code titles[0].lang}; empty for the whole file
 * @param what is wrong
 * @param right what would be right; empty if {@code what} says it all
 * @param vi both in Vietnamese, for complaints that are the librarian's to mend; empty where it is told in English only
 */
public record Problem(Severity severity, String file, int line, String field, String what, String right, String vi) {
    /** Whether the deposit can be taken all the same. */
    public enum Severity {
        /** It is refused. */
        ERROR,
        /** It is taken; somebody should look. */
        NOTE
    }

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(field);
        Objects.requireNonNull(what);
        Objects.requireNonNull(right);
        Objects.requireNonNull(vi);
    }

    public Problem(Severity severity, String file, int line, String field, String what, String right) {
        this(severity, file, line, field, what, right, "");
    }

    /** One line for people: {@code item.yaml, line 4, kind: 'bok' is no kind; write one of book, map}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(text.isEmpty() ? "" : ", ").append("line ").append(line);
        }
        if (!field.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ").append(field);
        }
        text.append(text.isEmpty() ? "" : ": ");
        text.append(vi).append(vi.isEmpty() ? "" : " / ").append(what);
        return right.isEmpty()
                ? text.toString()
                : text.append("; ").append(right).toString();
    }
}
