package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The query half of the SPARQL 1.1 Protocol. */
class SparqlProtocolTest extends ServedSparql {
    @Test
    void aQueryMayBePostedInBothForms() {
        var form = server.send("POST", "/sparql", "query=" + encode(TITLE), "Content-Type", FORM);
        var direct = server.send("POST", "/sparql", TITLE, "Content-Type", "application/sparql-query");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Sổ ghi lễ tiết");
        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(direct.body()).isEqualTo(form.body());
    }

    @Test
    void withoutAQueryTheServiceDescribesItself() {
        var response = server.get("/sparql", "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(BASE + "/sparql", "SPARQL11Query", "UnionDefaultGraph");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        var response = server.send("HEAD", "/sparql?query=" + encode(TITLE), "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aMistakeIsA400ThatSaysWhere() {
        var response = query("SELECT ?s { ?s ?p }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line 1");
    }

    @Test
    void aQueryOverTheLimitOfLengthIs413() {
        String longQuery = "ASK { } #" + "x".repeat(4_100);
        assertThat(query(longQuery).statusCode()).isEqualTo(413);
        assertThat(server.send("POST", "/sparql", longQuery, "Content-Type", "application/sparql-query")
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback=alert",
                "force-accept=text/html",
                "stylesheet=http://elsewhere.example/x.xsl",
                "output=text/html",
                "format=text/html",
                "results=text/html",
                "output=application/javascript"
            })
    void noLinkMakesADocumentOrAScriptOfAnAnswer(String parameter) {
        String query = "SELECT ('<script>alert(1)</script>' AS ?x) {}";
        for (String accept : new String[] {"*/*", "text/html", "application/sparql-results+xml"}) {
            var response = server.get("/sparql?query=" + encode(query) + "&" + parameter, "Accept", accept);
            assertThat(header(response, "Content-Type")).doesNotContain("html", "javascript");
            assertThat(response.body()).doesNotContain("elsewhere.example");
        }
    }
}
