package org.tangthu.repository.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.signin.Attempts;
import org.tangthu.repository.signin.Attempts.Admission;
import org.tangthu.repository.signin.Pauses;

/** What every store of attempts to sign in must do. */
abstract class AttemptsContract extends DatabaseContract {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Pauses PAUSES = new Pauses(2, FIRST, Duration.ofMinutes(5), Duration.ofHours(1));
    private static final Admission FREE = new Admission(Optional.empty(), Duration.ZERO);

    private Attempts attempts() {
        return sql.signInAttempts();
    }

    private Admission attempt(Instant now, String... keys) {
        return attempts().count(List.of(keys).stream().collect(Collectors.toMap(key -> key, key -> PAUSES)), now);
    }

    private static Admission paused(Instant until) {
        return new Admission(Optional.of(until), Duration.ZERO);
    }

    @Test
    void afterTheFreeOnesComesAPauseInWhichNothingIsCounted() {
        assertThat(attempt(NOON, "a")).isEqualTo(FREE);
        assertThat(attempt(NOON, "a")).isEqualTo(FREE);
        assertThat(attempt(NOON, "a").nextPause()).isEqualTo(FIRST);
        Instant end = NOON.plus(FIRST);
        assertThat(attempt(NOON.plusSeconds(1), "a")).isEqualTo(paused(end));
        assertThat(attempt(end.minusMillis(1), "a")).isEqualTo(paused(end));
        assertThat(attempt(end, "a")).isEqualTo(new Admission(Optional.empty(), FIRST.multipliedBy(2)));
    }

    @Test
    void oneKeyThatIsPausedHoldsBackTheOthersUncounted() {
        IntStream.range(0, 3).forEach(time -> attempt(NOON, "a"));
        IntStream.range(0, 5).forEach(time -> assertThat(attempt(NOON, "a", "b").pausedUntil())
                .isPresent());
        assertThat(attempt(NOON, "b")).isEqualTo(FREE);
    }

    @Test
    void failuresAreForgottenAfterAWhile() {
        IntStream.range(0, 3).forEach(time -> attempt(NOON, "a"));
        assertThat(attempt(NOON.plus(PAUSES.forgotten()), "a")).isEqualTo(FREE);
    }

    @Test
    void successForgetsSomeKeysAndTakesItsOwnAttemptBackFromOthers() {
        IntStream.range(0, 2).forEach(time -> attempt(NOON, "a", "b"));
        attempt(NOON, "a", "b");
        attempts().passed(Set.of("a"), Set.of("b", "unknown"));

        assertThat(attempt(NOON, "a")).as("all forgotten").isEqualTo(FREE);
        assertThat(attempt(NOON, "b").nextPause()).as("the two before stay").isEqualTo(FIRST);
    }

    @Test
    void attemptsAtTheSameTimeAreAllCounted() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Admission>> all = threads.invokeAll(IntStream.range(0, 40)
                .<Callable<Admission>>mapToObj(time -> () -> attempt(NOON, "a", "b"))
                .toList());
        int looked = 0;
        for (Future<Admission> one : all) {
            looked += one.get().pausedUntil().isEmpty() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(looked).as("two free ones and the one that begins the pause").isEqualTo(3);
    }

    @Test
    void placesAreRememberedUntilNotSeenForLong() {
        assertThat(attempts().trusted("p")).isFalse();
        attempts().trust("p", NOON);
        attempts().trust("p", NOON.plusSeconds(2));
        attempts().trust("q", NOON);
        assertThat(attempts().trusted("p")).isTrue();

        attempt(NOON, "a");
        attempt(NOON.plusSeconds(2), "b");
        assertThat(attempts().purge(NOON.plusSeconds(1), NOON.plusSeconds(1))).isEqualTo(2);
        assertThat(attempts().trusted("p")).isTrue();
        assertThat(attempts().trusted("q")).isFalse();
        assertThat(dump("sign_in_attempt")).hasSize(1);
    }

    @Test
    void differentPausesHoldForTheSameAttempt() {
        Map<String, Pauses> keys = Map.of(
                "strict",
                new Pauses(0, FIRST, FIRST, FIRST),
                "mild",
                new Pauses(9, Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1)));
        assertThat(attempts().count(keys, NOON).nextPause()).isEqualTo(FIRST);
    }
}
