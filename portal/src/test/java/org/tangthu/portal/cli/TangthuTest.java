package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TangthuTest {
    @TempDir
    Path folder;

    @Test
    void helpSucceeds() throws Exception {
        try (TangthuProcess help = run("--help")) {
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).contains("serve", "doctor");
        }
    }

    @Test
    void aWrongCommandLineIsToldOnStandardErrorWithExitCodeTwo() throws Exception {
        try (TangthuProcess wrong = run("sevre")) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.out()).isEmpty();
            assertThat(wrong.err()).contains("sevre", "tangthu --help");
        }
    }

    @Test
    void aWrongConfigurationStopsTheStartInOneLine() throws Exception {
        Files.writeString(Files.createDirectories(home()).resolve("tangthu.yaml"), "http.prot: 80");
        try (TangthuProcess serve = run("serve", "--home", home().toString())) {
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.err()).hasLineCount(1).contains("line 1", "http.prot", "did you mean 'http.port'?");
        }
    }

    @Test
    void aBusyPortStopsTheStartInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TangthuProcess serve =
                        run("serve", "--home", home().toString(), "--port", String.valueOf(other.getLocalPort()))) {
            assertThat(serve.exitCode()).isEqualTo(1);
            assertThat(serve.err()).hasLineCount(1).contains("port " + other.getLocalPort(), "--port");
        }
    }

    @Test
    void aHomeIsServedByOneProcessUntilItIsTerminated() throws Exception {
        try (TangthuProcess serve = run("serve", "--home", home().toString(), "--port", "0")) {
            await().atMost(Duration.ofMinutes(1)).until(() -> serve.out().contains("Serving"));
            try (TangthuProcess second = run("serve", "--home", home().toString(), "--port", "0")) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.err()).hasLineCount(1).contains(home().toString(), "in use", "pid");
            }
            try (TangthuProcess doctor = run("doctor", "--home", home().toString())) {
                assertThat(doctor.exitCode()).isZero();
                assertThat(doctor.out()).contains("/health answers 200");
            }
            serve.terminate();
            serve.exitCode();
            assertThat(serve.err()).as("it ends without a word").isEmpty();
            assertThat(home().resolve("server.json")).doesNotExist();
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private TangthuProcess run(String... arguments) throws Exception {
        return TangthuProcess.start(folder, arguments);
    }
}
