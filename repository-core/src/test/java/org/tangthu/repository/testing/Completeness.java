package org.tangthu.repository.testing;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Decides what a missing thing means: a skipped test at home, a failed one where everything was installed. */
final class Completeness {
    private Completeness() {}

    static ConditionEvaluationResult missing(String what) {
        if (Boolean.getBoolean("tangthu.tests.complete")) {
            throw new AssertionError(what + ", and tangthu.tests.complete forbids skipping");
        }
        return ConditionEvaluationResult.disabled("Skipped: " + what);
    }
}
