package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;

/** No link of a page leads into the void. */
@ExtendWith(SampleServer.class)
class LinkTest {
    private final ServedApplication server;

    LinkTest(ServedApplication server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?lang=en",
                "/search?q=ha+noi",
                "/search?lang=en",
                "/browse",
                "/browse/subjects?lang=en",
                "/item/h4nn0mx7r",
                "/item/h4nn0mx7r/page/0008?lang=en",
                "/item/t7xv2wq9n",
                "/item/b8f3k6rzn?lang=en",
                "/libraries/VN-TT-MAU1",
                "/collections/han-nom-mau",
                "/open-data",
                "/open-data?lang=en",
                "/developers",
                "/developers?lang=en",
                "/map",
                "/map?lang=en",
                "/id/place/bac-ninh-2025",
                "/id/place/ha-nam-1997?lang=en",
                "/id/agent/tang-thu",
                "/catalog",
                "/catalog/collection/han-nom-mau?lang=en",
            })
    void everyLinkOnThePageIsAnswered(String page) throws Exception {
        String html = server.get(page, "Accept", "text/html").body();
        List<String> own = Answers.links(html).stream()
                .filter(this::ours)
                .map(link -> Answers.path(link.replaceFirst("#.*", "")))
                .distinct()
                .toList();
        assertThat(own).hasSizeGreaterThan(3);
        Map<String, Integer> broken = new LinkedHashMap<>();
        for (String link : own) {
            int status = follow(link);
            // 202: a PDF file that is being made for this request.
            if (status != 200 && status != 202) {
                broken.put(link, status);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyServiceInTheCatalogueIsAnsweredAndDescribed() throws Exception {
        Graph catalogue = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(catalogue, new StringReader(server.get("/catalog.nt").body()), null, Lang.NTRIPLES);
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Property told : List.of(DCAT.endpointURL, DCAT.endpointDescription)) {
            for (Triple one : catalogue.find(Node.ANY, told.asNode(), Node.ANY).toList()) {
                String address = one.getObject().getURI();
                found.put(address, follow(Answers.path(address)));
            }
        }
        assertThat(found).hasSizeGreaterThan(6);
        assertThat(found.remove(server.base() + "/rdf-graph-store"))
                .as("a graph is to be named at the graph store")
                .isEqualTo(400);
        assertThat(found).allSatisfy((address, status) -> assertThat(status).isEqualTo(200));
    }

    private boolean ours(String link) {
        return link.startsWith("/") && !link.startsWith("//") || link.startsWith(server.base() + "/");
    }

    /** @return the status at the end of the redirects, of which there are few */
    private int follow(String link) throws IOException, InterruptedException {
        String at = link;
        for (int hops = 0; hops < 3; hops++) {
            HttpResponse<byte[]> answer = server.bytes(at, "Accept", "text/html,image/*;q=0.9,*/*;q=0.8");
            if (answer.statusCode() / 100 != 3) {
                return answer.statusCode();
            }
            at = Answers.location(answer);
        }
        return 310;
    }
}
