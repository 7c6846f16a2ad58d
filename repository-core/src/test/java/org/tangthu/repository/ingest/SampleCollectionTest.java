package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.FolderSource.Findings;
import org.tangthu.repository.ingest.FolderSource.Found;
import org.tangthu.repository.ingest.Outcome.Kind;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.publication.PublicationGate;
import org.tangthu.repository.testing.TestRepository;

/** The sample collection of the demonstration, except for its map, which is drawn when the demonstration begins. */
class SampleCollectionTest {
    private static final Path SAMPLES = Path.of("../portal/src/main/samples");

    @Test
    void isTakenWithoutAComplaintAndOnce(@TempDir Path home) throws IOException {
        Findings findings = FolderSource.find(List.of(SAMPLES));
        assertThat(findings.problems()).isEmpty();
        List<Found> samples = findings.found().stream()
                .filter(found -> !found.name().endsWith("ban-do-dong-bang"))
                .toList();
        assertThat(samples).hasSizeGreaterThan(10);
        try (TestRepository repository = TestRepository.in(home)) {
            Ingest ingest = repository.core().ingest(ImageLimits.DEFAULT, PublicationGate.open(), Throttle.none());
            for (Found sample : samples) {
                assertThat(take(ingest, sample).kind()).isEqualTo(Kind.CREATED);
            }
            for (Found sample : samples) {
                assertThat(take(ingest, sample).kind()).isEqualTo(Kind.UNCHANGED);
            }
        }
    }

    private static Outcome take(Ingest ingest, Found sample) throws IOException {
        Report report = ingest.check(sample.deposit(), Progress.none());
        assertThat(report.problems().stream().filter(problem -> problem.severity() == Problem.Severity.ERROR))
                .isEmpty();
        return ingest.commit(report.prepared().orElseThrow(), TestRepository.ACTOR, Progress.none());
    }
}
