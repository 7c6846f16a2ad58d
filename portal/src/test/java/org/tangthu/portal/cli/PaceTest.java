package org.tangthu.portal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final Pace pace = new Pace(now::get);

    @Test
    void tellsTheSpeedAndWhatIsLeftAtThatSpeed() {
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(pace.tell("pages", 25, 400)).isEqualTo("25 of 400 pages, 2.5 pages/s, 2:30 left");
    }

    @Test
    void promisesNothingBeforeItHasSeenAnything() {
        assertThat(pace.tell("pages", 0, 400)).isEqualTo("0 of 400 pages");
        assertThat(pace.tell("pages", 1, 400)).isEqualTo("1 of 400 pages");
    }
}
