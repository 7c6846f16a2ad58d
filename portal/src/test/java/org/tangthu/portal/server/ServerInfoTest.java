package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.HomeLock;

class ServerInfoTest {
    private final ServerInfo server = new ServerInfo(ProcessHandle.current().pid(), "127.0.0.1", 8080);

    @TempDir
    Path home;

    @BeforeEach
    void announce() {
        server.write(home);
    }

    @Test
    void aServerThatLivesIsFound() {
        assertThat(ServerInfo.read(home)).contains(server);
    }

    @Test
    void aServerThatWasKilledIsNotFound() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        new ServerInfo(ended.pid(), "127.0.0.1", 8080).write(home);
        assertThat(ServerInfo.read(home)).isEmpty();
    }

    @Test
    void whoeverTakesTheHomeIsNotMistakenForAServerBefore() {
        try (HomeLock lock = HomeLock.take(home)) {
            assertThat(lock).isNotNull();
            assertThat(ServerInfo.read(home)).isEmpty();
        }
    }
}
