package org.tangthu.repository.embargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

class EmbargoEndsTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 6);
    private static final Item EMBARGOED = SampleEntities.embargoed(1, TOMORROW);

    @TempDir
    Path home;

    private final AtomicInteger asked = new AtomicInteger();
    private TestRepository repository;
    private EmbargoEnds ends;

    @BeforeEach
    void open() {
        repository = TestRepository.in(home);
        repository.clock().set(Instant.parse("2026-02-05T16:59:59Z"));
        ends = new EmbargoEnds(
                repository.core().catalogue(),
                repository.core().access(),
                repository.core().committer(),
                asked::incrementAndGet);
        repository.commit(EMBARGOED, SampleEntities.pages(2));
        repository.commit(SampleEntities.embargoed(2, TOMORROW.plusDays(1)));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void anEmbargoEndsAtMidnightOfTheZoneAndOnce() throws InterruptedException {
        assertThat(ends.run(() -> true)).as("a second before").isZero();
        repository.clock().move(Duration.ofSeconds(1));
        assertThat(ends.run(() -> true)).isEqualTo(1);
        assertThat(ends.run(() -> true)).isZero();

        JournalEntry end = repository.core().journal().after(2, 10).get(0);
        assertThat(end.id()).isEqualTo(EMBARGOED.id());
        assertThat(end.event()).isEqualTo(Event.ACCESS);
        assertThat(end.actor()).isEqualTo("system:embargo");
        assertThat(repository.core().journal().last()).isEqualTo(3);
        assertThat(repository
                        .core()
                        .catalogue()
                        .find(EMBARGOED.ark())
                        .orElseThrow()
                        .entity())
                .isEqualTo(SampleEntities.item(1));
        assertThat(repository.core().catalogue().pages(EMBARGOED.id()).size()).isEqualTo(2);
    }

    @Test
    void everyCommitIsThrottledAndMayBeTheLast() throws InterruptedException {
        repository.clock().move(Duration.ofDays(2));
        assertThat(ends.run(() -> asked.get() == 0)).isEqualTo(1);
        assertThat(ends.run(() -> true)).isEqualTo(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRunningRepositoryEndsThemByItself() {
        repository.clock().move(Duration.ofSeconds(1));
        repository.core().endEmbargoes(Throttle.none());
        await().until(() -> repository.core().journal().last() == 3);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-05T16:59:50Z, PT10.01S",
        "2026-02-05T17:00:00Z, PT1H",
        "2026-02-05T03:00:00Z, PT1H",
    })
    void theNextLookIsAtMidnightOrWithinAnHour(Instant now, Duration pause) {
        assertThat(EmbargoWatch.pause(now, ZoneId.of("Asia/Ho_Chi_Minh"))).isEqualTo(pause);
    }

    /** São Paulo put its clocks on at midnight, Apia left out a day, Kathmandu's days begin at odd minutes, Kiritimati's first of all. */
    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
        "America/Sao_Paulo, 2018-02-18, 2018-02-18T03:00:00Z",
        "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z",
        "Pacific/Apia, 2011-12-31, 2011-12-30T10:00:00Z",
        "Asia/Kathmandu, 2030-01-01, 2029-12-31T18:15:00Z",
        "Pacific/Kiritimati, 2030-01-01, 2029-12-31T10:00:00Z",
        "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z",
        "UTC, 2030-01-01, 2030-01-01T00:00:00Z",
    })
    void inEveryZoneItEndsWithTheFirstInstantOfItsDay(ZoneId zone, LocalDate day, Instant midnight) {
        Item item = SampleEntities.embargoed(1, day);
        assertThat(at(midnight.minusMillis(1), zone).embargoed(item)).isTrue();
        assertThat(at(midnight, zone).embargoed(item)).isFalse();
        Duration pause = EmbargoWatch.pause(midnight.minusSeconds(60), zone);
        assertThat(pause).as("the watch wakes just after").isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    private static AccessPolicy at(Instant now, ZoneId zone) {
        return new AccessPolicy(Clock.fixed(now, ZoneOffset.UTC), zone);
    }

    @Test
    void midnightsThatNobodySawAreMadeUpForAtTheStart() {
        repository.clock().move(Duration.ofDays(40));
        repository.reopen();
        repository.core().endEmbargoes(Throttle.none());
        await().until(() -> repository.core().journal().last() == 4);
        assertThat(repository.core().journal().after(2, 10))
                .extracting(JournalEntry::event)
                .containsExactly(Event.ACCESS, Event.ACCESS);
    }
}
