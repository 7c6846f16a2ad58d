package org.tangthu.portal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tangthu.portal.cli.Desk.Answer;
import org.tangthu.portal.cli.Desk.Result;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.ingest.Deposit;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.FolderSource.Findings;
import org.tangthu.repository.ingest.FolderSource.Found;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;

/** Hands folders in, one deposit after the other. A bad one is told with all its problems and does not stop the others. */
final class FolderIngest {
    private final Desk desk;
    private final Console console;
    private final List<Path> paths;
    private final GivenFolders given;
    private final Pace pace = new Pace(System::nanoTime);
    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private long pagesBefore;
    private long pagesInAll;

    /** @param paths folders to be searched with all below them */
    FolderIngest(Desk desk, Console console, List<Path> paths) {
        this.desk = desk;
        this.console = console;
        this.paths = List.copyOf(paths);
        this.given = new GivenFolders(paths);
    }

    /**
     * @param dryRun whether the desk only checks, for the closing line
     * @return whether nothing was refused
     */
    boolean run(boolean dryRun) {
        Findings findings = FolderSource.find(paths);
        findings.problems().forEach(this::tell);
        List<Deposit> deposits =
                findings.found().stream().flatMap(found -> list(found).stream()).toList();
        pagesInAll = deposits.stream().mapToLong(FolderIngest::pages).sum();
        for (Deposit deposit : deposits) {
            tell(name(deposit.name()), desk.hand(deposit, progress(deposit)));
            pagesBefore += pages(deposit);
            console.progress(pace.tell("pages", pagesBefore, pagesInAll));
        }
        console.line(summary(dryRun));
        return count(Result.REFUSED) == 0;
    }

    private String name(String folder) {
        return given.tell(Path.of(folder));
    }

    private Optional<Deposit> list(Found found) {
        try {
            return Optional.of(found.deposit());
        } catch (IOException e) {
            String why = "the folder cannot be listed: " + e.getMessage();
            tell(name(found.name()), new Answer(Result.REFUSED, "", List.of(why)));
            return Optional.empty();
        }
    }

    private Progress progress(Deposit deposit) {
        return (stage, done, total) ->
                console.progress(pace.tell("pages", pagesBefore + Math.min(done, pages(deposit)), pagesInAll));
    }

    private void tell(Problem problem) {
        boolean error = problem.severity() == Severity.ERROR;
        console.line("%-9s %s".formatted(error ? "REFUSED" : "note", problem));
        if (error) {
            counts.merge(Result.REFUSED, 1, Integer::sum);
        }
    }

    private void tell(String deposit, Answer answer) {
        counts.merge(answer.result(), 1, Integer::sum);
        if (answer.result() != Result.UNCHANGED || !answer.remarks().isEmpty()) {
            console.line("%-9s %s%s"
                    .formatted(word(answer.result()), answer.id().isEmpty() ? "" : answer.id() + "  ", deposit));
        }
        answer.remarks().forEach(remark -> console.line("          " + remark));
    }

    /** What must be seen among many lines stands in capitals. */
    private static String word(Result result) {
        return result == Result.REFUSED ? result.name() : result.name().toLowerCase(Locale.ROOT);
    }

    private String summary(boolean dryRun) {
        String refused = count(Result.REFUSED) + " refused";
        return dryRun
                ? count(Result.GOOD) + " good, " + refused + "; nothing was changed"
                : count(Result.CREATED) + " created, " + count(Result.UPDATED) + " updated, " + count(Result.UNCHANGED)
                        + " unchanged, " + refused;
    }

    private int count(Result result) {
        return counts.getOrDefault(result, 0);
    }

    private static long pages(Deposit deposit) {
        return deposit.files().keySet().stream()
                .filter(MasterProbe::isImageName)
                .count();
    }
}
