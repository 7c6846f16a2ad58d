package org.tangthu.repository.lending;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.lending.Outcome.InUse;
import org.tangthu.repository.lending.Outcome.Lent;
import org.tangthu.repository.lending.Outcome.TooMany;
import org.tangthu.repository.testing.MovableClock;

/** What every store of loans must do. */
public abstract class LoansContract {
    private static final Instant NOON = Instant.parse("2026-02-05T05:00:00Z");
    private static final Instant TWO = NOON.plus(Duration.ofHours(2));
    private static final Instant THREE = NOON.plus(Duration.ofHours(3));

    private final MovableClock clock = MovableClock.standing();
    private Loans loans;

    @BeforeEach
    void openLoans() {
        clock.set(NOON);
        loans = open(clock);
    }

    /** The store, empty at first. */
    protected abstract Loans open(Clock clock);

    /** The same store as another process sees it; closed with the first. */
    protected abstract Loans elsewhere(Clock clock);

    /** How many loans are kept, those that ended included. */
    protected abstract int kept();

    private Outcome borrow(String reader, int copies, Instant until) {
        return loans.borrow("a", reader, copies, 5, until);
    }

    private static Lent lent(int copy, Instant until) {
        return new Lent(new Loan(copy, until, false));
    }

    @Test
    void asManyReadersHaveAnItemAsCopiesAreHeldAndTheNextHearsWhenTheFirstComesBack() {
        assertThat(borrow("ha", 2, THREE)).isEqualTo(lent(1, THREE));
        assertThat(borrow("nam", 2, TWO)).isEqualTo(lent(2, TWO));
        assertThat(borrow("lan", 2, THREE)).isEqualTo(new InUse(TWO));

        assertThat(loans.availability("a", 2)).isEqualTo(new Availability(2, 2, Optional.of(TWO)));
        assertThat(loans.running("nam")).containsOnlyKeys("a");
        assertThat(loans.running("lan")).isEmpty();
    }

    @Test
    void whatIsGivenBackIsLentToTheNext() {
        borrow("ha", 1, TWO);
        assertThat(loans.giveBack("a", "ha")).isTrue();

        assertThat(borrow("nam", 1, THREE)).isEqualTo(lent(1, THREE));
        assertThat(loans.running("ha")).isEmpty();
    }

    @Test
    void nobodyGivesBackWhatAnotherHas() {
        borrow("ha", 1, TWO);

        assertThat(loans.giveBack("a", "nam")).isFalse();
        assertThat(loans.running("ha")).containsOnlyKeys("a");
    }

    @Test
    void aLoanEndsByItselfAtItsInstantAndNotBefore() {
        borrow("ha", 1, TWO);
        clock.set(TWO.minusMillis(1));
        assertThat(loans.running("ha")).containsOnlyKeys("a");
        assertThat(borrow("nam", 1, THREE)).isEqualTo(new InUse(TWO));

        clock.set(TWO);
        assertThat(loans.running("ha")).isEmpty();
        assertThat(loans.giveBack("a", "ha")).isFalse();
        assertThat(borrow("nam", 1, THREE)).isEqualTo(lent(1, THREE));
    }

    @Test
    void whoAsksAgainKeepsTheSameCopyAndHasItLonger() {
        borrow("ha", 2, TWO);
        assertThat(borrow("ha", 2, THREE)).isEqualTo(lent(1, THREE));
        assertThat(borrow("ha", 2, TWO)).as("never shorter").isEqualTo(lent(1, THREE));
        assertThat(loans.availability("a", 2).out()).isEqualTo(1);
    }

    @Test
    void aLoanThatSomebodyWaitsForIsNotRenewed() {
        borrow("ha", 2, TWO);
        borrow("nam", 2, TWO.plusSeconds(60));
        assertThat(borrow("lan", 2, THREE)).isEqualTo(new InUse(TWO));

        assertThat(borrow("ha", 2, THREE)).isEqualTo(new Lent(new Loan(1, TWO, true)));
        assertThat(borrow("nam", 2, THREE)).isEqualTo(lent(2, THREE));
        clock.set(TWO);
        assertThat(borrow("lan", 2, THREE)).isEqualTo(lent(1, THREE));
    }

    @Test
    void aReaderHasNoMoreItemsThanAllowedAtATime() {
        assertThat(loans.borrow("a", "ha", 1, 2, TWO)).isInstanceOf(Lent.class);
        assertThat(loans.borrow("b", "ha", 1, 2, TWO)).isInstanceOf(Lent.class);
        assertThat(loans.borrow("c", "ha", 1, 2, TWO)).isEqualTo(new TooMany(2));
        assertThat(loans.borrow("b", "ha", 1, 2, THREE)).as("renewed").isInstanceOf(Lent.class);

        loans.giveBack("a", "ha");
        assertThat(loans.borrow("c", "ha", 1, 2, TWO)).isInstanceOf(Lent.class);
    }

