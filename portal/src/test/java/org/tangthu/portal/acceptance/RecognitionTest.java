package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.cli.TangthuProcess;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.ingest.ScanFolder;
import org.tangthu.repository.testing.PrintedPage;
import org.tangthu.repository.testing.RequiresProgram;
import org.tangthu.repository.testing.ScriptedRecognizer;

/** From scans without text to hits in the search, with deaths on the way. */
@RequiresProgram({"tesseract", "sh"})
class RecognitionTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Stands still at the third picture as long as there is a file that tells it to. */
    private static final String HALTING =
            """
            #!/bin/sh
            if [ "$1" = page.pgm ]; then
                : > FOLDER/picture-$$
                set -- FOLDER/picture-* -- "$@"
                n=0; while [ "$1" != -- ]; do n=$((n+1)); shift; done; shift
                if [ $n -ge 3 ] && [ -e FOLDER/halt ]; then
                    echo $$ > FOLDER/halted.new; /bin/mv FOLDER/halted.new FOLDER/halted
                    while [ -e FOLDER/halt ]; do /bin/sleep 0.1; done
                    exit 9
                fi
            fi
            exec TESSERACT "$@"
            """;

    @TempDir
    Path folder;

    private Path programs;

    @BeforeEach
    void ingest() throws Exception {
        Path inbox = folder.resolve("in");
        new ScanFolder(inbox.resolve("library")).write("library.yaml", ScanFolder.LIBRARY);
        String person = ScriptedRecognizer.alto("người chép tay", 1).replaceAll(" WC='[^']*'", "");
        new ScanFolder(inbox.resolve("book"))
                .write("item.yaml", ScanFolder.PUBLISHABLE)
                .write("1.png", PrintedPage.of("Ngày xưa có một làng nghề"))
                .write("2.png", PrintedPage.of("chuyên làm giấy dó ven sông"))
                .write("3.png", PrintedPage.of("được ghi trong hương ước"))
                .write("4.png", PrintedPage.of("Chữ này máy không được đọc"))
                .write("4.xml", person);
        run("ingest", inbox.toString());
        programs = Files.createDirectories(folder.resolve("programs"));
    }

    @Test
    void aRunThatIsKilledAndOneThatIsStoppedAreGoneOnWithAndTheTextIsFound() throws Exception {
        Files.writeString(programs.resolve("halt"), "");
        layTesseract();
        try (TangthuProcess killed = read()) {
            await().atMost(PATIENCE).until(() -> Files.exists(programs.resolve("halted")));
            killed.kill();
        }
        assertThat(kept()).as("pages that were read before the death").isEqualTo(2);
        forgetHalt();

        Files.writeString(programs.resolve("halt"), "");
        try (TangthuProcess stopped = read()) {
            await().atMost(PATIENCE).until(() -> Files.exists(programs.resolve("halted")));
            long tesseract =
                    Long.parseLong(Files.readString(programs.resolve("halted")).strip());
            stopped.terminate();
            stopped.exitCode();
            assertThat(ProcessHandle.of(tesseract).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(stopped.out()).contains("0 pages read, 0 blank, 0 not kept, 0 failed");
        }
        assertThat(kept()).isEqualTo(2);
        forgetHalt();

        try (ServedApplication server = ServedApplication.start(folder.resolve("home"), Map.of())) {
            assertThat(server.found("\"hương ước\"")).isZero();
            assertThat(run("ocr")).contains("3 pages with vie, mean confidence 0.", "; version 2", "1 with a person's");
            server.awaitProjections();
            assertThat(server.found("\"hương ước\"")).isOne();
            assertThat(server.found("giay do ven song")).isOne();
            assertThat(server.get("/search?q=huong+uoc").body().replaceAll("<[^>]*>", ""))
                    .contains("hương ước");
            assertThat(server.found("\"người chép tay\"")).isOne();
            assertThat(server.found("\"máy không được đọc\"")).isZero();
        }
        assertThat(kept()).isZero();
    }

    @Test
    void withoutTesseractTheCommandSaysWhatToInstall() throws Exception {
        try (TangthuProcess process = TangthuProcess.startWithPrograms(programs, folder, arguments("ocr"))) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.out()).contains("apt install tesseract-ocr tesseract-ocr-vie");
        }
    }

    private void layTesseract() throws IOException {
        String tesseract = Arrays.stream(System.getenv("PATH").split(":"))
                .map(place -> place + "/tesseract")
                .filter(place -> Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseThrow();
        Path script = programs.resolve("tesseract");
        Files.writeString(script, HALTING.replace("FOLDER", programs.toString()).replace("TESSERACT", tesseract));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private TangthuProcess read() throws IOException {
        return TangthuProcess.startWithPrograms(programs, folder, arguments("ocr", "--parallel", "1"));
    }

    private void forgetHalt() throws IOException {
        Files.delete(programs.resolve("halt"));
        Files.delete(programs.resolve("halted"));
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/tmp/ocr/kept"))) {
            return files.count();
        }
    }

    private String run(String command, String... more) throws Exception {
        try (TangthuProcess process = TangthuProcess.start(folder, arguments(command, more))) {
            assertThat(process.exitCode()).as(process.out() + process.err()).isZero();
            return process.out();
        }
    }

    private String[] arguments(String command, String... more) {
        Stream<String> own = Stream.of(command, "--home", folder.resolve("home").toString());
        return Stream.concat(own, List.of(more).stream()).toArray(String[]::new);
    }
}
