package org.tangthu.iiif.image.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.RetryLaterException;

class RenderQueueTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoFindsNoMemoryInTimeIsToldToComeAgain() throws Exception {
        RenderQueue queue = new RenderQueue(100_000, 9, 9, SHORT);
        String answer = queue.run(60_000, () -> {
            assertThatThrownBy(() -> queue.run(60_000, () -> "never")).isInstanceOf(RetryLaterException.class);
            return queue.run(30_000, () -> "fits beside");
        });
        assertThat(answer).isEqualTo("fits beside");
    }

    @Test
    void noMoreRunAtOneTimeThanAreAllowedAndAllWhoWaitHaveTheirTurn() throws Exception {
        RenderQueue queue = new RenderQueue(100_000, 2, 20, LONG);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(20);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(clients.submit(() -> queue.run(2_000, () -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                return running.decrementAndGet();
            })));
        }
        for (Future<Integer> answer : answers) {
            answer.get();
        }
        clients.shutdown();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void whoFindsAllPlacesToWaitTakenIsToldSoAtOnce() throws Exception {
        RenderQueue queue = new RenderQueue(100_000, 1, 0, LONG);
        String answer = queue.run(1_000, () -> {
            assertThatThrownBy(() -> queue.run(1_000, () -> "never")).isInstanceOf(RetryLaterException.class);
            return "first";
        });
        assertThat(answer).isEqualTo("first");
    }

    @Test
    void whatWasHeldIsFreeAgainAlsoAfterAFailure() throws Exception {
        RenderQueue queue = new RenderQueue(100_000, 1, 0, SHORT);
        assertThatThrownBy(() -> queue.run(100_000, () -> {
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(queue.run(100_000, () -> "done")).isEqualTo("done");
    }

    @Test
    void whatExceedsTheWholeBudgetIsRefusedAtOnce() {
        RenderQueue queue = new RenderQueue(100_000, 1, 0, LONG);
        assertThatThrownBy(() -> queue.run(200_000, () -> "never")).isInstanceOf(InvalidRequestException.class);
    }
}
