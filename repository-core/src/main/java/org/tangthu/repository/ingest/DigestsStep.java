package org.tangthu.repository.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.ingest.Draft.Content;
import org.tangthu.repository.ingest.Progress.Stage;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.problem.Problems;

/** Digests the files of the pages and compares with what the depositor declared. */
final class DigestsStep implements IngestStep {
    @Override
    public void apply(Draft draft) {
        int total = draft.scans().size();
        for (int i = 0; i < total; i++) {
            Scan scan = draft.scans().get(i);
            Stream.concat(Stream.of(scan.image()), scan.text().stream())
                    .flatMap(name -> draft.file(name).stream())
                    .forEach(file -> digest(draft, file));
            draft.progress().pages(Stage.CHECKED, i + 1, total);
        }
    }

    private static void digest(Draft draft, File file) {
        Problems problems = draft.problems().in(file.name());
        try {
            String sha512 = Sha512.of(file.path());
            draft.contents().put(file.name(), new Content(sha512, Files.size(file.path())));
            Optional<String> declared = file.sha512().filter(other -> !other.equalsIgnoreCase(sha512));
            declared.ifPresent(other -> problems.error(
                    "its SHA-512 is " + sha512.substring(0, 16) + "…, declared is "
                            + other.substring(0, Math.min(16, other.length())) + "…",
                    "the file was damaged on its way: send it again"));
        } catch (IOException e) {
            problems.error("it cannot be read: " + e.getMessage(), "");
        }
    }
}
