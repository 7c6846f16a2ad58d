package org.tangthu.repository.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.problem.Problem;

/**
 * What is kept of a deposit beside its form and its files.
 *
 * @param since when it came into its state; of an open one when bytes last came, to the hour
 */
record DepositRecord(
        String actor,
        Optional<String> idempotencyKey,
        Instant since,
        DepositState state,
        Expected expected,
        List<Problem> problems,
        Optional<Outcome> outcome) {
    DepositRecord {
        problems = List.copyOf(problems);
    }

    static DepositRecord open(String actor, Optional<String> idempotencyKey, Instant now) {
        return new DepositRecord(
                actor, idempotencyKey, now, DepositState.OPEN, new Expected.Absent(), List.of(), Optional.empty());
    }

    DepositRecord in(DepositState next, Instant now, List<Problem> found) {
        return new DepositRecord(actor, idempotencyKey, now, next, expected, found, outcome);
    }

    DepositRecord touched(Instant now) {
        return new DepositRecord(actor, idempotencyKey, now, state, expected, problems, outcome);
    }

    DepositRecord expecting(Expected wanted) {
        return new DepositRecord(actor, idempotencyKey, since, state, wanted, problems, outcome);
    }

    DepositRecord with(Outcome reached) {
        return new DepositRecord(actor, idempotencyKey, since, state, expected, problems, Optional.of(reached));
    }
}
