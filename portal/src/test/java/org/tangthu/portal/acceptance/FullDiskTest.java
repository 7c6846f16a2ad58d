package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.cli.TangthuProcess;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.testing.RequiresProgram;

/** The disk takes no more in the middle of an ingest: a clear word, nothing lost, and it goes on when there is room. */
@RequiresProgram("bash")
class FullDiskTest {
    /** What a file may grow to: more than any index of so few items, less than the scan. */
    private static final int LIMIT_KIB = 20_000;

    @TempDir
    Path folder;

    @Test
    void anIngestIntoAFullDiskSaysSoAndLosesNothing() throws Exception {
        Path inbox = folder.resolve("in");
        new ScanFolder(inbox.resolve("library")).write("library.yaml", ScanFolder.LIBRARY);
        new ScanFolder(inbox.resolve("small"))
                .write("item.yaml", ScanFolder.PUBLISHABLE)
                .images("1.jpg");
        run(inbox, 0, "ingest");

        ScanFolder large = new ScanFolder(inbox.resolve("large"))
                .write(
                        "item.yaml",
                        ScanFolder.PUBLISHABLE.replace("HN.1", "HN.2").replace("Sổ bộ", "Sổ lớn"));
        scan(large.path().resolve("1.tif"));
        try (TangthuProcess process =
                TangthuProcess.startWithFilesUpTo(LIMIT_KIB, folder, arguments("ingest", inbox))) {
            assertThat(process.exitCode()).as(process.out()).isEqualTo(1);
            assertThat(process.out()).containsPattern("REFUSED +large").contains("1.tif", "is the disk full");
            assertThat(process.out() + process.err()).doesNotContain("\tat ", "Exception");
        }
        run(inbox, 0, "verify");
        String again = run(inbox, 0, "ingest");
        assertThat(again).contains("1 created, 0 updated, 2 unchanged, 0 refused");
        run(inbox, 0, "verify");
    }

    /** Uncompressed, and so larger than the limit. */
    private static void scan(Path file) throws IOException {
        ImageIO.write(new BufferedImage(4_000, 2_000, BufferedImage.TYPE_INT_RGB), "tif", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(LIMIT_KIB * 1_024L);
    }

    private String run(Path inbox, int exitCode, String command) throws Exception {
        String[] arguments = command.equals("ingest") ? arguments(command, inbox) : arguments(command);
        try (TangthuProcess process = TangthuProcess.start(folder, arguments)) {
            assertThat(process.exitCode())
                    .as(() -> process.out() + process.err())
                    .isEqualTo(exitCode);
            return process.out();
        }
    }

    private String[] arguments(String command, Object... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = command;
        for (int i = 0; i < more.length; i++) {
            arguments[1 + i] = more[i].toString();
        }
        arguments[1 + more.length] = "--home";
        arguments[2 + more.length] = folder.resolve("home").toString();
        return arguments;
    }
}
