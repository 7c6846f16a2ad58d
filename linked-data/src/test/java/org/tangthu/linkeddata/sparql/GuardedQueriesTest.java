package org.tangthu.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tangthu.linkeddata.store.RdfStoreException;

/** Slots, and what becomes of a worker that does not end. */
@Timeout(60)
class GuardedQueriesTest {
    private static final Question ASK = Question.parse("ASK {}", "https://library.example.vn/sparql");

    private final CountDownLatch stubborn = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        stubborn.countDown();
    }

    @Test
    void aWorkerThatDoesNotNoticeItsEndKeepsItsSlotAndIsCounted() {
        try (var queries = new GuardedQueries(this::deaf, limits(1, 0))) {
            assertThatThrownBy(() -> ask(queries, Duration.ofMillis(100))).isInstanceOf(LateQuery.class);
            assertThat(queries.overdue()).isOne();
            assertThat(queries.stuck()).isOne();
            assertThatThrownBy(() -> ask(queries)).isInstanceOf(BusyQueries.class);
            stubborn.countDown();
            await().until(() -> queries.running() == 0);
            assertThat(queries.stuck()).isZero();
            assertThat(queries.overdue()).isOne();
        }
    }

    @Test
    void whoComesWhileAllSlotsAreTakenWaitsInAShortQueue() {
        try (var queries = new GuardedQueries(this::patient, limits(1, 1))) {
            var first = CompletableFuture.supplyAsync(() -> ask(queries));
            await().until(() -> queries.running() == 1);
            var second = CompletableFuture.supplyAsync(() -> ask(queries));
            await().until(() -> queries.waiting() == 1);
            assertThatThrownBy(() -> ask(queries)).isInstanceOf(BusyQueries.class);
            stubborn.countDown();
            assertThat(first.join().body().size()).isPositive();
            assertThat(second.join().body().size()).isPositive();
        }
    }

    @Test
    void aFailureGivesTheSlotBack() {
        QueryExecutor failing = (question, budget, reader) -> {
            throw new IllegalStateException("broken");
        };
        QueryExecutor away = (question, budget, reader) -> {
            throw new RdfStoreException("away");
        };
        QueryExecutor deep = (question, budget, reader) -> {
            throw new StackOverflowError();
        };
        try (var queries = new GuardedQueries(failing, limits(1, 0))) {
            assertThatThrownBy(() -> ask(queries)).isInstanceOf(FailedQuery.class);
            assertThatThrownBy(() -> ask(queries)).isInstanceOf(FailedQuery.class);
            assertThat(queries.running()).isZero();
        }
        try (var queries = new GuardedQueries(away, limits(1, 0))) {
            assertThatThrownBy(() -> ask(queries)).isInstanceOf(RdfStoreException.class);
        }
        try (var queries = new GuardedQueries(deep, limits(1, 0))) {
            assertThatThrownBy(() -> ask(queries)).isInstanceOf(GreedyQuery.class);
        }
    }

    @Test
    void whatRunsIsEndedWithTheServer() {
        QueryExecutor endless = (question, budget, reader) -> {
            while (true) {
                budget.check();
                Thread.onSpinWait();
            }
        };
        CompletableFuture<QueryAnswer> running;
        try (var queries = new GuardedQueries(endless, limits(1, 0))) {
            running = CompletableFuture.supplyAsync(() -> ask(queries));
            await().until(() -> queries.running() == 1);
        }
        assertThatThrownBy(running::join).hasCauseInstanceOf(BusyQueries.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "N_TRIPLES", "RDF_XML", "JSON_LD", "TRIG", "N_QUADS"})
    void anAnswerIsCutByTheBytesThatAreWritten(AnswerForm form) {
        int most = 200_000;
        String text = "藏書 & \"tàng thư\" <\t>".repeat(100);
        QueryExecutor made = (question, budget, reader) -> reader.triples(IntStream.range(0, 100_000)
                .mapToObj(i -> Triple.create(
                        NodeFactory.createURI("urn:a"),
                        NodeFactory.createURI("urn:x:b"),
                        NodeFactory.createLiteralString(i + text)))
                .iterator());
        try (var queries = new GuardedQueries(made, limits(1, 0))) {
            QueryAnswer answer = queries.ask(
                    Question.parse("CONSTRUCT WHERE { ?s ?p ?o }", "https://library.example.vn/sparql"),
                    form,
                    new Allowance(Duration.ofSeconds(30), 100_000, most, 64 << 20));
            assertThat(answer.cut()).isEqualTo(QueryAnswer.Cut.BYTES);
            assertThat(answer.body().size()).isBetween(most / 4, most + 10_000);
        }
    }

    private void deaf(Question question, Budget budget, AnswerReader reader) {
        awaitLetGo();
    }

    private void patient(Question question, Budget budget, AnswerReader reader) {
        awaitLetGo();
        reader.truth(true);
    }

    private void awaitLetGo() {
        try {
            stubborn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts workers", e);
        }
    }

    private static QueryAnswer ask(GuardedQueries queries) {
        return ask(queries, Duration.ofSeconds(30));
    }

    private static QueryAnswer ask(GuardedQueries queries, Duration time) {
        return queries.ask(ASK, AnswerForm.JSON, new Allowance(time, 100, 1_000_000, 1 << 20));
    }

    private static SparqlLimits limits(int slots, int waiting) {
        Duration time = Duration.ofSeconds(30);
        return new SparqlLimits(time, time, 100, 1_000, 1_000_000, 1 << 20, slots, waiting, time);
    }
}
