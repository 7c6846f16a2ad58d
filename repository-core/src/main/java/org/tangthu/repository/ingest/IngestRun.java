package org.tangthu.repository.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tangthu.repository.model.Entity;

/**
 * Deposits that come together: a later one may refer to an earlier one that was found good, committed or not, and no two
 * may be about the same entity. Not thread-safe.
 */
public final class IngestRun {
    private final IngestStep checks;
    /** What the good deposits are about, to the deposit's name. */
    private final Map<String, String> taken = new HashMap<>();

    /** @param checks given what the run knows by {@code kind/id} */
    IngestRun(Function<Predicate<String>, IngestStep> checks) {
        this.checks = checks.apply(taken::containsKey);
    }

    /** Checks a deposit as a whole; changes nothing. */
    public Report check(Deposit deposit, Progress progress) {
        Draft draft = new Draft(deposit, progress);
        checks.apply(draft);
        refuseDoubles(draft);
        Optional<Prepared> prepared =
                draft.problems().hasErrors() ? Optional.empty() : draft.entity().map(new Preparation(draft)::prepared);
        prepared.ifPresent(good -> keys(draft).forEach(key -> taken.put(key, deposit.name())));
        return new Report(deposit.name(), draft.problems().all(), prepared, draft.keptBack());
    }

    private void refuseDoubles(Draft draft) {
        keys(draft).filter(taken::containsKey).findFirst().ifPresent(key -> draft.descriptionProblems()
                .error("it is about the same " + key + " as " + taken.get(key), "an entity comes once in a run"));
    }

    private static Stream<String> keys(Draft draft) {
        Stream<String> ids = draft.entity().map(IngestRun::key).stream();
        Stream<String> localIds = draft
                .itemForm()
                .flatMap(form -> form.localId().map(localId -> "item " + localId + " of " + form.library()))
                .stream();
        return Stream.concat(ids, localIds);
    }

    private static String key(Entity entity) {
        return entity.entityKind().code() + "/" + entity.id();
    }
}
