package org.tangthu.linkeddata.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DumpTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Half past two at night in Việt Nam. */
    private static final Instant NIGHT = Instant.parse("2026-03-01T19:30:00Z");

    private final DumpTimes times = new DumpTimes(Optional.of(LocalTime.of(2, 30)), ZONE);

    @Test
    void everyDayAtItsTimeIfSomethingChanged() {
        Optional<Dump> yesterdays = dump(NIGHT.minusSeconds(86_000), 10);
        assertThat(times.isDue(NIGHT.minusSeconds(1), 11, yesterdays)).isFalse();
        assertThat(times.isDue(NIGHT, 11, yesterdays)).isTrue();
        Optional<Dump> made = dump(NIGHT, 11);
        assertThat(times.isDue(NIGHT.plusSeconds(60), 11, made)).isFalse();
        assertThat(times.isDue(NIGHT.plusSeconds(60), 12, made)).isFalse();
        assertThat(times.isDue(NIGHT.plusSeconds(86_400), 12, made)).isTrue();
    }

    @Test
    void notIfNothingChangedNorForWhatChangesLaterThatDay() {
        Optional<Dump> old = dump(NIGHT.minusSeconds(200_000), 10);
        assertThat(times.isDue(NIGHT, 10, old)).isFalse();
        assertThat(times.isDue(NIGHT.plusSeconds(3_600), 11, old)).isFalse();
        assertThat(times.isDue(NIGHT.plusSeconds(86_400), 11, old)).isTrue();
    }

    @Test
    void aTimeThatWasSleptThroughIsMadeUpFor() {
        assertThat(times.isDue(NIGHT.plusSeconds(30_000), 11, dump(NIGHT.minusSeconds(60), 10)))
                .isTrue();
    }

    @Test
    void theFirstWaitsForQuietButNotForEver() {
        Instant now = NIGHT;
        assertThat(times.isDue(now, 1, Optional.empty())).isFalse();
        assertThat(times.isDue(now.plusSeconds(9), 1, Optional.empty())).isFalse();
        assertThat(times.isDue(now.plusSeconds(10), 1, Optional.empty())).isTrue();
        assertThat(times.isDue(now.plusSeconds(11), 2, Optional.empty())).isFalse();
        assertThat(times.isDue(now.plusSeconds(600), 3, Optional.empty())).isTrue();
    }

    @Test
    void aFailureIsTriedAgainAfterAWhile() {
        Optional<Dump> old = dump(NIGHT.minusSeconds(86_000), 10);
        times.failed(NIGHT);
        assertThat(times.isDue(NIGHT.plusSeconds(599), 11, old)).isFalse();
        assertThat(times.isDue(NIGHT.plusSeconds(601), 11, old)).isTrue();
    }

    @Test
    void withoutATimeNothingIsDue() {
        DumpTimes never = new DumpTimes(Optional.empty(), ZONE);
        assertThat(never.isDue(NIGHT, 11, Optional.empty())).isFalse();
        assertThat(never.isDue(NIGHT.plusSeconds(100_000), 11, dump(NIGHT, 10))).isFalse();
    }

    @Test
    void withoutATimeOneIsDueInPlaceOfThoseThatWereTakenAway() {
        DumpTimes never = new DumpTimes(Optional.empty(), ZONE);
        never.bereft();
        assertThat(never.isDue(NIGHT, 11, Optional.empty())).isFalse();
        assertThat(never.isDue(NIGHT.plusSeconds(10), 11, Optional.empty())).isTrue();
        assertThat(never.isDue(NIGHT.plusSeconds(20), 11, dump(NIGHT, 11))).isFalse();
        assertThat(never.isDue(NIGHT.plusSeconds(100_000), 12, dump(NIGHT, 11))).isFalse();
        assertThat(never.isDue(NIGHT.plusSeconds(100_001), 12, Optional.empty()))
                .isFalse();
    }

    private static Optional<Dump> dump(Instant at, long sequence) {
        return Optional.of(new Dump(at, sequence, 0, List.of()));
    }
}
