package org.tangthu.repository.problem;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.problem.Problem.Severity;

/** Collects complaints, the first {@value #MOST} in full and of the others the number. Not thread-safe. */
public final class Problems {
    private static final int MOST = 1_000;

    private final Log log;
    private final String file;

    /** Of a deposit as a whole; {@link #in} narrows it to a file. */
    public Problems() {
        this(new Log(), "");
    }

    private Problems(Log log, String file) {
        this.log = log;
        this.file = file;
    }

    /** The same collection, for complaints about a file. */
    public Problems in(String name) {
        return new Problems(log, name);
    }

    public void error(int line, String field, String what, String right) {
        log.add(new Problem(Severity.ERROR, file, line, field, what, right));
    }

    public void error(String what, String right) {
        error(0, "", what, right);
    }

    public void note(int line, String field, String what, String right) {
        log.add(new Problem(Severity.NOTE, file, line, field, what, right));
    }

    public void note(String what, String right) {
        note(0, "", what, right);
    }

    /** Adds a complaint about the file as it stands. */
    public void add(Problem problem) {
        log.add(problem);
    }

    /** How many errors there are, those over the limit included. */
    public int errors() {
        return log.errors;
    }

    public boolean hasErrors() {
        return log.errors > 0;
    }

    /** In the order in which they were found. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(log.list);
        if (log.omitted > 0) {
            Severity severity = log.errors > 0 ? Severity.ERROR : Severity.NOTE;
            all.add(new Problem(severity, "", 0, "", "there are " + log.omitted + " more complaints", ""));
        }
        return List.copyOf(all);
    }

    private static final class Log {
        private final List<Problem> list = new ArrayList<>();
        private int errors;
        private int omitted;

        void add(Problem problem) {
            if (problem.severity() == Severity.ERROR) {
                errors++;
            }
            if (list.size() < MOST) {
                list.add(problem);
            } else {
                omitted++;
            }
        }
    }
}
