package org.tangthu.repository.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.Events;
import org.tangthu.repository.commit.Staging;
import org.tangthu.repository.ingest.Outcome.Kind;
import org.tangthu.repository.ingest.Prepared.Source;
import org.tangthu.repository.ingest.Progress.Stage;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.object.NewVersion.StagedFile;

/**
 * Takes deposits in: checks each as a whole, then commits it as a whole. A bad one is refused with everything that is
 * wrong and leaves the others alone; one that changes nothing makes no version. Thread-safe.
 */
public final class Ingest {
    private final Checks checks;
    private final Committer committer;
    private final Throttle throttle;

    /** @param throttle asked before each commit */
    public Ingest(Checks checks, Committer committer, Throttle throttle) {
        this.checks = checks;
        this.committer = committer;
        this.throttle = throttle;
    }

    /** For deposits that come together, libraries first, then agents, collections and items. */
    public IngestRun run() {
        return checks.run();
    }

    /** Checks a deposit that comes alone; changes nothing. */
    public Report check(Deposit deposit, Progress progress) {
        return run().check(deposit, progress);
    }

    /**
     * Commits what was found good; makes no version if that is what the repository holds already.
     *
     * @param actor who does it
     * @throws org.tangthu.repository.commit.CommitConflict if the entity was changed since the check
     * @throws DepositChanged if a file was
     */
    public Outcome commit(Prepared prepared, String actor, Progress progress) {
        String id = prepared.entity().id();
        if (prepared.unchanged()) {
            return new Outcome(Kind.UNCHANGED, id, prepared.version());
        }
        slowDown(prepared);
        try (Staging staging = committer.staging()) {
            Map<String, StagedFile> files = stage(prepared, staging, progress);
            Change change = new Change(
                    prepared.entity(),
                    prepared.pages(),
                    files,
                    prepared.removed(),
                    event(prepared),
                    actor,
                    OptionalInt.of(prepared.version()));
            int version = committer.commit(change).version();
            return new Outcome(version == 1 ? Kind.CREATED : Kind.UPDATED, id, version);
        }
    }

    private void slowDown(Prepared prepared) {
        try {
            throttle.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RepositoryException(prepared.deposit() + " was not committed: the work was interrupted", e);
        }
    }

    private static Map<String, StagedFile> stage(Prepared prepared, Staging staging, Progress progress) {
        Map<String, StagedFile> staged = new HashMap<>();
        int total = (int)
                prepared.files().keySet().stream().filter(PagesStep::isMaster).count();
        int done = 0;
        for (Map.Entry<String, Source> file : prepared.files().entrySet()) {
            staged.put(file.getKey(), stage(prepared, staging, file.getValue()));
            if (PagesStep.isMaster(file.getKey())) {
                done++;
                progress.pages(Stage.STORED, done, total);
            }
        }
        return staged;
    }

    private static StagedFile stage(Prepared prepared, Staging staging, Source source) {
        StagedFile file = staging.copy(source.path());
        if (!file.sha512().equals(source.sha512())) {
            throw new DepositChanged(prepared.deposit(), source.name());
        }
        return file;
    }

    private static Event event(Prepared prepared) {
        return prepared.before()
                .map(before -> Events.of(before, prepared.entity(), prepared.contentChanged()))
                .orElse(Event.CREATED);
    }
}
