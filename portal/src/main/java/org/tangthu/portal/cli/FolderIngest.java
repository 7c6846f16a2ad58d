package org.tangthu.portal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.FolderSource.Findings;
import org.tangthu.repository.ingest.FolderSource.Found;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.IngestRun;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Report;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;

/** Takes folders in, one deposit after the other. A bad one is told with all its problems and does not stop the others. */
final class FolderIngest {
    private final Ingest ingest;
    private final String actor;
    private final Console console;
    private final Pace pace = new Pace(System::nanoTime);
    private int taken;
    private int unchanged;
    private int refused;
    private long pagesBefore;
    private long pagesInAll;

    FolderIngest(Ingest ingest, String actor, Console console) {
        this.ingest = ingest;
        this.actor = actor;
        this.console = console;
    }

    /** @return whether nothing was refused */
    boolean run(List<Path> paths, boolean dryRun) {
        Findings findings = FolderSource.find(paths);
        findings.problems().forEach(this::problemOfFolders);
        List<Deposit> deposits =
                findings.found().stream().flatMap(found -> list(found).stream()).toList();
        pagesInAll = deposits.stream().mapToLong(FolderIngest::pages).sum();
        IngestRun run = ingest.run();
        for (Deposit deposit : deposits) {
            take(run, deposit, dryRun);
            pagesBefore += pages(deposit);
        }
        console.line(summary(dryRun));
        return refused == 0;
    }

    private void problemOfFolders(Problem problem) {
        console.line((problem.severity() == Severity.ERROR ? "REFUSED   " : "note      ") + problem);
        refused += problem.severity() == Severity.ERROR ? 1 : 0;
    }

    private Optional<Deposit> list(Found found) {
        try {
            return Optional.of(found.deposit());
        } catch (IOException e) {
            refuse(found.name(), "the folder cannot be listed: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void take(IngestRun run, Deposit deposit, boolean dryRun) {
        Progress progress = (stage, done, total) -> {
            if (stage == Progress.Stage.STORED || dryRun) {
                console.progress(pace.tell("pages", pagesBefore + Math.min(done, pages(deposit)), pagesInAll));
            }
        };
        Report report = run.check(deposit, progress);
        if (report.prepared().isEmpty()) {
            refuse(deposit.name(), "");
        } else if (dryRun) {
            taken++;
            console.line("good      " + deposit.name());
        } else {
            commit(report, progress);
        }
        report.problems().forEach(problem -> console.line("    " + problem));
    }

    private void commit(Report report, Progress progress) {
        try {
            Outcome outcome = ingest.commit(report.prepared().orElseThrow(), actor, progress);
            switch (outcome.kind()) {
                case CREATED -> taken("created", outcome, report);
                case UPDATED -> taken("updated", outcome, report);
                case UNCHANGED -> {
                    unchanged++;
                    console.progress(pace.tell("pages", pagesBefore, pagesInAll));
                }
            }
        } catch (RepositoryException e) {
            refuse(report.deposit(), e.getMessage());
        }
    }

    private void taken(String word, Outcome outcome, Report report) {
        taken++;
        console.line("%-9s %s  %s".formatted(word, outcome.id(), report.deposit()));
    }

    private void refuse(String deposit, String why) {
        refused++;
        console.line("REFUSED   " + deposit);
        if (!why.isEmpty()) {
            console.line("    " + why);
        }
    }

    private String summary(boolean dryRun) {
        return dryRun
                ? taken + " good, " + refused + " refused; nothing was changed"
                : taken + " taken in, " + unchanged + " unchanged, " + refused + " refused";
    }

    private static long pages(Deposit deposit) {
        return deposit.files().keySet().stream()
                .filter(MasterProbe::isImageName)
                .count();
    }
}
