package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.erasure.ErasureRequests;
import org.tangthu.repository.erasure.ErasureRequests.Asked;

/** What every keeper of requests for erasure must do. */
abstract class ErasureRequestsContract extends DatabaseContract {
    private static final Instant NOW = Instant.parse("2026-11-21T03:04:05.678Z");
    private static final Duration OPEN = Duration.ofDays(14);
    private static final Ruling RULING = new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 11, 2));

    private ErasureRequests requests() {
        return sql.erasures();
    }

    private Optional<ErasureRequest> ask(String item, String library, Instant at) {
        return requests()
                .add(new Asked(
                        item, library, ErasureReason.PERSONAL_DATA, "Theo đơn", RULING, "hoa", at, at.plus(OPEN)));
    }

    private ErasureRequest ask(String item) {
        return ask(item, "VN-A", NOW).orElseThrow();
    }

    private ErasureRequest find(ErasureRequest request) {
        return requests().find(request.number(), NOW).orElseThrow();
    }

    @Test
    void aRequestComesBackAsItWasMade() {
        ErasureRequest request = ask("ark:/99999/a");

        assertThat(find(request))
                .isEqualTo(request)
                .isEqualTo(new ErasureRequest(
                        1,
                        "ark:/99999/a",
                        "VN-A",
                        ErasureReason.PERSONAL_DATA,
                        Optional.of("Theo đơn"),
                        RULING,
                        State.ASKED,
                        "hoa",
                        NOW,
                        NOW.plus(OPEN),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(requests().find(99, NOW)).isEmpty();
    }

    @Test
    void anItemHasOneRequestThatIsUnderWay() {
        assertThat(requests().underWay("ark:/99999/a", NOW)).isFalse();
        ErasureRequest first = ask("ark:/99999/a");
        assertThat(requests().underWay("ark:/99999/a", NOW)).isTrue();
        assertThat(requests().underWay("ark:/99999/a", NOW.plus(OPEN))).isFalse();
        assertThat(ask("ark:/99999/a", "VN-A", NOW.plusSeconds(1))).isEmpty();
        assertThat(requests().agree(first.number(), "an", NOW)).isTrue();
        assertThat(requests().underWay("ark:/99999/a", NOW.plus(OPEN))).isTrue();
        assertThat(ask("ark:/99999/a", "VN-A", NOW.plusSeconds(1))).isEmpty();
        requests().done(first.number(), NOW);

        ErasureRequest refused = ask("ark:/99999/b");
        requests().refuse(refused.number(), "an", NOW);
        assertThat(ask("ark:/99999/b", "VN-A", NOW)).isPresent();
    }

    @Test
    void ofManyWhoAskAtOnceOneIsHeard() {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        after(go, () -> ask("ark:/99999/a", "VN-A", NOW).isPresent()),
                        task -> new Thread(task).start()))
                .toList();
        go.countDown();

        assertThat(all.stream().map(CompletableFuture::join).filter(heard -> heard))
                .hasSize(1);
    }

    private static <T> Supplier<T> after(CountDownLatch go, Supplier<T> work) {
        return () -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return work.get();
        };
    }

    @Test
    void whoAskedCannotAgree() {
        ErasureRequest request = ask("ark:/99999/a");

        assertThat(requests().agree(request.number(), "hoa", NOW)).isFalse();
        assertThat(find(request).state()).isEqualTo(State.ASKED);
    }

    @Test
    void aRequestIsJudgedOnce() {
        ErasureRequest agreed = ask("ark:/99999/a");
        ErasureRequest refused = ask("ark:/99999/b");
        assertThat(requests().agree(agreed.number(), "an", NOW.plusSeconds(5))).isTrue();
        assertThat(requests().refuse(refused.number(), "hoa", NOW)).isTrue();

        for (ErasureRequest request : List.of(agreed, refused)) {
            assertThat(requests().agree(request.number(), "bình", NOW)).isFalse();
            assertThat(requests().refuse(request.number(), "bình", NOW)).isFalse();
        }
        assertThat(find(agreed))
                .extracting(ErasureRequest::state, ErasureRequest::judgedBy, ErasureRequest::judgedAt)
                .containsExactly(State.AGREED, Optional.of("an"), Optional.of(NOW.plusSeconds(5)));
        assertThat(find(refused).state()).isEqualTo(State.REFUSED);
        assertThat(requests().agreed()).containsExactly(find(agreed));
    }

    @Test
    void whoseTimeIsOverCannotBeJudgedAndMayBeAskedAgain() {
        ErasureRequest request = ask("ark:/99999/a");
        Instant later = NOW.plus(OPEN);

        assertThat(requests().find(request.number(), later).orElseThrow().state())
                .isEqualTo(State.EXPIRED);
        assertThat(requests().agree(request.number(), "an", later)).isFalse();
        assertThat(requests().refuse(request.number(), "an", later)).isFalse();
        assertThat(ask("ark:/99999/a", "VN-A", later)).isPresent();
        assertThat(find(request).state())
                .as("even for a clock that was set back")
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void whatIsDoneTellsNothingOfTheItemAnyMore() {
        ErasureRequest refused = ask("ark:/99999/a");
        requests().refuse(refused.number(), "an", NOW);
        ErasureRequest request = ask("ark:/99999/a");
        requests().agree(request.number(), "an", NOW);
        requests().forget(request.item());
        requests().done(request.number(), NOW.plusSeconds(9));
        requests().done(request.number(), NOW.plusSeconds(99));

        assertThat(find(request))
                .extracting(ErasureRequest::state, ErasureRequest::sentence, ErasureRequest::doneAt)
                .containsExactly(State.DONE, Optional.empty(), Optional.of(NOW.plusSeconds(9)));
        assertThat(find(refused).sentence()).isEmpty();
        assertThat(requests().agreed()).isEmpty();
    }

    @Test
    void whatWasNotAgreedToIsNeverDone() {
        ErasureRequest request = ask("ark:/99999/a");
        requests().done(request.number(), NOW);

        assertThat(find(request).state()).isEqualTo(State.ASKED);
    }

    @Test
    void requestsAreListedByLibraryTheNewestFirst() {
        Stream.of("VN-A", "VN-B", "VN-A", "VN-C").forEach(library -> ask("ark:/99999/" + Math.random(), library, NOW));

        assertThat(numbers(Optional.empty(), Long.MAX_VALUE, 3)).containsExactly(4L, 3L, 2L);
        assertThat(numbers(Optional.empty(), 2, 3)).containsExactly(1L);
        assertThat(numbers(Optional.of(Set.of("VN-A", "VN-C")), Long.MAX_VALUE, 9))
                .containsExactly(4L, 3L, 1L);
        assertThat(numbers(Optional.of(Set.of()), Long.MAX_VALUE, 9)).isEmpty();
    }

    private List<Long> numbers(Optional<Set<String>> libraries, long before, int limit) {
        return requests().list(libraries, before, limit, NOW).stream()
                .map(ErasureRequest::number)
                .toList();
    }

    @Test
    void aRebuildDoesNotTouchThem() {
        ErasureRequest request = ask("ark:/99999/a");
        sql.histories().replaceAll(Stream.empty());

        assertThat(find(request)).isEqualTo(request);
    }

    @Test
    void deletedRowsAreForgottenWhileTheDatabaseIsInUse() throws InterruptedException {
        ErasureRequest request = ask("ark:/99999/a");
        sql.remnants().erase(request.item());
        sql.vacuum();

        assertThat(find(request)).isEqualTo(request);
    }
}
