package org.tangthu.repository.deposit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Prepared;
import org.tangthu.repository.json.DepositForm.DeclaredFile;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.problem.Problem;

/**
 * What is kept of a deposit beside its form and its files.
 *
 * @param libraries whose entities it may change, by who had it committed; empty for all and for what is shared
 * @param mended the description that was sent in place of the one that the form announced
 * @param since when it came into its state; of an open one when bytes last came, to the hour
 */
record DepositRecord(
        String actor,
        Optional<String> idempotencyKey,
        Optional<Set<String>> libraries,
        Instant since,
        DepositState state,
        Expected expected,
        Optional<Mended> mended,
        List<Problem> problems,
        Optional<Outcome> outcome) {
    DepositRecord {
        problems = List.copyOf(problems);
    }

    /** A description that was sent anew. */
    record Mended(long length, String sha512) {
        DeclaredFile as(String name) {
            return new DeclaredFile(name, length, Optional.of(sha512), Optional.empty());
        }
    }

    static DepositRecord open(String actor, Optional<String> idempotencyKey, Instant now) {
        return new DepositRecord(
                actor,
                idempotencyKey,
                Optional.of(Set.of()),
                now,
                DepositState.OPEN,
                new Expected.Absent(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    DepositRecord in(DepositState next, Instant now, List<Problem> found) {
        return new DepositRecord(actor, idempotencyKey, libraries, now, next, expected, mended, found, outcome);
    }

    DepositRecord touched(Instant now) {
        return new DepositRecord(actor, idempotencyKey, libraries, now, state, expected, mended, problems, outcome);
    }

    DepositRecord mended(Mended description) {
        return new DepositRecord(
                actor, idempotencyKey, libraries, since, state, expected, Optional.of(description), problems, outcome);
    }

    DepositRecord expecting(Expected wanted, Optional<Set<String>> within) {
        return new DepositRecord(actor, idempotencyKey, within, since, state, wanted, mended, problems, outcome);
    }

    /** Why it may not make this change; empty if it may. */
    Optional<String> overreach(Prepared prepared) {
        return libraries.flatMap(own -> Stream.concat(Stream.of(prepared.entity()), prepared.before().stream())
                .map(Entity::owner)
                .filter(owner -> owner.filter(own::contains).isEmpty())
                .findFirst()
                .map(owner -> prepared.entity().id() + " belongs to "
                        + owner.map(library -> "the library " + library).orElse("all libraries together")
                        + "; you may deposit for " + String.join(", ", own) + " only"));
    }

    DepositRecord with(Outcome reached) {
        return new DepositRecord(
                actor, idempotencyKey, libraries, since, state, expected, mended, problems, Optional.of(reached));
    }
}
