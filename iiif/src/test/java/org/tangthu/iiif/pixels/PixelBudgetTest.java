package org.tangthu.iiif.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.error.BrokenImageException;

class PixelBudgetTest {
    private final PixelBudget budget = new PixelBudget(100_000);

    @Test
    void aTaskThatFindsNoRoomWaitsUntilThereIs() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> first = threads.submit(() -> {
            budget.await(60_000, () -> {
                begun.countDown();
                await(end);
            });
            return "done";
        });
        begun.await();
        Future<?> second = threads.submit(() -> {
            budget.await(60_000, () -> assertThat(end.getCount()).isZero());
            return "done";
        });
        end.countDown();

        first.get();
        second.get();
        threads.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasHeldIsFreeAgainAlsoAfterAFailure() throws Exception {
        assertThatThrownBy(() -> budget.await(100_000, () -> {
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);

        boolean[] done = new boolean[1];
        budget.await(100_000, () -> done[0] = true);
        assertThat(done[0]).isTrue();
    }

    @Test
    void whatExceedsTheWholeBudgetIsRefusedAtOnce() {
        assertThatThrownBy(() -> budget.await(200_000, () -> {})).isInstanceOf(BrokenImageException.class);
    }
}
