package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.config.Configuration;
import org.tangthu.portal.server.pace.PaceSettings;

/** Clients that send or take a little now and then, so that the wait for the next byte is never long. */
class SlowClientsTest {
    private static final PaceSettings HASTY = pace(10_000);
    private static final int PAUSE_MILLIS = 50;
    /** Many times what the hasty server waits; a client that is not left by then never is. */
    private static final int MOST_PAUSES = 400;

    private static final int LARGE = 64 << 20;
    /** So much that the kernel goes on sending now and then, and far less than is wanted. */
    private static final int PIECE = 20_000;

    /** What became of each request. */
    private final BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private WebServer web;

    private void start(PaceSettings pace) {
        Configuration configuration = Configuration.read(folder, Map.of("TANGTHU_HTTP_PORT", "0"));
        web = WebServer.bind(configuration.http(), folder, pace);
        web.mount("door", new Door(outcomes), "/*");
        web.start();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aHeadThatTricklesIsNotWaitedFor() throws Exception {
        start(HASTY);
        try (Socket slow = connect()) {
            slow.getOutputStream().write(text("GET / HTTP/1.1\r\nHost: a\r\nX-Long: "));
            assertThat(tricklesUntilLeft(slow)).isTrue();
        }
        assertThat(outcomes).isEmpty();
    }

    @Test
    void aBodyThatTricklesHoldsNoThread() throws Exception {
        start(HASTY);
        try (Socket slow = connect()) {
            slow.getOutputStream().write(text("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"));
            assertThat(tricklesUntilLeft(slow)).isTrue();
        }
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("broken off");
    }

    @Test
    void aFormThatTricklesHoldsNoThread() throws Exception {
        start(HASTY);
        try (Socket slow = connect()) {
            slow.getOutputStream()
                    .write(text("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 100000\r\n\r\n"));
            assertThat(tricklesUntilLeft(slow)).isTrue();
        }
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aBodyThatNobodyReadsIsNotWaitedForEither() throws Exception {
        start(HASTY);
        try (Socket slow = connect()) {
            slow.getOutputStream().write(text("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"));
            assertThat(tricklesUntilLeft(slow)).isTrue();
        }
    }

    @Test
    void whoTakesAnAnswerBitByBitIsLeft() throws Exception {
        start(pace(100_000_000));
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), web.port()));
            slow.getOutputStream().write(text("GET /large HTTP/1.1\r\nHost: a\r\n\r\n"));
            takesBitByBit(slow.getInputStream());
        }
        assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("broken off");
    }

    @Test
    void whoIsSteadyAndWhoPausesBetweenRequestsIsServed() throws Exception {
        start(HASTY);
        try (Socket steady = connect()) {
            OutputStream out = steady.getOutputStream();
            for (int round = 0; round < 2; round++) {
                out.write(text("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 20000\r\n\r\n"));
                for (int i = 0; i < 20; i++) {
                    out.write(new byte[1_000]);
                    Thread.sleep(PAUSE_MILLIS);
                }
                assertThat(outcomes.poll(10, TimeUnit.SECONDS)).isEqualTo("whole");
                Thread.sleep(HASTY.grace().toMillis() * 2);
            }
        }
    }

    private static PaceSettings pace(int bytesPerSecond) {
        return new PaceSettings(Duration.ofMillis(300), Duration.ofMillis(600), bytesPerSecond);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), web.port());
    }

    private void takesBitByBit(InputStream answer) throws InterruptedException {
        try {
            for (int i = 0; i < MOST_PAUSES && outcomes.isEmpty(); i++) {
                answer.readNBytes(PIECE);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException left) {
            // The outcome tells it.
        }
    }

    /** @return whether the server ended it before the client had enough */
    private static boolean tricklesUntilLeft(Socket slow) throws InterruptedException {
        try {
            for (int i = 0; i < MOST_PAUSES; i++) {
                slow.getOutputStream().write('a');
                Thread.sleep(PAUSE_MILLIS);
            }
            return false;
        } catch (IOException left) {
            return true;
        }
    }

    private static byte[] text(String request) {
        return request.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads what comes, or sends much. */
    private static final class Door extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Queue<String> outcomes;

        Door(Queue<String> outcomes) {
            this.outcomes = outcomes;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/unread")) {
                return;
            }
            try {
                answer(request, response);
                outcomes.add("whole");
            } catch (IOException | IllegalStateException e) {
                outcomes.add("broken off");
                throw e;
            }
        }

        private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/large")) {
                response.getOutputStream().write(new byte[LARGE]);
            } else if (request.getRequestURI().equals("/form")) {
                request.getParameterMap();
            } else {
                request.getInputStream().readAllBytes();
            }
        }
    }
}
