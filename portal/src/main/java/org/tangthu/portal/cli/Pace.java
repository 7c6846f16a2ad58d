package org.tangthu.portal.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast something goes, and how long it will go on like this. */
final class Pace {
    private final LongSupplier nanoTime;
    private final long begun;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    /** Such as {@code 12 of 40 pages, 3.1 pages/s, 0:09 left}. */
    String tell(String unit, long done, long all) {
        double seconds = (nanoTime.getAsLong() - begun) / 1e9;
        String count = done + " of " + all + " " + unit;
        if (done == 0 || seconds < 0.5) {
            return count;
        }
        double perSecond = done / seconds;
        Duration left = Duration.ofSeconds(Math.round(Math.max(0, all - done) / perSecond));
        return String.format(
                Locale.ROOT,
                "%s, %.1f %s/s, %d:%02d left",
                count,
                perSecond,
                unit,
                left.toMinutes(),
                left.toSecondsPart());
    }
}
