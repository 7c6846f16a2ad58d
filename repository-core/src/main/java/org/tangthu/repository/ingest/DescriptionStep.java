package org.tangthu.repository.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.tangthu.repository.ingest.Deposit.File;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.problem.Problems;

/** Reads the description. */
final class DescriptionStep implements IngestStep {
    private final Descriptions descriptions;

    DescriptionStep(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    @Override
    public void apply(Draft draft) {
        File file = draft.deposit().description();
        Problems problems = draft.descriptionProblems();
        if (!SafeFile.check(file.path(), problems)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] bytes = in.readNBytes(Descriptions.MAX_BYTES + 1);
            descriptions
                    .read(draft.deposit().kind(), file.name(), bytes, problems)
                    .ifPresent(draft::describe);
        } catch (IOException e) {
            problems.error("it cannot be read: " + e.getMessage(), "");
        }
    }
}
