package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no query may do, each with queries that try it. */
class SparqlRulesTest extends ServedSparql {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <ADDRESS> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
                "SELECT * { BIND(<ADDRESS> AS ?a) SERVICE ?a { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <ADDRESS> { ?s ?p ?o } } } } }",
                "SELECT (EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } } AS ?x) { }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } })",
                "CONSTRUCT { ?s ?p ?o } { SERVICE <ADDRESS> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <ADDRESS> { ?s ?p ?o } }",
                "ASK { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
            })
    void noOtherServerIsAsked(String query) throws IOException {
        try (var trap = new Trap()) {
            var response = query(query.replace("ADDRESS", trap.address()));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("SERVICE is not allowed");
            assertThat(trap.visits()).isZero();
        }
    }

    @Test
    void datasetClausesChooseAmongOurGraphsAndFetchNothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");
        try (var trap = new Trap()) {
            for (String address : List.of(trap.address(), secret.toUri().toString(), "file:" + secret)) {
                assertThat(query("SELECT * FROM <" + address + "> { ?s ?p ?o }").body())
                        .doesNotContain("secret");
                assertThat(query("SELECT * FROM NAMED <" + address + "> { GRAPH ?g { ?s ?p ?o } }")
                                .body())
                        .doesNotContain("secret");
                assertThat(server.get("/sparql?query=" + encode("SELECT * { ?s ?p ?o }") + "&default-graph-uri="
                                        + encode(address))
                                .body())
                        .doesNotContain("secret");
            }
            assertThat(trap.visits()).isZero();
        }
        assertThat(query("ASK FROM <" + BASE + "/data/" + PUBLISHED + "> { ?s ?p ?o }")
                        .body())
                .contains("true");
        assertThat(query("ASK FROM <" + BASE + "/data/" + PUBLISHED
                                + "> { ?s a <http://www.w3.org/2004/02/skos/core#Concept> }")
                        .body())
                .contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:s> <urn:p> <urn:o> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <http://localhost/>",
                "CLEAR ALL",
                "DROP ALL",
                "CREATE GRAPH <urn:g>"
            })
    void nothingIsUpdated(String update) {
        assertThat(query(update).statusCode()).isEqualTo(400);
        assertThat(server.send("POST", "/sparql", "update=" + encode(update), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.send("POST", "/sparql", update, "Content-Type", "application/sparql-update")
                        .statusCode())
                .isEqualTo(415);
        assertThat(query("ASK { <urn:s> ?p ?o }").body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.sha1sum>('x') AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:org.apache.jena.sparql.function.library.sha1sum>(?s)",
                "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions#matches>('a', '(a|aa)+$') AS ?x) }",
                "SELECT (sum(<java:org.apache.jena.sparql.function.library.sha1sum>(?o)) AS ?x) { ?s ?p ?o }"
            })
    void functionsBeyondSparqlAreRefused(String query) {
        var response = query(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CALL(<java:org.apache.jena.sparql.function.library.sha1sum>, 'x') AS ?x) {}",
                "ASK { FILTER(CALL(<http://www.w3.org/2005/xpath-functions#matches>, 'aaa!', '^(a|aa)+$')) }",
                "SELECT * { LET (?x := 1) }",
                "SELECT * { ?s ?p ?o } LIMIT 1 + 1"
            })
    void whatIsNotSparqlIsRefusedThoughArqKnowsIt(String query) {
        var response = query(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("no query of SPARQL 1.1", "line 1");
    }

    @Test
    void propertiesThatAreFunctionsAreOnlyProperties() {
        for (String property : List.of(
                "java:org.apache.jena.sparql.pfunction.library.concat",
                "http://jena.apache.org/ARQ/property#strSplit",
                "http://jena.apache.org/ARQ/property#concat")) {
            assertThat(query("ASK { ?x <" + property + "> ('a' 'b') }").body()).contains("false");
        }
    }

    /** A server that counts who comes. */
    private static final class Trap implements AutoCloseable {
        private final AtomicInteger visits = new AtomicInteger();
        private final HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);

        Trap() throws IOException {
            server.createContext("/", exchange -> {
                visits.incrementAndGet();
                byte[] body = "<urn:s> <urn:p> 'secret' .".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/turtle");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort() + "/";
        }

        int visits() {
            return visits.get();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
