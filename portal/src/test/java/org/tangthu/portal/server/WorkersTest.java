package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final int REGULARS = 2;
    private static final int MOST = 5;
    private static final long LONG = 30;

    private final Workers workers = new Workers(REGULARS, MOST);
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void close() {
        held.countDown();
        workers.close();
    }

    @Test
    void everythingIsDone() throws Exception {
        CountDownLatch done = new CountDownLatch(20_000);
        for (int i = 0; i < 20_000; i++) {
            workers.execute(done::countDown);
        }
        assertThat(done.await(LONG, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoComesAfterRequestsThatTakeLongIsServedMeanwhile() throws Exception {
        for (int i = 0; i < REGULARS + 1; i++) {
            workers.execute(this::hold);
        }
        CountDownLatch done = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            workers.execute(done::countDown);
        }
        assertThat(done.await(LONG, TimeUnit.SECONDS)).isTrue();
        assertThat(workers.running()).isEqualTo(REGULARS + 1);
    }

    @Test
    void neverMoreThanTheMostAreAtWorkAndTheOthersWait() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < MOST; i++) {
            workers.execute(this::hold);
        }
        Awaitility.await().untilAsserted(() -> assertThat(workers.running()).isEqualTo(MOST));
        workers.execute(done::countDown);
        assertThat(done.await(100, TimeUnit.MILLISECONDS)).isFalse();
        held.countDown();
        assertThat(done.await(LONG, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatBreaksOffOrLeavesAnInterruptBehindCostsNoThread() {
        AtomicInteger done = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            workers.execute(() -> {
                throw new IllegalStateException("on purpose");
            });
            workers.execute(() -> Thread.currentThread().interrupt());
            workers.execute(done::incrementAndGet);
        }
        Awaitility.await().untilAsserted(() -> assertThat(done).hasValue(10));
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
