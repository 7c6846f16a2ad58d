package org.tangthu.portal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final HealthCheck WELL = HealthCheck.of("sql", () -> {});

    @Test
    void aStoreThatThrowsIsDownAndTheOthersAreNot() {
        try (Health health = health(WELL, HealthCheck.of("search", () -> {
            throw new IllegalStateException("the index is gone");
        }))) {
            assertThat(health.ask())
                    .containsEntry("sql", Optional.empty())
                    .containsEntry("search", Optional.of("the index is gone"));
        }
    }

    @Test
    void aStoreThatDoesNotAnswerIsDown() {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheck hanging = new HealthCheck("rdf", () -> {
            never.await();
            return Optional.empty();
        });
        try (Health health = health(WELL, hanging)) {
            assertThat(health.ask().get("rdf"))
                    .hasValueSatisfying(reason -> assertThat(reason).contains("no answer"));
            assertThat(health.ask().get("sql")).isEmpty();
        }
    }

    @Test
    void aStoreThatHeedsNoInterruptIsAskedOneQuestionOnly() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (Health health = health(HealthCheck.of("rdf", () -> {
            asked.incrementAndGet();
            while (!over.get()) {
                Thread.onSpinWait();
            }
        }))) {
            assertThat(health.ask().get("rdf")).isPresent();
            Thread.sleep(1_100);
            assertThat(health.ask().get("rdf")).isPresent();
            assertThat(asked).hasValue(1);
        } finally {
            over.set(true);
        }
    }

    @Test
    void askingOftenDoesNotBotherTheStores() {
        AtomicInteger asked = new AtomicInteger();
        try (Health health = health(HealthCheck.of("sql", asked::incrementAndGet))) {
            for (int i = 0; i < 1_000; i++) {
                health.ask();
            }
        }
        assertThat(asked.get()).isBetween(1, 100);
    }

    @Test
    void whatIsNotVitalIsKnownAsThat() {
        HealthCheck lesser = new HealthCheck("sparql", false, () -> Optional.of("a query works on"));
        try (Health health = health(WELL, lesser)) {
            assertThat(health.ask().get("sparql")).contains("a query works on");
            assertThat(health.vital("sparql")).isFalse();
            assertThat(health.vital("sql")).isTrue();
        }
    }

    private static Health health(HealthCheck... checks) {
        return new Health(List.of(checks), Duration.ofMillis(200));
    }
}
