package org.tangthu.repository.verify;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.commit.CommitRecovery;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.HistoryStore;
import org.tangthu.repository.commit.TruthReader;
import org.tangthu.repository.feed.Feed;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.object.ObjectStore;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.projection.Projector;

/**
 * Checks that everything agrees: every byte in OCFL with its digest, SQL with OCFL, projections with SQL. A repair
 * follows that direction: SQL is written anew from OCFL, projections from SQL. Damage in OCFL itself is only told: there
 * is nothing behind the truth but a backup. Reads everything; may run beside readers and writers.
 */
public final class Verifier {
    private final ObjectStore objects;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Feed feed;
    private final CommitStore commits;
    private final HistoryStore histories;
    private final Optional<ProjectionRunner> projections;
    private final Duration patience;

    /**
     * @param projections empty where none run: they are not compared then
     * @param patience how long a projection may take to catch up before it counts as behind
     */
    public Verifier(
            ObjectStore objects,
            Catalogue catalogue,
            Journal journal,
            Feed feed,
            CommitStore commits,
            HistoryStore histories,
            Optional<ProjectionRunner> projections,
            Duration patience) {
        this.objects = objects;
        this.catalogue = catalogue;
        this.journal = journal;
        this.feed = feed;
        this.commits = commits;
        this.histories = histories;
        this.projections = projections;
        this.patience = patience;
    }

    public VerifyReport verify(VerifyListener listener) throws InterruptedException {
        return run(false, listener);
    }

    public VerifyReport repair(VerifyListener listener) throws InterruptedException {
        return run(true, listener);
    }

    private VerifyReport run(boolean repair, VerifyListener listener) throws InterruptedException {
        new CommitRecovery(objects, commits, histories, new TruthReader(objects)).recover();
        long all =
                Arrays.stream(EntityKind.values()).mapToLong(catalogue::count).sum();
        Tally tally = new Tally(listener, all);
        new TruthAgreement(objects, catalogue, journal, feed, commits, histories, repair, tally).check();
        if (projections.isPresent()) {
            for (Projector projector : projections.get().projectors()) {
                checkProjection(projector, projections.get(), repair, tally);
            }
        }
        return tally.report();
    }

    private void checkProjection(Projector projector, ProjectionRunner runner, boolean repair, Tally tally)
            throws InterruptedException {
        runner.await(projector.name(), journal.last(), patience);
        ProjectionStatus status = runner.status(projector.name());
        if (!status.serving()) {
            String reason = status.lastError().map(error -> ": " + error).orElse("");
            tally.found(new Finding(projector.name(), "all", "its store is not open yet" + reason, false));
            return;
        }
        Optional<Holdings> holdings = projector.holdings();
        if (holdings.isPresent()) {
            try (Holdings held = holdings.get()) {
                new ProjectionAgreement(projector.name(), held, runner, catalogue, journal, repair, tally, patience)
                        .check();
            }
        }
    }
}
