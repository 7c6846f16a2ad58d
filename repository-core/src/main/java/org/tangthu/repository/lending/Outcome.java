package org.tangthu.repository.lending;

import java.time.Instant;
import java.util.Objects;
import org.tangthu.repository.access.Loan;

/** What came of asking for an item. */
public sealed interface Outcome {
    /** The reader has it. */
    record Lent(Loan loan) implements Outcome {
        public Lent {
            Objects.requireNonNull(loan);
        }
    }

    /** All copies are out; the first comes back at this instant at the latest. */
    record InUse(Instant until) implements Outcome {
        public InUse {
            Objects.requireNonNull(until);
        }
    }

    /** The reader has as many other items as anybody may have at a time. */
    record TooMany(int most) implements Outcome {}

    /** The item is none that is lent now: of another level, under embargo or not public. */
    record NotLent() implements Outcome {}
}
