package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;

/** What is told of the quality of descriptions, after one of the items of the sample collection was withdrawn. */
class QualityTest {
    private static final String WITHDRAWN = "h4nn0mx7r";

    @TempDir
    static Path folder;

    private static ServedApplication server;

    @BeforeAll
    static void start() throws Exception {
        server = ServedApplication.start(folder.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "report"));
        server.ingest(SampleFolder.small(folder.resolve("samples")));
        assertThat(server.change(WITHDRAWN, "withdraw", 1).statusCode()).isEqualTo(200);
        server.awaitProjections();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPublishedItemIsCountedOnceAndNoOther() throws Exception {
        int published = Answers.listed(server).size();
        assertThat(Answers.listed(server)).doesNotContain(WITHDRAWN);
        assertThat(cells("site", "", "title")).containsExactly(Integer.toString(published), "0", "1.0000");
    }

    @Test
    void whatIsLackingIsCountedByLibraryAndCollection() throws Exception {
        List<String> site = cells("site", "", "contributor");
        assertThat(Integer.parseInt(site.get(1))).isPositive();
        int one = Integer.parseInt(cells("library", "VN-TT-MAU1", "contributor").get(1));
        int other =
                Integer.parseInt(cells("library", "VN-TT-MAU2", "contributor").get(1));
        assertThat(one + other).isEqualTo(Integer.parseInt(site.get(1)));
        assertThat(cells("collection", "dia-chi-mau", "creator").get(2)).isEqualTo("1.0000");
    }

    @Test
    void thePageSaysItInBothLanguages() throws Exception {
        HttpResponse<String> page = server.get("/quality", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Chất lượng mô tả", "Theo thư viện", "bắt buộc", "Nhan đề")
                .contains("href=\"" + server.application().addresses().at("/quality.csv") + "\"");
        assertThat(server.get("/quality?lang=en", "Accept", "text/html").body())
                .contains("Quality of descriptions", "mandatory", "By collection");
    }

    @Test
    void theDataIsDqvWithoutAContextFromElsewhere() throws Exception {
        HttpResponse<String> data = server.get("/quality", "Accept", "application/ld+json");
        assertThat(data.headers().firstValue("Content-Type")).hasValue("application/ld+json");
        assertThat(data.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        Graph graph = RDFParser.fromString(data.body(), Lang.JSONLD).toGraph();
        Node metric = NodeFactory.createURI(server.application().addresses().at("/quality#subject"));
        assertThat(graph.find(Node.ANY, dqv("isMeasurementOf"), metric).toList())
                .hasSizeGreaterThan(3);
        Node library = NodeFactory.createURI(server.application().addresses().concept("library", "VN-TT-MAU1"));
        assertThat(graph.contains(library, dqv("hasQualityMeasurement"), Node.ANY))
                .isTrue();
        assertThat(server.get("/quality.jsonld").body()).isEqualTo(data.body());
    }

    private static Node dqv(String term) {
        return NodeFactory.createURI("http://www.w3.org/ns/dqv#" + term);
    }

    /** Items, lacking and share of a line of the table. */
    private static List<String> cells(String scope, String id, String rule) throws Exception {
        return server.get("/quality.csv")
                .body()
                .lines()
                .filter(line -> line.startsWith(scope + "," + id + ",") && line.contains("," + rule + ","))
                .map(line -> List.of(line.split(",")))
                .map(cells -> cells.subList(cells.size() - 3, cells.size()))
                .findFirst()
                .orElseThrow();
    }
}
