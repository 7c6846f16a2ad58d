package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.SilentVerification;

/** The system itself refuses to write on ({@code ulimit -f}), as it does on a full disk. */
@RequiresProgram("bash")
class FullDiskTest {
    private static final int LIMIT_KILOBYTES = 4_096;
    private static final int TOO_LARGE = 8_000_000;

    @TempDir
    Path home;

    @Test
    void whatDoesNotFitIsRefusedAndTheRestGoesOn() throws Exception {
        Process writer = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f " + LIMIT_KILOBYTES + "; exec \"$@\"",
                        "bash",
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeWriter.class.getName(),
                        home.toString(),
                        Integer.toString(TOO_LARGE))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(writer.waitFor()).isZero();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("committed 1");
        assertThat(lines.get(1)).startsWith("refused 2: ").contains("is the disk full");
        assertThat(lines.get(2)).isEqualTo("committed 3");
        try (RepositoryCore core = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            assertThat(core.verifier(Optional.empty())
                            .verify(new SilentVerification())
                            .findings())
                    .isZero();
            assertThat(core.objects().head(SampleEntities.item(2).id())).isEmpty();
            assertThat(core.journal().last()).isEqualTo(2);
        }
    }
}
