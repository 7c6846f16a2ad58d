package org.tangthu.portal.cli;

import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.IngestRun;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Report;

/** Says what is wrong; changes nothing. */
final class CheckingDesk implements Desk {
    private final IngestRun run;

    CheckingDesk(IngestRun run) {
        this.run = run;
    }

    @Override
    public Answer hand(Deposit deposit, Progress progress) {
        Report report = run.check(deposit, progress);
        return new Answer(report.good() ? Result.GOOD : Result.REFUSED, "", OwnDesk.remarks(report));
    }
}
