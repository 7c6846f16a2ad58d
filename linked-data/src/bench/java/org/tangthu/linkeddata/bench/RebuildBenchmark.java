package org.tangthu.linkeddata.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.projection.RebuildProgress;

/** Fills a catalogue with seeded items and rebuilds the RDF store from it, as {@code rebuild --only rdf} does. */
public final class RebuildBenchmark {
    private static final long SEED = 1;

    private RebuildBenchmark() {}

    /** @param arguments folder of the home, number of items */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        try (RepositoryCore repository = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            repository.seeded(SEED).fill(count, done -> {});
            Described rdf = Described.in(home.resolve("rdf"), repository.catalogue());
            long start = System.nanoTime();
            follow(repository.projections(List.of(rdf.projector())));
            double seconds = (System.nanoTime() - start) / 1e9;
            long triples = rdf.generations().served().read(RebuildBenchmark::triples);
            System.out.printf(
                    "%,d items, %,d triples in %.1f s: %,.0f items/s, %,.0f triples/s, %,d MB%n",
                    count,
                    triples,
                    seconds,
                    count / seconds,
                    triples / seconds,
                    FolderSize.megabytes(home.resolve("rdf")));
        }
    }

    private static void follow(ProjectionRunner projections) throws InterruptedException {
        while (!projections.awaitIdle(Duration.ofSeconds(10))) {
            ProjectionStatus status = projections.status("rdf");
            long at = status.rebuild().map(RebuildProgress::sequence).orElse(status.sequence());
            System.out.printf(
                    "  %,d of %,d %s%n",
                    at, status.sequence() + status.lag(), status.lastError().orElse(""));
        }
    }

    private static long triples(org.apache.jena.sparql.core.DatasetGraph data) {
        data.begin(ReadWrite.READ);
        try (QueryExec exec = QueryExec.dataset(data)
                .query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
                .build()) {
            return ((Number) exec.select().next().get("n").getLiteralValue()).longValue();
        } finally {
            data.end();
        }
    }
}
