package org.tangthu.portal.limits;

import java.time.Duration;

/** What the budgets say to a request. */
sealed interface Verdict {
    record Paid() implements Verdict {}

    /** This client has used up its budget: 429. @param news whether it had not been so a while ago */
    record ClientOver(Duration pause, boolean news) implements Verdict {}

    /** All clients together have used up the server's budget: 503. @param news whether it had not been so a while ago */
    record ServerOver(Duration pause, boolean news) implements Verdict {}
}
