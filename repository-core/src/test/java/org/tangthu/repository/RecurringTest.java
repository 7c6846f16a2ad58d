package org.tangthu.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecurringTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void itIsDoneAtOnceAndAfterEachPauseWhateverFails() {
        AtomicInteger turns = new AtomicInteger();
        Recurring recurring = new Recurring("test", Duration.ofMillis(1), () -> {
            turns.incrementAndGet();
            throw new IllegalStateException("the disk is away");
        });
        await().until(() -> turns.get() >= 3);
        recurring.close();
    }

    @Test
    void whatIsUnderWayEndsBeforeItIsClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Recurring recurring = new Recurring("test", LONG, () -> {
            begun.countDown();
            Thread.onSpinWait();
            ended.set(true);
        });
        begun.await();
        recurring.close();
        assertThat(ended).isTrue();
    }
}
