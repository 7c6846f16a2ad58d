package org.tangthu.repository.deposit;

import java.util.List;
import java.util.Optional;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.problem.Problem;

/**
 * What can be told of a deposit.
 *
 * @param actor who opened it
 * @param files in the order of the form
 * @param problems errors and notes; of an open deposit why its last commit failed
 * @param trial the last look at it before its commit
 * @param progress how far the work on it is
 * @param outcome what became of it, once it is done
 */
public record DepositStatus(
        String id,
        DepositState state,
        String actor,
        List<FileStatus> files,
        List<Problem> problems,
        Optional<Trial> trial,
        Optional<PageProgress> progress,
        Optional<Outcome> outcome) {
    public DepositStatus {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** A file. @param received bytes that are there, from which an upload goes on */
    public record FileStatus(String name, long length, long received) {
        public boolean complete() {
            return received == length;
        }
    }

    public record PageProgress(Progress.Stage stage, int done, int total) {}
}
