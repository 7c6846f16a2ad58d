package org.tangthu.repository.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides what a missing thing means: a skipped test at home, a failed one where everything was installed. */
final class Completeness {
    private Completeness() {}

    /** Says on the terminal what is skipped and why, since Maven only counts. */
    static ConditionEvaluationResult missing(ExtensionContext test, String what) {
        if (Boolean.getBoolean("tangthu.tests.complete")) {
            throw new AssertionError(what + ", and tangthu.tests.complete forbids skipping");
        }
        System.err.println("Skipped: " + test.getDisplayName() + ": " + what);
        return ConditionEvaluationResult.disabled("Skipped: " + what);
    }
}
