package org.tangthu.repository.lending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/**
 * The rules of lending. An item of level {@code lending} is open to as many readers at a time as its library holds copies
 * of it, and to each for a while. A loan ends at a full minute, so that what is told of it is exact. Thread-safe.
 */
public final class Lending {
    private static final Decision TO_BORROWERS = new Decision.Preview(Reason.LENDING);

    private final Loans loans;
    private final AccessPolicy access;
    private final Clock clock;
    private final LendingTerms terms;

    public Lending(Loans loans, AccessPolicy access, Clock clock, LendingTerms terms) {
        this.loans = loans;
        this.access = access;
        this.clock = clock;
        this.terms = terms;
    }

    public LendingTerms terms() {
        return terms;
    }

    /** Whether the item is lent at all now: it is public, of this level, and under no embargo. */
    public boolean lends(Item item) {
        return access.decide(item, Visitor.ANONYMOUS).equals(TO_BORROWERS);
    }

    /** Lends the item, or renews the loan of a reader who has it, as {@link Loans#borrow} says. */
    public Outcome borrow(Item item, String reader) {
        return lends(item)
                ? loans.borrow(item.id(), reader, item.holding().copies(), terms.perReader(), end())
                : new Outcome.NotLent();
    }

    private Instant end() {
        Duration tail = Duration.ofMinutes(1).minusNanos(1);
        return clock.instant().plus(terms.length()).plus(tail).truncatedTo(ChronoUnit.MINUTES);
    }

    /** @return whether the reader had it */
    public boolean giveBack(Item item, String reader) {
        return loans.giveBack(item.id(), reader);
    }

    /** Ends all that a reader has who has left for good. */
    public void giveBackAll(String reader) {
        loans.giveBackAll(reader);
    }

    /** The loan by which the item is open to the reader. */
    public Optional<Loan> loan(Item item, String reader) {
        return Optional.ofNullable(running(reader).get(item.id()))
                .filter(loan -> loan.copy() <= item.holding().copies());
    }

    /** All that a reader has, by items' identifiers. */
    public Map<String, Loan> running(String reader) {
        return loans.running(reader);
    }

    /** How many copies are out; never with whom. */
    public Availability availability(Item item) {
        return loans.availability(item.id(), item.holding().copies());
    }
}
