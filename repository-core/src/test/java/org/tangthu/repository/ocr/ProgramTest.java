package org.tangthu.repository.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.testing.RequiresProgram;

/** A foreign program is kept within its bounds. */
@RequiresProgram("sh")
class ProgramTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void itsOutputIsGiven() throws InterruptedException {
        assertThat(run("echo xin chào; echo not this >&2", LONG)).isEqualTo("xin chào\n");
    }

    @Test
    void argumentsReachItAsTheyAre() throws InterruptedException {
        Program program = new Program(List.of("/bin/echo", "$(id); *"), Map.of(), 100);
        assertThat(new String(program.run(folder, LONG), UTF_8)).isEqualTo("$(id); *\n");
    }

    @Test
    void itSeesNothingOfOurEnvironmentButWhereProgramsAre() throws InterruptedException {
        assertThat(run("env | cut -d= -f1 | sort", LONG).lines())
                .contains("OURS", "PATH")
                .isSubsetOf("OURS", "PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "PWD", "OLDPWD", "SHLVL", "_");
    }

    @Test
    void itWorksInTheFolderItIsGiven() throws InterruptedException {
        run("touch here", LONG);
        assertThat(folder.resolve("here")).exists();
    }

    @Test
    void whatItComplainsOfIsTheReason() {
        assertThatThrownBy(() -> run("echo 'no such model' >&2; exit 3", LONG))
                .isInstanceOf(PageFailed.class)
                .hasMessage("sh ended with code 3: no such model");
    }

    @Test
    void aDeathBySignalIsAFailure() {
        assertThatThrownBy(() -> run("kill -SEGV $$", LONG))
                .isInstanceOf(PageFailed.class)
                .hasMessageContaining("it does not say why");
    }

    @Test
    void itMayNotWriteWithoutEnd() {
        assertThatThrownBy(() -> run("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done", LONG))
                .isInstanceOf(PageFailed.class)
                .hasMessage("sh was stopped: it writes more than 1000 bytes");
        assertThatThrownBy(() -> run("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa >&2; done", LONG))
                .isInstanceOf(PageFailed.class)
                .hasMessageStartingWith("sh was stopped");
    }

    @Test
    void whenItTakesTooLongItAndItsChildrenAreKilled() throws IOException {
        assertThatThrownBy(() -> run("sleep 300 & echo $! > child; wait", Duration.ofSeconds(1)))
                .isInstanceOf(PageFailed.class)
                .hasMessage("sh was stopped after 1 seconds");
        assertThatTheChildEnds();
    }

    @Test
    void whenTheReaderIsInterruptedItAndItsChildrenAreKilled() throws Exception {
        List<Throwable> ends = Collections.synchronizedList(new ArrayList<>());
        Thread reader = new Thread(() -> {
            try {
                run("sleep 300 & echo $! > child.new; mv child.new child; wait", LONG);
            } catch (InterruptedException e) {
                ends.add(e);
            }
        });
        reader.start();
        await().until(() -> Files.exists(folder.resolve("child")));
        reader.interrupt();
        reader.join();
        assertThat(ends).singleElement().isInstanceOf(InterruptedException.class);
        assertThatTheChildEnds();
    }

    @Test
    void oneThatIsNotThereIsAFailure() {
        Program nothing = new Program(List.of(folder.resolve("nothing").toString()), Map.of(), 100);
        assertThatThrownBy(() -> nothing.run(folder, LONG))
                .isInstanceOf(PageFailed.class)
                .hasMessageStartingWith("nothing cannot be run: ");
    }

    private void assertThatTheChildEnds() throws IOException {
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    private String run(String script, Duration patience) throws InterruptedException {
        Program shell = new Program(List.of("/bin/sh", "-c", script), Map.of("OURS", "1"), 1_000);
        return new String(shell.run(folder, patience), UTF_8);
    }
}
