package org.tangthu.portal.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.tangthu.portal.server.ServedApplication;

/** Reads what the server answered: its headers, its links, its JSON, its triples, its pixels. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action|data-service)=\"([^\"]*)\"");
    private static final Pattern ITEM = Pattern.compile("\"/item/([a-z0-9]+)[\"?]");

    private Answers() {}

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Where a redirect leads, as a path of the server. */
    static String location(HttpResponse<?> answer) {
        return path(header(answer, "Location"));
    }

    /** Path and query of an address. */
    static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath()
                + Optional.ofNullable(uri.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }

    static JsonNode json(HttpResponse<String> answer) throws JsonProcessingException {
        return JSON.readTree(answer.body());
    }

    /** Everything that a page links to, as it stands there. */
    static List<String> links(String html) {
        return LINK.matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
    }

    /** Names of the items that a page links to. */
    static List<String> items(String html) {
        return ITEM.matcher(html)
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
    }

    static Graph graph(HttpResponse<String> answer, Lang form) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.body(), form).parse(graph);
        return graph;
    }

    /** Width and height of an image that can be decoded. */
    static List<Integer> size(HttpResponse<byte[]> image) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(image.body()));
        return List.of(picture.getWidth(), picture.getHeight());
    }

    static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Items that a search finds, with its words in the answer. */
    static List<String> search(ServedApplication server, String text) throws IOException, InterruptedException {
        return items(server.get("/search?q=" + query(text)).body());
    }

    /** The values of a SPARQL query's single variable, sorted. */
    static List<String> select(ServedApplication server, String query) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                server.get("/sparql?query=" + query(query), "Accept", "application/sparql-results+json");
        List<String> values = new ArrayList<>();
        for (JsonNode row : json(answer).at("/results/bindings")) {
            values.add(row.elements().next().path("value").asText());
        }
        return List.copyOf(new TreeSet<>(values));
    }

    /** Names of the items that SPARQL knows. */
    static List<String> described(ServedApplication server) throws IOException, InterruptedException {
        String data = server.base() + "/data/";
        return select(server, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), '" + data + "')) }")
                .stream()
                .map(graph -> graph.substring(data.length()))
                .toList();
    }

    /** Names of the items that REST lists. */
    static List<String> listed(ServedApplication server) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (JsonNode item : json(server.get("/api/items")).path("items")) {
            String address = item.path("address").asText();
            names.add(address.substring(address.lastIndexOf('/') + 1));
        }
        return names;
    }
}