    @Test
    void whereFewerCopiesAreHeldThoseAboveCountNoMore() {
        borrow("ha", 3, TWO);
        borrow("nam", 3, TWO);
        borrow("lan", 3, TWO);
        loans.giveBack("a", "ha");

        assertThat(loans.availability("a", 1)).isEqualTo(new Availability(1, 0, Optional.empty()));
        assertThat(borrow("nam", 1, THREE)).isEqualTo(lent(1, THREE));
        assertThat(loans.running("lan")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackGivesNoLoanMoreTimeThanItHad() {
        borrow("ha", 1, TWO);
        clock.set(NOON.minus(Duration.ofMinutes(1)));
        assertThat(loans.running("ha")).as("clocks differ a little").containsOnlyKeys("a");

        clock.set(NOON.minus(Duration.ofDays(1)));
        assertThat(loans.running("ha")).isEmpty();
        assertThat(borrow("nam", 1, NOON)).isEqualTo(lent(1, NOON));
        clock.set(NOON.minus(Duration.ofHours(1)));
        assertThat(loans.running("ha")).isEmpty();
        assertThat(loans.running("nam")).containsOnlyKeys("a");
    }

    @Test
    void ofWhatHasEndedNothingIsKept() {
        borrow("ha", 1, TWO);
        loans.borrow("b", "ha", 1, 5, THREE);
        clock.set(TWO);
        loans.forgetEnded();
        assertThat(kept()).isEqualTo(1);

        loans.giveBackAll("ha");
        assertThat(kept()).isZero();
    }

    @Test
    void namesOfReadersAndItemsAreTakenAsTheyAre() {
        String hostile = "'; delete from loan; -- %_ đ";
        assertThat(loans.borrow(hostile, hostile, 1, 1, TWO)).isInstanceOf(Lent.class);
        assertThat(loans.running(hostile)).containsOnlyKeys(hostile);
        assertThat(loans.giveBack(hostile, hostile.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(loans.giveBack(hostile, hostile)).isTrue();
    }

    /** Each thread as a process of its own would, with its own pool of connections. */
    @Test
    void howeverManyAskAtOnceNoCopyIsOutTwiceAndNoneIsKeptBack() throws Exception {
        int copies = 3;
        List<Loans> processes = List.of(loans, elsewhere(clock));
        List<Outcome> outcomes = atOnce(IntStream.range(0, 24)
                .mapToObj(number -> (Callable<Outcome>)
                        () -> processes.get(number % 2).borrow("a", "reader-" + number, copies, 5, TWO))
                .toList());
        assertThat(outcomes).filteredOn(Lent.class::isInstance).hasSize(copies);
        assertThat(outcomes.stream()
                        .filter(Lent.class::isInstance)
                        .map(outcome -> ((Lent) outcome).loan().copy())
                        .collect(toSet()))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void twoWindowsOfOneReaderTakeOneCopy() throws Exception {
        List<Outcome> outcomes = atOnce(IntStream.range(0, 12)
                .mapToObj(number -> (Callable<Outcome>) () -> borrow("ha", 5, TWO))
                .toList());
        assertThat(outcomes).containsOnly(lent(1, TWO));
        assertThat(loans.availability("a", 5).out()).isEqualTo(1);
    }

    @Test
    void whileReadersComeAndGoThereAreNeverMoreThanCopies() throws Exception {
        int copies = 2;
        List<Loans> processes = List.of(loans, elsewhere(clock));
        List<Callable<Integer>> visits = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            String reader = "reader-" + number;
            Loans process = processes.get(number % 2);
            visits.add(() -> visit(process, reader, copies));
        }
        assertThat(atOnce(visits)).allSatisfy(most -> assertThat(most).isLessThanOrEqualTo(copies));
        assertThat(kept()).isZero();
    }

    private static int visit(Loans process, String reader, int copies) {
        int most = 0;
        for (int turn = 0; turn < 12; turn++) {
            String item = "ab".substring(turn % 2, turn % 2 + 1);
            if (process.borrow(item, reader, copies, 5, TWO) instanceof Lent) {
                most = Math.max(most, process.availability(item, 100).out());
                if (ThreadLocalRandom.current().nextBoolean()) {
                    process.forgetEnded();
                }
                assertThat(process.giveBack(item, reader)).isTrue();
            }
        }
        return most;
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
