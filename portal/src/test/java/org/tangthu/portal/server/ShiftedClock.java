package org.tangthu.portal.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Goes as fast as that of the machine, ahead of it by as much as the test says. */
public final class ShiftedClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** A clock that shows this instant now. */
    public static ShiftedClock at(Instant instant) {
        ShiftedClock clock = new ShiftedClock();
        clock.move(Duration.between(clock.instant(), instant));
        return clock;
    }

    public void move(Duration by) {
        ahead.updateAndGet(shift -> shift.plus(by));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones are configuration, not the clock's");
    }
}
