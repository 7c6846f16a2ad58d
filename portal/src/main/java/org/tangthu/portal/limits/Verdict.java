package org.tangthu.portal.limits;

import java.time.Duration;

/** What the budgets say to a request. */
sealed interface Verdict {
    record Paid() implements Verdict {}

    /** This client has used up its budget: 429. */
    record ClientOver(Duration pause) implements Verdict {}

    /** All clients together have used up the server's budget: 503. */
    record ServerOver(Duration pause) implements Verdict {}
}
