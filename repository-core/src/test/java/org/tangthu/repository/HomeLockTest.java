package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondAttemptInTheProcessDoesNotFreeTheHomeForOthers() throws IOException {
        Path home = folder.resolve("home");
        try (HomeLock lock = HomeLock.take(home)) {
            assertThat(lock).isNotNull();
            assertThat(HomeLock.tryTake(home)).isEmpty();
            Path roundabout = Files.createSymbolicLink(folder.resolve("link"), home);
            assertThat(HomeLock.tryTake(roundabout)).isEmpty();
            assertThat(anotherProcessGets(home)).isFalse();
        }
        assertThat(anotherProcessGets(home)).isTrue();
    }

    @Test
    void closingTwiceDoesNotFreeTheHomeOfWhoTookItSince() {
        HomeLock first = HomeLock.take(folder);
        first.close();
        try (HomeLock second = HomeLock.take(folder)) {
            first.close();
            assertThat(second).isNotNull();
            assertThat(HomeLock.tryTake(folder)).isEmpty();
        }
    }

    private static boolean anotherProcessGets(Path home) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockAttempt.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(answer).isIn("true", "false");
        return answer.equals("true");
    }
}
