package org.tangthu.repository.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Decision;
import org.tangthu.repository.access.Loan;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class LendingTest {
    private static final Item SINGLE = SampleEntities.item(1, AccessLevel.LENDING);
    private static final Item ITEM = SINGLE.withHolding(SINGLE.holding().withCopies(2));

    @TempDir
    Path home;

    private TestRepository repository;
    private Lending lending;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
        lending = lending();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private Lending lending() {
        LendingTerms terms = new LendingTerms(Duration.ofMinutes(90), 3);
        return repository.core().lending(repository.core().loans(), terms);
    }

    private Decision decide(Item item, String reader) {
        AccessPolicy access = repository.core().access();
        return access.decide(item, new Visitor(false, Set.of(), lending.running(reader)));
    }

    @Test
    void anItemIsOpenToThoseWhoBorrowedItAndToNobodyElse() {
        lending.borrow(ITEM, "ha");
        lending.borrow(ITEM, "nam");

        assertThat(lending.borrow(ITEM, "lan")).isInstanceOf(Outcome.InUse.class);
        assertThat(decide(ITEM, "ha").full()).isTrue();
        assertThat(decide(ITEM, "nam").full()).isTrue();
        assertThat(decide(ITEM, "lan")).isEqualTo(new Decision.Preview(Decision.Reason.LENDING));
    }

    @Test
    void whenALoanEndsTheItemClosesWithoutAnybodyDoingAnything() {
        Outcome.Lent lent = (Outcome.Lent) lending.borrow(ITEM, "ha");
        repository.clock().set(lent.loan().until().minusMillis(1));
        assertThat(decide(ITEM, "ha").full()).isTrue();
        repository.clock().set(lent.loan().until());
        assertThat(decide(ITEM, "ha").full()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-05T03:00:00Z, 2026-02-05T04:30:00Z",
        "2026-02-05T03:00:00.001Z, 2026-02-05T04:31:00Z",
        "2026-02-05T03:00:59.999Z, 2026-02-05T04:31:00Z",
    })
    void aLoanEndsAtAFullMinuteAndIsNeverShorterThanSaid(Instant now, Instant end) {
        repository.clock().set(now);
        assertThat(lending.borrow(ITEM, "ha")).isEqualTo(new Outcome.Lent(new Loan(1, end, false)));
    }

    @Test
    void whoseCopyIsNoLongerHeldReadsNoMoreAndMayBorrowAgain() {
        lending.borrow(ITEM, "ha");
        lending.borrow(ITEM, "nam");
        assertThat(decide(SINGLE, "nam").full()).isFalse();
        assertThat(lending.loan(SINGLE, "nam")).isEmpty();
        assertThat(lending.availability(SINGLE).out()).isEqualTo(1);

        lending.giveBack(SINGLE, "ha");
        assertThat(lending.borrow(SINGLE, "nam")).isInstanceOf(Outcome.Lent.class);
        assertThat(decide(SINGLE, "nam").full()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "LENDING", mode = EnumSource.Mode.EXCLUDE)
    void onlyItemsOfThatLevelAreLent(AccessLevel level) {
        assertNotLent(SampleEntities.item(1, level));
    }

    @Test
    void whatIsNotPublicOrUnderEmbargoIsNotLent() {
        assertNotLent(ITEM.withState(State.DRAFT));
        assertNotLent(ITEM.withState(State.WITHDRAWN));
        Rights later =
                new Rights(Optional.empty(), AccessLevel.LENDING, List.of(), Optional.of(LocalDate.of(2030, 1, 1)));
        assertNotLent(ITEM.withRights(later));
    }

    private void assertNotLent(Item item) {
        assertThat(lending.lends(item)).isFalse();
        assertThat(lending.borrow(item, "ha")).isEqualTo(new Outcome.NotLent());
        assertThat(lending.running("ha")).isEmpty();
    }

    @Test
    void loansOutliveARestartAndARebuildOfWhatOcflTells() {
        repository.commit(ITEM);
        lending.borrow(ITEM, "ha");
        Map<String, Loan> before = lending.running("ha");
        assertThat(before).containsOnlyKeys(ITEM.id());

        repository.core().rebuildSql();
        assertThat(lending.running("ha")).isEqualTo(before);
        repository.reopen();
        assertThat(lending().running("ha")).isEqualTo(before);
    }

    @Test
    void aRunningRepositoryForgetsWhatHasEndedByItself() {
        lending.borrow(ITEM, "ha");
        repository.clock().move(Duration.ofHours(2));
        repository.reopen();
        lending();
        await().until(() -> repository
                .core()
                .sql()
                .loans(Clock.fixed(Instant.parse("2026-02-05T03:00:00Z"), ZoneOffset.UTC))
                .running("ha")
                .isEmpty());
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new LendingTerms(Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LendingTerms(Duration.ofMinutes(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
