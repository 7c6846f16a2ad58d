package org.tangthu.portal.pages.lending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.tangthu.portal.frame.Edition;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.lending.Availability;

/** How lending is told. Immutable. */
public final class LendingWords {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final Edition edition;
    private final LocalDate today;

    public LendingWords(Edition edition, LocalDate today) {
        this.edition = edition;
        this.today = today;
    }

    /** How many copies are free, else when the first one will be. */
    public String of(Availability availability) {
        return availability
                .inUseUntil()
                .map(this::inUse)
                .orElseGet(() -> edition.text("lending.free", availability.free(), availability.copies()));
    }

    String inUse(Instant until) {
        return edition.text("lending.in-use", moment(until));
    }

    /** Of a loan of the reader's own. */
    public String of(Loan loan) {
        return edition.text("lending.yours", moment(loan.until()));
    }

    private String moment(Instant at) {
        return edition.formats().moment(at, today);
    }

    /** In whole days or hours where it is some of them, else in minutes. */
    String of(Duration length) {
        long minutes = length.toMinutes();
        if (minutes % DAY == 0) {
            return edition.messages().count("lending.days", minutes / DAY);
        }
        return minutes % HOUR == 0
                ? edition.messages().count("lending.hours", minutes / HOUR)
                : edition.messages().count("lending.minutes", minutes);
    }
}
