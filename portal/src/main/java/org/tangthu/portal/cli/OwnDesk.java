package org.tangthu.portal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.IngestRun;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Report;
import org.tangthu.repository.problem.Problem;

/** The repository in this process. */
final class OwnDesk implements Desk {
    private final Ingest ingest;
    private final IngestRun run;
    private final String actor;

    OwnDesk(Ingest ingest, String actor) {
        this.ingest = ingest;
        this.run = ingest.run();
        this.actor = actor;
    }

    @Override
    public Answer hand(Deposit deposit, Progress progress) {
        Report report = run.check(deposit, progress);
        if (report.prepared().isEmpty()) {
            return new Answer(Result.REFUSED, "", remarks(report));
        }
        try {
            Outcome outcome = ingest.commit(report.prepared().get(), actor, progress);
            return new Answer(result(outcome.kind().name()), outcome.id(), remarks(report));
        } catch (RepositoryException e) {
            List<String> remarks = new ArrayList<>(remarks(report));
            remarks.add(e.getMessage());
            return new Answer(Result.REFUSED, "", remarks);
        }
    }

    /** @param kind of an outcome, in any case */
    static Result result(String kind) {
        return Result.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    static List<String> remarks(Report report) {
        return report.problems().stream().map(Problem::toString).toList();
    }
}
