package org.tangthu.repository.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.lending.Availability;
import org.tangthu.repository.lending.Loans;
import org.tangthu.repository.lending.Outcome;

/** Loans in memory. */
public final class MemoryLoans implements Loans {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Clock clock;
    private final List<Held> held = new ArrayList<>();

    public MemoryLoans(Clock clock) {
        this.clock = clock;
    }

    private record Held(String item, String reader, Instant since, Loan loan) {}

    @Override
    public synchronized Outcome borrow(String item, String reader, int copies, int most, Instant until) {
        held.removeIf(row -> row.item().equals(item) && (row.loan().copy() > copies || !runs(row)));
        Optional<Held> own = of(item).filter(row -> row.reader().equals(reader)).findFirst();
        if (own.isPresent()) {
            return new Outcome.Lent(renewed(own.get(), until));
        }
        if (running(reader).size() >= most) {
            return new Outcome.TooMany(most);
        }
        List<Integer> taken = of(item).map(row -> row.loan().copy()).toList();
        return IntStream.rangeClosed(1, copies)
                .filter(copy -> !taken.contains(copy))
                .boxed()
                .findFirst()
                .<Outcome>map(copy -> new Outcome.Lent(lend(item, reader, new Loan(copy, until, false))))
                .orElseGet(() -> new Outcome.InUse(awaited(item)));
    }

    private Loan lend(String item, String reader, Loan loan) {
        held.add(new Held(item, reader, clock.instant(), loan));
        return loan;
    }

    private Loan renewed(Held own, Instant until) {
        Loan loan = own.loan();
        return loan.awaited() || !until.isAfter(loan.until())
                ? loan
                : replace(own, new Loan(loan.copy(), until, false));
    }

    private Instant awaited(String item) {
        Held first = of(item).min(Comparator.comparing((Held row) -> row.loan().until())
                        .thenComparing(row -> row.loan().copy()))
                .orElseThrow();
        return replace(first, new Loan(first.loan().copy(), first.loan().until(), true))
                .until();
    }

    private Loan replace(Held before, Loan loan) {
        held.remove(before);
        held.add(new Held(before.item(), before.reader(), before.since(), loan));
        return loan;
    }

    @Override
    public synchronized boolean giveBack(String item, String reader) {
        return held.removeIf(row -> row.item().equals(item) && row.reader().equals(reader) && runs(row));
    }

    @Override
    public synchronized void giveBackAll(String reader) {
        held.removeIf(row -> row.reader().equals(reader));
    }

    @Override
    public synchronized Map<String, Loan> running(String reader) {
        return held.stream()
                .filter(row -> row.reader().equals(reader) && runs(row))
                .collect(Collectors.toUnmodifiableMap(Held::item, Held::loan));
    }

    @Override
    public synchronized Availability availability(String item, int copies) {
        List<Instant> ends = of(item).filter(row -> row.loan().copy() <= copies && runs(row))
                .map(row -> row.loan().until())
                .sorted()
                .toList();
        return new Availability(copies, ends.size(), ends.stream().findFirst());
    }

    @Override
    public synchronized void forgetEnded() {
        held.removeIf(row -> !runs(row));
    }

    public synchronized int kept() {
        return held.size();
    }

    private Stream<Held> of(String item) {
        return held.stream().filter(row -> row.item().equals(item));
    }

    private boolean runs(Held row) {
        Instant now = clock.instant();
        return now.isBefore(row.loan().until()) && !row.since().isAfter(now.plus(SKEW));
    }
}
