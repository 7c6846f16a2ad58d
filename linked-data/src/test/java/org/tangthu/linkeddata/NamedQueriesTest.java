package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.named.NamedQueries;
import org.tangthu.linkeddata.named.NamedQuery;
import org.tangthu.linkeddata.named.Parameter;
import org.tangthu.linkeddata.sparql.Question;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;

class NamedQueriesTest extends ServedLinkedData {
    private static final NamedQueries QUERIES = new NamedQueries(new Addresses(BASE), CodeLists.load(), "99999");

    static Stream<NamedQuery> queries() {
        return QUERIES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryIsDocumentedAndKeepsTheRulesOfTheEndpoint(NamedQuery query) {
        assertThat(query.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(List.of(
                        query.title().vi(),
                        query.title().en(),
                        query.description().vi(),
                        query.description().en()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(query.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.title().vi()).isNotBlank();
            assertThat(parameter.title().en()).isNotBlank();
            assertThat(query.text()).contains("?" + parameter.name());
            assertThat(parameter.expected()).isNotBlank();
        });
        assertThat(query.names()).doesNotContain("format").doesNotHaveDuplicates();
        assertThat(query.text()).doesNotContain("<ns#>", "#+");
        Question.parse(query.example(), BASE);
        if (query.isList()) {
            assertThat(QueryFactory.create(query.text()).getOrderBy())
                    .as("parts need an order")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyQueryIsAnsweredWithAllOfItsExamples(NamedQuery query) {
        List<String> values = new ArrayList<>();
        for (Parameter parameter : query.parameters()) {
            parameter.example().ifPresent(example -> values.add(parameter.name() + "=" + encode(example)));
        }
        var response = server.get("/api/queries/" + query.name() + "?" + String.join("&", values));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void theListTellsAllThatOneMustKnow() {
        var response = server.get("/api/queries");
        assertThat(header(response, "Content-Type")).startsWith("application/json");
        JsonNode list = json(response).path("queries");
        assertThat(list).hasSameSizeAs(QUERIES.all());
        JsonNode first = list.get(0);
        assertThat(first.path("address").textValue()).isEqualTo(BASE + "/api/queries/items");
        assertThat(first.at("/title/vi").textValue()).isEqualTo("Tài liệu");
        assertThat(first.at("/parameters/0/name").textValue()).isEqualTo("kind");
        assertThat(first.at("/parameters/0/expected").textValue()).contains("manuscript");
        assertThat(first.at("/limit/maximum").intValue()).isEqualTo(10_000);
        assertThat(first.path("sparql").textValue()).contains("SELECT").doesNotContain("#+");
    }

    @ParameterizedTest
    @CsvSource({
        "items?kind=manuscript, 1",
        "items?kind=map, 0",
        "items?library=VN-HD-TVT&collection=han-nom&heritage=old&access=open, 1",
        "items?heritage=in-house, 0",
        "items?collection=other, 0",
        "items-of-agent?agent=tran-thi-binh, 1",
        "items-of-agent?agent=nobody, 0",
        "items-with-words?words=ghi%20L%E1%BB%84, 1",
        "items-with-words?words=%22%29%7D, 0",
        "items-changed?since=2999-01-01, 0",
        "items-changed?since=1900-01-01T00:00:00Z, 1",
        "years?from=1871&to=1871, 1",
        "years?from=800&to=1870, 0",
        "manifests?collection=han-nom, 1",
        "manifests?collection=x, 0",
        "kinds?library=VN-HD-TVT, 1",
        "collections, 1",
        "libraries?type=public, 1",
        "libraries?type=national, 0",
        "subjects, 1"
    })
    void parametersChooseWhatIsAnswered(String address, int items) {
        var response = server.get("/api/queries/" + address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode rows = json(response).at("/results/bindings");
        List<String> subjects = new ArrayList<>();
        rows.forEach(row ->
                subjects.add(row.path(row.fieldNames().next()).path("value").textValue()));
        assertThat(subjects.stream().distinct()).as(response.body()).hasSize(items);
        assertThat(response.body()).doesNotContain(DRAFT, WITHDRAWN, PURGED);
    }

    @Test
    void placesKnowWhatTheyCameOutOf() {
        assertThat(server.get("/api/queries/place-history?place=hung-yen-2025&format=csv")
                        .body())
                .contains("/id/place/hung-yen-1997", "/id/place/thai-binh-until-2025", "/id/place/hai-hung-1968");
        assertThat(server.get("/api/queries/places?type=central-city&format=csv")
                        .body())
                .contains("/id/place/hai-phong-2025", ",20.86,106.68,")
                .doesNotContain("/id/place/hung-yen-2025");
    }

    @Test
    void anItemIsDescribedAsAGraph() {
        var response = server.get("/api/queries/item?item=" + PUBLISHED);
        assertThat(header(response, "Content-Type")).startsWith("text/turtle");
        assertThat(graph(response).size()).isGreaterThan(20);
        assertThat(response.body()).doesNotContain("người gửi");
    }

    @Test
    void answersComeInPartsAndInEveryForm() {
        String all = server.get("/api/queries/places?limit=5&format=csv").body();
        assertThat(all.lines()).hasSize(6);
        assertThat(server.get("/api/queries/places?limit=1&offset=1&format=csv")
                        .body()
                        .lines()
                        .toList()
                        .get(1))
                .isEqualTo(all.lines().toList().get(2));
        assertThat(header(server.get("/api/queries/places", "Accept", "text/tab-separated-values"), "Content-Type"))
                .startsWith("text/tab-separated-values");
        var response = server.get("/api/queries/places");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(server.get("/api/queries/places", "If-None-Match", header(response, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items?kind=nothing",
                "items?kind=",
                "items?kind=manuscript&kind=map",
                "items?other=1",
                "items?limit=0",
                "items?limit=10001",
                "items?limit=x",
                "items?offset=-1",
                "items?library=%3E%20%7D%20%23",
                "items-of-agent",
                "items-of-place?place=Hung%20Yen",
                "items-with-words?words=",
                "items-with-words?words=%00",
                "items-changed?since=yesterday",
                "item?item=bcdfghj0x",
                "item?item=bcdfghj00&limit=2",
                "years?from=1871&to=18710"
            })
    void whatIsNoValueIsRefusedWithTheReason(String address) {
        var response = server.get("/api/queries/" + address);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(response).path("detail").textValue()).contains("parameter '");
    }

    @Test
    void aValueIsATermWhateverItHolds() {
        for (String words :
                List.of("\") } #", "\"^^<x>", "\\", "'''\"\"\"", "?x", "{ SERVICE <http://127.0.0.1/> {} }")) {
            var response = server.get("/api/queries/items-with-words?words=" + encode(words));
            assertThat(response.statusCode()).as(words + response.body()).isEqualTo(200);
            assertThat(json(response).at("/results/bindings")).as(words).isEmpty();
        }
    }

    @Test
    void aNameThatNobodyGaveIs404() {
        assertThat(server.get("/api/queries/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/queries/items/x").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/queries/..%2Fterms").statusCode()).isIn(400, 404);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
