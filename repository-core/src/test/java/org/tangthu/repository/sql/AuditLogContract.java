package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditAnchor;
import org.tangthu.repository.audit.AuditCheck;
import org.tangthu.repository.audit.AuditEntry;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditFault;
import org.tangthu.repository.audit.AuditFilter;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.audit.AuditReport;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.testing.MovableClock;
import org.tangthu.repository.testing.SampleEntities;

/** What every audit log must do. */
abstract class AuditLogContract extends DatabaseContract {
    private static final AuditEvent SIGNED_IN = AuditEvent.of("an", AuditAction.SIGN_IN);

    private final MovableClock clock = new MovableClock(NOON);

    /** Takes the triggers away, as somebody who owns the database can. */
    abstract List<String> disarm();

    private AuditLog log() {
        return sql.audit(clock);
    }

    private void tamper(String... statements) {
        sql.jdbi().useTransaction(handle -> {
            disarm().forEach(handle::execute);
            for (String statement : statements) {
                handle.execute(statement);
            }
        });
    }

    private void append(int count) {
        for (int i = 1; i <= count; i++) {
            log().append(SIGNED_IN.with("round", String.valueOf(i)));
        }
    }

    private List<AuditEntry> all() {
        return log().after(0, AuditFilter.ALL, 10_000);
    }

    private AuditReport check(AuditAnchor... anchors) {
        return AuditCheck.of(log(), List.of(anchors));
    }

