package org.tangthu.linkeddata.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.catalina.startup.Tomcat;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.slf4j.LoggerFactory;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.named.NamedQueries;
import org.tangthu.linkeddata.named.http.QueryPage;
import org.tangthu.linkeddata.sparql.ArqExecutor;
import org.tangthu.linkeddata.sparql.GuardedQueries;
import org.tangthu.linkeddata.sparql.SparqlLimits;
import org.tangthu.linkeddata.sparql.http.QueryAnswers;
import org.tangthu.linkeddata.sparql.http.SparqlServlet;
import org.tangthu.linkeddata.sparql.http.TokenHolders;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.RepositorySettings;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.projection.ProjectionRunner;

/** The endpoint beside a plain Fuseki over the very same TDB2 data, in one process and one run: compare the ratios. */
public final class SparqlBenchmark {
    private static final Addresses ADDRESSES = new Addresses("https://library.example.vn");
    private static final long SEED = 1;
    private static final int ROUNDS = 3;
    private static final int CROWD = 50;
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String PREFIXES = "PREFIX dcterms: <http://purl.org/dc/terms/> ";
    private static final String ITEMS = PREFIXES
            + "SELECT DISTINCT ?s { ?s dcterms:identifier ?i . FILTER(CONTAINS(STR(?s), '/ark:/')) } LIMIT 2000";
    private static final List<String> GREEDY = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT ?a { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f LIMIT 10",
            "SELECT * { ?s ?p ?o OPTIONAL { ?x dcterms:subject ?o FILTER NOT EXISTS { ?x dcterms:creator ?c "
                    + "FILTER NOT EXISTS { ?c ?q ?s } } } FILTER(?x = ?never) }",
            "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)+ ?b }",
            "SELECT ?s { ?s ?p ?o . ?x ?y ?z FILTER(REGEX(CONCAT(STR(?o), STR(?z)), '^(a|aa)+$')) }");

    private SparqlBenchmark() {}

    /** @param arguments folder of the home, number of items, seconds for each figure */
    public static void main(String[] arguments) throws Exception {
        // Fuseki would write lines for each request.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path home = Path.of(arguments[0]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        boolean filled = Files.isDirectory(home.resolve("rdf"));
        try (RepositoryCore repository = RepositoryCore.open(RepositorySettings.local(home), Clock.systemUTC())) {
            if (!filled) {
                repository.seeded(SEED).fill(Long.parseLong(arguments[1]), done -> {});
            }
            Described rdf = Described.in(home.resolve("rdf"), repository.catalogue());
            ProjectionRunner projections = repository.projections(List.of(rdf.projector()));
            while (!projections.awaitIdle(Duration.ofSeconds(10))) {
                System.out.println("  the store is being filled");
            }
            rdf.generations().served().read(dataset -> {
                measure(rdf, dataset, time);
                return null;
            });
        }
    }

    private static void measure(Described rdf, DatasetGraph dataset, Duration time) {
        List<String> items = items(dataset);
        System.out.printf(
                "%,d items asked for, %d processors%n",
                items.size(), Runtime.getRuntime().availableProcessors());
        SparqlLimits limits = SparqlLimits.of(LIMIT, LIMIT, 10_000, 16 << 20, SparqlLimits.standardSlots());
        dataset.getContext().set(ARQ.queryTimeout, LIMIT.toMillis());
        FusekiServer fuseki =
                FusekiServer.create().port(0).add("/plain", dataset).build();
        fuseki.start();
        try (var queries = new GuardedQueries(new ArqExecutor(rdf.generations()), limits)) {
            Tomcat tomcat = tomcat(new SparqlServlet(
                    new QueryAnswers(queries, limits, TokenHolders.none(), Optional::empty, "bench"),
                    limits,
                    ADDRESSES.sparql(),
                    PageFrame.plain(),
                    new QueryPage(
                            new NamedQueries(ADDRESSES, CodeLists.load(), Ark.TEST_NAAN),
                            ADDRESSES,
                            PrefixMapping.Standard)));
            var ours = new Client("http://localhost:" + tomcat.getConnector().getLocalPort() + "/sparql");
            var plain = new Client("http://localhost:" + fuseki.getPort() + "/plain");
            compare("title of an item", ours, plain, lookups(items), 1, time);
            compare("all of an item (DESCRIBE)", ours, plain, descriptions(items), 1, time);
            compare("titles, " + CROWD + " clients", ours, plain, lookups(items), CROWD, time);
            for (String greedy : GREEDY) {
                System.out.printf(
                        "greedy, limit %d s: ours ends after %s, plain Fuseki after %s: %s%n",
                        LIMIT.toSeconds(), ours.end(PREFIXES + greedy), plain.end(PREFIXES + greedy), greedy);
            }
            System.out.printf("workers still busy: %d, ever late: %d%n", queries.running(), queries.overdue());
            tomcat.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            fuseki.stop();
        }
    }

    private static List<String> items(DatasetGraph dataset) {
        List<String> items = new ArrayList<>();
        dataset.begin(ReadWrite.READ);
        try (QueryExec exec = QueryExec.dataset(dataset).query(ITEMS).build()) {
            exec.select().forEachRemaining(row -> items.add(row.get("s").getURI()));
        } finally {
            dataset.end();
        }
        return items;
    }

    private static Supplier<String> lookups(List<String> items) {
        Random random = new Random(SEED);
        return () -> PREFIXES + "SELECT ?t { <" + items.get(random.nextInt(items.size())) + "> dcterms:title ?t }";
    }

    private static Supplier<String> descriptions(List<String> items) {
        Random random = new Random(SEED);
        return () -> "DESCRIBE <" + items.get(random.nextInt(items.size())) + ">";
    }

    /** In turn, so that what else the machine does falls on both; the first round is not counted. */
    private static void compare(
            String name, Client ours, Client plain, Supplier<String> queries, int clients, Duration time) {
        Rate us = Rate.NONE;
        Rate them = Rate.NONE;
        for (int round = 0; round <= ROUNDS; round++) {
            Rate now = ours.ask(queries, clients, time.dividedBy(ROUNDS));
            Rate then = plain.ask(queries, clients, time.dividedBy(ROUNDS));
            us = round == 0 ? us : us.plus(now);
            them = round == 0 ? them : them.plus(then);
        }
        System.out.printf(
                "%s: ours %s; plain Fuseki %s; ratio %.2f%n", name, us, them, us.perSecond() / them.perSecond());
    }

    private static Tomcat tomcat(HttpServlet endpoint) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bench").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setThrowOnFailure(true);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "sparql", endpoint).addMapping("/sparql");
        tomcat.start();
        return tomcat;
    }
}
