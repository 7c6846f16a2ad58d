package org.tangthu.linkeddata.sparql.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.linkeddata.sparql.Allowance;
import org.tangthu.linkeddata.sparql.AnswerForm;
import org.tangthu.linkeddata.sparql.ArqExecutor;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.sparql.QueryAnswer.Cut;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.sparql.job.SparqlJob.State;
import org.tangthu.linkeddata.store.Tdb2Generations;
import org.tangthu.repository.testing.MovableClock;

@Timeout(60)
class SparqlJobsTest {
    private static final String MINE = "api token of an";
    private static final String NOT_MINE = "api token of binh";
    private static final String ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
    private static final Duration KEPT = Duration.ofDays(3);

    private final MovableClock clock = MovableClock.standing();
    private Tdb2Generations generations;
    private SparqlJobs jobs;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        generations = new Tdb2Generations(folder.resolve("rdf"), "basis");
        generations.open(1).replace(Map.of("urn:g", graph()));
        generations.serve(1);
        jobs = jobs(Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        jobs.close();
        generations.close();
    }

    private static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < 500; i++) {
            graph.add(
                    NodeFactory.createURI("urn:s:" + i),
                    NodeFactory.createURI("urn:p"),
                    NodeFactory.createLiteralString("sách " + i));
        }
        return graph;
    }

    private SparqlJobs jobs(Duration time) {
        SparqlLimits limits = SparqlLimits.of(Duration.ofSeconds(1), Duration.ofSeconds(1), 10, 1_000, 1);
        Allowance allowance = new Allowance(time, 400, 1 << 20, 16 << 20);
        return new SparqlJobs(
                folder.resolve("jobs"),
                new GuardedQueries(new ArqExecutor(generations), limits.oneAtATime()),
                new JobLimits(allowance, 3, 4, KEPT),
                clock);
    }

    @Test
    void theResultIsAFile() throws IOException {
        SparqlJob job = over(create(MINE, "SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 300", AnswerForm.CSV));
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.cut()).isEqualTo(Cut.NOTHING);
        assertThat(jobs.result(job)).hasSize(job.bytes());
        assertThat(Files.readAllLines(jobs.result(job))).hasSize(301).contains("sách 10");
    }

    @Test
    void aResultThatIsTooLongIsCutAndSaysSo() throws IOException {
        SparqlJob job = over(create(MINE, "CONSTRUCT WHERE { ?s ?p ?o }", AnswerForm.N_TRIPLES));
        assertThat(job.cut()).isEqualTo(Cut.ROWS);
        assertThat(Files.readAllLines(jobs.result(job))).hasSize(400);
    }

    @Test
    void aJobThatTakesTooLongFailsAndLeavesNoFile() {
        jobs.close();
        jobs = jobs(Duration.ofMillis(200));
        SparqlJob job = over(create(MINE, ENDLESS, AnswerForm.CSV));
        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(job.failure())
                .hasValueSatisfying(reason -> assertThat(reason).contains("timed out"));
        assertThat(jobs.result(job)).doesNotExist();
        assertThat(jobs.stuck()).isZero();
    }

    @Test
    void onlyTheOwnerKnowsOfAJob() {
        SparqlJob job = over(create(MINE, "ASK {}", AnswerForm.JSON));
        assertThat(jobs.find(MINE, job.id())).isPresent();
        assertThat(jobs.find(NOT_MINE, job.id())).isEmpty();
        assertThat(jobs.of(NOT_MINE)).isEmpty();
        assertThat(jobs.delete(NOT_MINE, job.id())).isFalse();
        assertThat(jobs.result(job)).exists();
    }

    @Test
    void deletingEndsWhatRuns() {
        SparqlJob job = create(MINE, ENDLESS, AnswerForm.CSV);
        await().until(() -> jobs.find(MINE, job.id()).orElseThrow().state() == State.RUNNING);
        assertThat(jobs.delete(MINE, job.id())).isTrue();
        assertThat(over(create(MINE, "ASK {}", AnswerForm.JSON)).state()).isEqualTo(State.DONE);
        assertThat(folder.resolve("jobs")).isDirectoryNotContaining("glob:**" + job.id() + "*");
    }

    @Test
    void resultsOutlastARestartAndWhatWasNotDoneSaysSo() {
        SparqlJob done = over(create(MINE, "ASK {}", AnswerForm.JSON));
        SparqlJob running = create(MINE, ENDLESS, AnswerForm.CSV);
        await().until(() -> jobs.find(MINE, running.id()).orElseThrow().state() == State.RUNNING);
        SparqlJob waiting = create(MINE, "ASK {}", AnswerForm.JSON);
        jobs.close();
        jobs = jobs(Duration.ofSeconds(30));
        assertThat(jobs.find(MINE, done.id())).contains(done);
        assertThat(jobs.result(done)).exists();
        for (SparqlJob lost : new SparqlJob[] {running, waiting}) {
            SparqlJob found = jobs.find(MINE, lost.id()).orElseThrow();
            assertThat(found.state()).isEqualTo(State.FAILED);
            assertThat(found.failure())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("started anew"));
        }
    }

    @Test
    void whatMayHoldSomethingErasedIsForgottenAndWhatReadsLaterGoesOn() {
        SparqlJob done = over(create(MINE, "ASK {}", AnswerForm.JSON));
        SparqlJob running = create(NOT_MINE, ENDLESS, AnswerForm.CSV);
        await().until(() -> jobs.find(NOT_MINE, running.id()).orElseThrow().state() == State.RUNNING);
        SparqlJob waiting = create(MINE, "ASK {}", AnswerForm.JSON);
        jobs.forgetResults();

        for (SparqlJob lost : new SparqlJob[] {done, running}) {
            SparqlJob found = jobs.find(lost.owner(), lost.id()).orElseThrow();
            assertThat(found.state()).isEqualTo(State.FAILED);
            assertThat(found.failure())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("ask again"));
            assertThat(jobs.result(lost)).doesNotExist();
        }
        assertThat(over(waiting).state()).isEqualTo(State.DONE);
        assertThat(jobs.result(waiting)).exists();
        assertThat(jobs.result(running)).as("nor when it has really ended").doesNotExist();
        jobs.close();
        jobs = jobs(Duration.ofSeconds(30));
        assertThat(jobs.find(MINE, done.id()).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void theirNumberIsBounded() {
        for (int i = 0; i < 3; i++) {
            over(create(MINE, "ASK {}", AnswerForm.JSON));
        }
        assertThatThrownBy(() -> create(MINE, "ASK {}", AnswerForm.JSON)).isInstanceOf(TooManyJobs.class);
        over(create(NOT_MINE, "ASK {}", AnswerForm.JSON));
        assertThatThrownBy(() -> create("somebody else", "ASK {}", AnswerForm.JSON))
                .isInstanceOf(TooManyJobs.class);
        jobs.delete(MINE, jobs.of(MINE).get(0).id());
        assertThat(over(create(MINE, "ASK {}", AnswerForm.JSON)).state()).isEqualTo(State.DONE);
    }

    @Test
    void theyAreKeptForATime() {
        SparqlJob job = over(create(MINE, "ASK {}", AnswerForm.JSON));
        clock.move(KEPT.minusSeconds(1));
        assertThat(jobs.find(MINE, job.id())).isPresent();
        clock.move(Duration.ofSeconds(2));
        assertThat(jobs.find(MINE, job.id())).isEmpty();
        assertThat(jobs.result(job)).doesNotExist();
    }

    @Test
    void aFileThatIsNoJobIsPassedOver() throws IOException {
        SparqlJob done = over(create(MINE, "ASK {}", AnswerForm.JSON));
        Files.writeString(folder.resolve("jobs").resolve("broken.json"), "{\"id\": ");
        jobs.close();
        jobs = jobs(Duration.ofSeconds(30));
        assertThat(jobs.of(MINE)).containsExactly(done);
    }

    private SparqlJob create(String owner, String query, AnswerForm form) {
        return jobs.create(owner, Question.parse(query, "https://library.example.vn/sparql"), form);
    }

    private SparqlJob over(SparqlJob job) {
        return await().until(() -> jobs.find(job.owner(), job.id()).orElseThrow(), SparqlJob::over);
    }
}
