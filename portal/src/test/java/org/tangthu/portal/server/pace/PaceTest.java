package org.tangthu.portal.server.pace;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Pace pace = new Pace(new PaceSettings(Duration.ofSeconds(5), Duration.ofSeconds(10), 100));
    private long now;

    @Test
    void whoMovesAsMuchAsIsWantedIsNeverTooSlow() {
        assertThatCode(() -> waits(1_000, 100)).doesNotThrowAnyException();
    }

    @Test
    void whoMovesLessIsLeftWhenTheGraceIsUsedUp() {
        assertThatCode(() -> waits(19, 50)).doesNotThrowAnyException();
        assertThatThrownBy(() -> waits(3, 50)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void whatWasOwedIsPaidOffByWhoBecomesFaster() throws IOException {
        waits(9, 0);
        waits(1, 900);
        assertThatCode(() -> waits(9, 0)).doesNotThrowAnyException();
    }

    @Test
    void whileNothingIsWaitedForNothingIsOwed() throws IOException {
        pace.moved(10, false, now);
        now += 100 * SECOND;
        pace.tried(now);
        pace.moved(0, true, now);
        pace.rest();
        now += 100 * SECOND;
        assertThatCode(() -> pace.tried(now)).doesNotThrowAnyException();
    }

    /** Each second some bytes. */
    private void waits(int seconds, int bytes) throws IOException {
        for (int second = 0; second < seconds; second++) {
            pace.moved(0, true, now);
            now += SECOND;
            pace.tried(now);
            pace.moved(bytes, false, now);
        }
    }
}
