package org.tangthu.iiif.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;

/** With programs of that name that do what is tested. */
class OpenJpegTest {
    private static final String TO_ITS_LAST_ARGUMENT = "for target; do :; done; ";

    @TempDir
    Path programs;

    @TempDir
    Path scratch;

    private Path target;

    @BeforeEach
    void nameTheTarget() {
        target = scratch.resolve("out.tif");
    }

    @Test
    void isFoundInTheFoldersOfTheSearchPath() throws IOException {
        assertThat(OpenJpeg.find("")).isEmpty();
        assertThat(OpenJpeg.find(programs.toString())).isEmpty();
        program("true");
        assertThat(OpenJpeg.find("/nowhere" + File.pathSeparator + programs).map(OpenJpeg::program))
                .contains(programs.resolve("opj_decompress"));
    }

    @Test
    void givesWhatTheProgramWrites() throws Exception {
        program(TO_ITS_LAST_ARGUMENT + "echo noise; echo picture > \"$target\"");
        decompress();
        assertThat(target).hasContent("picture\n");
        assertThat(left()).containsExactly(target);
    }

    @Test
    void tellsWhatTheProgramComplainsOf() throws IOException {
        program(TO_ITS_LAST_ARGUMENT + "echo half > \"$target\"; echo 'no tile 3' >&2; exit 1");
        assertThatThrownBy(this::decompress)
                .isInstanceOf(BrokenImageException.class)
                .hasMessage("opj_decompress cannot decode it: no tile 3");
        assertThat(left()).isEmpty();
    }

    @Test
    void aProgramThatWritesNothingHasFailed() throws IOException {
        program("true");
        assertThatThrownBy(this::decompress).hasMessageContaining("it does not say why");
        assertThat(left()).isEmpty();
    }

    @Test
    void aProgramThatWritesWithoutEndIsStopped() throws IOException {
        program(TO_ITS_LAST_ARGUMENT + "exec head -c 1000000000000 /dev/zero > \"$target\"");
        assertThatThrownBy(this::decompress).hasMessageContaining("it writes more than the image's size asks for");
        assertThat(left()).isEmpty();
    }

    @Test
    void aProgramThatTalksWithoutEndIsStopped() throws IOException {
        program("exec yes");
        assertThatThrownBy(this::decompress).hasMessageContaining("was stopped");
        assertThat(left()).isEmpty();
    }

    @Test
    void anInterruptStopsTheProgram() throws Exception {
        program("exec sleep 1000");
        Thread.currentThread().interrupt();
        assertThatThrownBy(this::decompress).isInstanceOf(InterruptedException.class);
        assertThatCode(() -> assertThat(left()).isEmpty()).doesNotThrowAnyException();
    }

    private void decompress() throws IOException, InterruptedException {
        OpenJpeg.find(programs.toString()).orElseThrow().decompress(Path.of("m.jp2"), target, 1_000);
    }

    private void program(String script) throws IOException {
        Path program = Files.writeString(programs.resolve("opj_decompress"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private Path[] left() throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            return files.toArray(Path[]::new);
        }
    }
}