    @Test
    void whatIsReadIsWhatWasAppended() {
        AuditEvent whole = AuditEvent.of("bình.trần", AuditAction.ITEM_WITHDRAW)
                .on("ark:/99999/h4nn0mx7r")
                .at("VN-HD-TVT")
                .ended(AuditOutcome.REFUSED)
                .from(new AuditOrigin("192.0.2.0/24", "0123456789abcdef"))
                .with("reason", "chưa được công bố 河內 𡨸");
        AuditEntry entry = log().append(whole);

        assertThat(entry.number()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(NOON);
        assertThat(entry.previous()).isEqualTo("0".repeat(64));
        assertThat(all()).containsExactly(entry);
        assertThat(entry.event()).isEqualTo(whole);
        assertThat(log().head()).isEqualTo(entry.anchor());
    }

    @Test
    void anEmptyLogIsGoodAndHasNoHead() {
        assertThat(log().head()).isEqualTo(AuditAnchor.BEFORE_ALL);
        assertThat(check().good()).isTrue();
    }

    @Test
    void eachEntryNamesTheHashOfTheOneBefore() {
        append(3);
        List<AuditEntry> entries = all();
        assertThat(entries).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).hash());
        assertThat(check()).isEqualTo(new AuditReport(entries.get(2).anchor(), 0, List.of()));
    }

    @Test
    void aClockThatGoesBackDoesNotMakeAnEntryOlderThanTheOneBefore() {
        append(1);
        clock.set(NOON.minusSeconds(3600));
        append(1);
        assertThat(all()).extracting(AuditEntry::at).containsExactly(NOON, NOON);
        assertThat(check().good()).isTrue();
    }

    @Test
    void longLogsAreReadInStepsFromBothEnds() {
        append(7);
        assertThat(log().after(2, AuditFilter.ALL, 3))
                .extracting(AuditEntry::number)
                .containsExactly(3L, 4L, 5L);
        assertThat(log().before(Long.MAX_VALUE, AuditFilter.ALL, 3))
                .extracting(AuditEntry::number)
                .containsExactly(7L, 6L, 5L);
        assertThat(log().before(5, AuditFilter.ALL, 2))
                .extracting(AuditEntry::number)
                .containsExactly(4L, 3L);
    }

    @Test
    void filtersHoldAtOnce() {
        log().append(AuditEvent.of("an", AuditAction.SIGN_IN).at("VN-A"));
        clock.set(NOON.plusSeconds(10));
        log().append(AuditEvent.of("an", AuditAction.OCR_START).at("VN-B"));
        log().append(AuditEvent.of("bình", AuditAction.SIGN_IN).at("VN-B"));
        log().append(AuditEvent.of("bình", AuditAction.SIGN_IN));

        assertThat(numbers(AuditFilter.of(Optional.of(Set.of("VN-B"))))).containsExactly(2L, 3L);
        assertThat(numbers(AuditFilter.of(Optional.of(Set.of())))).isEmpty();
        assertThat(numbers(new AuditFilter(
                        Optional.of(Set.of("VN-A", "VN-B")),
                        Optional.of(NOON.plusSeconds(5)),
                        Optional.of(NOON.plusSeconds(11)),
                        Optional.of("bình"),
                        Optional.of(AuditAction.SIGN_IN))))
                .containsExactly(3L);
        assertThat(numbers(new AuditFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(10)),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(1L);
    }

    @Test
    void itTellsWhatWasDoneToSomethingSinceAnInstant() {
        log().append(AuditEvent.of("an", AuditAction.LOCK).on("hoa"));
        clock.set(NOON.plusSeconds(10));
        AuditEntry unlocked =
                log().append(AuditEvent.of("an", AuditAction.UNLOCK).on("hoa"));
        log().append(AuditEvent.of("an", AuditAction.UNLOCK).on("lan"));
        log().append(AuditEvent.of("an", AuditAction.ROLES_CHANGE).on("hoa"));
        clock.set(NOON.plusSeconds(20));
        AuditEntry locked = log().append(AuditEvent.of("an", AuditAction.LOCK).on("hoa"));

        assertThat(log().doneTo("hoa", Set.of(AuditAction.LOCK, AuditAction.UNLOCK), NOON.plusSeconds(10)))
                .containsExactly(unlocked, locked);
    }

    private List<Long> numbers(AuditFilter filter) {
        return log().after(0, filter, 100).stream().map(AuditEntry::number).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor = 'nobody' where number = 2",
                "update audit set actor = actor",
                "delete from audit where number = 3",
                "delete from audit"
            })
    void theDatabaseRefusesToChangeOrDelete(String statement) {
        append(3);
        List<AuditEntry> before = all();
        assertThatThrownBy(() -> sql.jdbi().useHandle(handle -> handle.execute(statement)))
                .hasStackTraceContaining("append-only");
        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"number + 2", "number", "number - 1"})
    void theDatabaseTakesNothingOutOfOrder(String number) {
        append(3);
        assertThatThrownBy(() -> sql.jdbi()
                        .useHandle(handle -> handle.execute("insert into audit (" + AuditRows.COLUMNS + ") select "
                                + number + ", at, actor, action, object, library, outcome, network, request, details,"
                                + " hash, 'x' from audit where number = 3")))
                .hasStackTraceContaining("must follow the last one");
        assertThat(all()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'nobody'",
                "action = 'sign-out'",
                "action = 'nothing-known'",
                "outcome = 'perhaps'",
                "object = 'x'",
                "library = 'VN-X'",
                "network = '192.0.2.0/24'",
                "network = '192.0.2.0/24', request = '1'",
                "details = '{}'",
                "details = 'no JSON'",
                "at = at + 1",
                "hash = '0000000000000000000000000000000000000000000000000000000000000001'"
            })
    void aChangedEntryIsFound(String change) {
        append(3);
        tamper("update audit set " + change + " where number = 2");
        assertThat(check().faults()).extracting(AuditFault::number).contains(2L);
    }

    @Test
    void anEntryWhoseHashWasMadeAnewIsFoundByTheNext() {
        append(3);
        AuditEntry second = all().get(1);
        AuditEntry forged = AuditEntry.following(
                all().get(0).anchor(),
                second.at(),
                AuditEvent.of("nobody", AuditAction.SIGN_IN).with("round", "2"));
        tamper("update audit set actor = 'nobody', hash = '" + forged.hash() + "' where number = 2");
        assertThat(check().faults()).extracting(AuditFault::number).containsExactly(3L);
    }

    @Test
    void aDeletedEntryIsFound() {
        append(4);
        tamper("delete from audit where number = 2");
        assertThat(check().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.number()).isEqualTo(3);
            assertThat(fault.what()).contains("missing");
        });
    }

    @Test
    void aDeletedEntryIsFoundThoughTheRestWasNumberedAnew() {
        append(4);
        tamper("delete from audit where number = 2", "update audit set number = number - 1 where number = 3");
        assertThat(check().faults()).extracting(AuditFault::number).contains(2L);
    }

    @Test
    void exchangedEntriesAreFound() {
        append(4);
        tamper(
                "update audit set number = 99 where number = 2",
                "update audit set number = 2 where number = 3",
                "update audit set number = 3 where number = 99");
        assertThat(check().faults()).extracting(AuditFault::number).contains(2L, 3L, 4L);
    }

    @Test
    void anEndThatWasCutOffIsFoundByAnAnchor() {
        append(4);
        AuditAnchor anchor = log().head();
        append(1);
        assertThat(check(anchor))
                .matches(AuditReport::good)
                .extracting(AuditReport::anchors)
                .isEqualTo(1);

        tamper("delete from audit where number > 3");
        assertThat(check().good()).as("without an anchor nobody can tell").isTrue();
        assertThat(check(anchor).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.number()).isEqualTo(4);
            assertThat(fault.what()).contains("cut off");
        });
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByAnAnchor() {
        append(2);
        AuditAnchor anchor = log().head();
        tamper("delete from audit");
        append(1);
        log().append(AuditEvent.of("somebody", AuditAction.SIGN_IN));

        assertThat(check().good()).isTrue();
        assertThat(check(anchor).faults()).extracting(AuditFault::number).containsExactly(2L);
    }

    @Test
    void theChainStaysOneWhenManyThreadsAppend() throws Exception {
        appendAtOnce(List.of(log(), log(), log(), log()), 25);
    }

    void appendAtOnce(List<AuditLog> logs, int each) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(logs.size());
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (AuditLog log : logs) {
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        log.append(SIGNED_IN);
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        long count = (long) logs.size() * each;
        assertThat(all())
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(check().good()).isTrue();
    }

    @Test
    void aChangeAndItsEntryAreWrittenTogether() {
        String result = log().change(() -> sql.fix("some.setting", "value"), value -> SIGNED_IN.with("value", value));
        assertThat(result).isEqualTo("value");
        assertThat(sql.setting("some.setting")).contains("value");
        assertThat(all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.event().details()).containsEntry("value", "value"));
    }

    @Test
    void aChangeThatFailsLeavesNoEntry() {
        assertThatThrownBy(() -> log().change(
                                () -> {
                                    sql.fix("some.setting", "value");
                                    throw new IllegalStateException("no");
                                },
                                SIGNED_IN))
                .hasMessage("no");
        assertThat(sql.setting("some.setting")).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void nothingIsChangedOfWhichNothingCanBeWritten() {
        sql.jdbi().useHandle(handle -> handle.execute("alter table audit rename to lost"));
        assertThatThrownBy(() -> log().change(() -> sql.put("some.setting", "value"), SIGNED_IN))
                .isInstanceOf(SqlException.class);
        assertThat(sql.setting("some.setting")).isEmpty();
    }

    @Test
    void aVersionIsLoggedWithTheCatalogueOrNotAtAll() {
        commit(SampleEntities.item(1), 1, Event.CREATED, Optional.empty());
        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.event().actor()).isEqualTo("tester");
            assertThat(entry.event().action()).isEqualTo(AuditAction.VERSION);
            assertThat(entry.event().object()).contains(SampleEntities.item(1).id());
            assertThat(entry.event().library()).isEqualTo(SampleEntities.item(1).owner());
            assertThat(entry.event().details())
                    .containsEntry("event", "created")
                    .containsEntry("version", "1")
                    .containsEntry("sequence", "1");
        });

        sql.jdbi().useHandle(handle -> handle.execute("alter table audit rename to lost"));
        assertThatThrownBy(() -> commit(SampleEntities.item(2), 1, Event.CREATED, Optional.empty()))
                .isInstanceOf(SqlException.class);
        assertThat(sql.catalogue().find(SampleEntities.item(2).id())).isEmpty();
        assertThat(sql.commits().pending())
                .as("settled when the log can be written")
                .hasSize(1);
    }

    @Test
    void hostileTextsAreKeptHarmless() {
        String hostile = "a\u0000b\r\n<script>\u202Egnp.exe\u2066\uD800\u2028";
        AuditEntry entry = log().append(AuditEvent.of(hostile, AuditAction.SIGN_IN)
                .on("x".repeat(1_000_000))
                .with("what", "𡨸".repeat(600)));
        assertThat(entry.event().actor()).isEqualTo("a\uFFFDb\uFFFD\uFFFD<script>\uFFFDgnp.exe\uFFFD\uFFFD\uFFFD");
        assertThat(entry.event().object().orElseThrow()).hasSize(200).endsWith("…");
        assertThat(entry.event().details().get("what"))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("𡨸…");
        assertThat(all()).containsExactly(entry);
        assertThat(check().good()).isTrue();
    }

    @Test
    void instantsAreOfWholeMilliseconds() {
        clock.set(Instant.parse("2026-02-05T05:00:00.123456789Z"));
        append(1);
        assertThat(all().get(0).at()).isEqualTo("2026-02-05T05:00:00.123Z");
    }
}
