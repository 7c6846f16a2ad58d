package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.reconcile.LabelKind;
import org.tangthu.linkeddata.reconcile.LabelSearch;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.LocalizedText;

/** The reconciliation service by the clauses of its specification. */
class ReconcileTest extends ServedLinkedData {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ITEM = "ark:/99999/" + PUBLISHED;

    @Test
    void withoutParametersTheManifestIsGiven() {
        JsonNode manifest = ReconciliationSchema.MANIFEST.check(ok(server.get("/reconcile")));
        assertThat(texts(manifest.path("versions"))).containsExactly("0.2");
        assertThat(manifest.path("identifierSpace").textValue()).isEqualTo(BASE + "/");
        assertThat(manifest.path("schemaSpace").textValue()).isEqualTo(BASE + "/ns#");
        assertThat(manifest.path("batchSize").intValue()).isPositive();
        assertThat(ids(manifest.path("defaultTypes")))
                .contains("item", "agent", "place", "subject", "library", "collection");
        assertThat(manifest.at("/suggest/entity/service_url").textValue()).isEqualTo(BASE + "/reconcile");
        assertThat(manifest.at("/extend/propose_properties/service_path").textValue())
                .isEqualTo("/properties");
        assertThat(ok(server.get("/reconcile?callback=alert"))).startsWith("{");
    }

    @Test
    void theEnglishServiceLeadsToEnglishParts() {
        JsonNode manifest = ReconciliationSchema.MANIFEST.check(ok(server.get("/reconcile/en")));
        assertThat(manifest.at("/preview/url").textValue()).isEqualTo(BASE + "/reconcile/en/preview?id={{id}}");
        assertThat(ok(server.get("/reconcile/en/suggest/type?prefix=manuscript")))
                .contains("\"item/manuscript\"");
        assertThat(name(match("{\"q\":{\"query\":\"manuscript\",\"type\":\"subject/kind\"}}", "/reconcile/en")))
                .isEqualTo("manuscript");
        assertThat(name(match("{\"q\":{\"query\":\"manuscript\",\"type\":\"subject/kind\"}}", "/reconcile")))
                .isEqualTo("bản chép tay");
    }

    @Test
    void aBatchIsAnsweredByGetAndByForm() {
        String batch = "{\"b\":{\"query\":\"Trần Thị Bình\"},\"a\":{\"query\":\"Sổ ghi lễ tiết\",\"limit\":1}}";
        String got = ok(server.get("/reconcile?queries=" + encode(batch)));
        String posted = ok(server.send("POST", "/reconcile", "queries=" + encode(batch), "Content-Type", FORM));
        assertThat(posted).isEqualTo(got);
        JsonNode answer = ReconciliationSchema.RESULTS.check(got);
        assertThat(List.of(answer.fieldNames().next())).containsExactly("b");
        JsonNode item = answer.at("/a/result/0");
        assertThat(item.path("id").textValue()).isEqualTo(ITEM);
        assertThat(item.path("score").doubleValue()).isEqualTo(100);
        assertThat(item.path("match").booleanValue()).isTrue();
        assertThat(ids(item.path("type"))).containsExactly("item/manuscript", "item");
        assertThat(item.path("description").textValue()).contains("Trần Thị Bình", "1871", "Thư viện tỉnh");
        assertThat(answer.at("/b/result/0/id").textValue()).isEqualTo("id/agent/tran-thi-binh");
    }

    @Test
    void anIdentifierIsFoundAsTheEntityItself() {
        for (String name : List.of(ITEM, BASE + "/" + ITEM, "id/agent/tran-thi-binh", "id/place/hung-yen-1997")) {
            JsonNode found = results("{\"q\":{\"query\":\"" + name + "\"}}");
            assertThat(found).as(name).hasSize(1);
            assertThat(found.get(0).path("match").booleanValue()).as(name).isTrue();
            assertThat(name).endsWith(found.get(0).path("id").textValue());
        }
        assertThat(name(results("{\"q\":{\"query\":\"https://tangthu.org/id/kind/map\"}}")))
                .isEqualTo("bản đồ");
    }

    @Test
    void namesakesAreNeverSureAndADateTellsThemApart() {
        String query = "{\"q\":{\"query\":\"Hưng Yên\",\"type\":\"place/province\"%s}}";
        JsonNode all = results(query.formatted(""));
        assertThat(ids(all)).contains("id/place/hung-yen-1997", "id/place/hung-yen-2025");
        assertThat(all).allSatisfy(found -> assertThat(found.path("match").booleanValue())
                .isFalse());
        assertThat(sure(query.formatted(on("2010-05-01")))).isEqualTo("id/place/hung-yen-1997");
        assertThat(sure(query.formatted(on("30/06/2025")))).isEqualTo("id/place/hung-yen-1997");
        assertThat(sure(query.formatted(on("2025-07-01T00:00:00Z")))).isEqualTo("id/place/hung-yen-2025");
        assertThat(sure(query.formatted(on("1960")))).isEqualTo("id/place/hung-yen-until-1968");
        assertThat(sure(query.formatted(on("2025")))).isEmpty();
    }

    @Test
    void aPlaceIsFoundByItsCodeAndADayWithoutAName() {
        String code = "{\"pid\":\"identifier\",\"v\":\"%s\"}";
        assertThat(sure("{\"q\":{\"properties\":[" + code.formatted("30") + "]}}"))
                .isEqualTo("id/place/hai-duong-1997");
        assertThat(sure("{\"q\":{\"properties\":[" + code.formatted("33") + "]}}"))
                .isEmpty();
        assertThat(sure("{\"q\":{\"properties\":[" + code.formatted("33") + ",{\"pid\":\"date\",\"v\":\"2001\"}]}}"))
                .isEqualTo("id/place/hung-yen-1997");
        assertThat(results("{\"q\":{\"type\":\"agent\",\"properties\":[" + code.formatted("33") + "]}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"shelfmark, AB.12, item", "identifier, HN.0123, item/manuscript"})
    void anItemIsFoundByWhatStandsOnItWithoutAName(String property, String mark, String type) {
        String query = "{\"q\":{\"type\":\"%s\",\"properties\":[{\"pid\":\"%s\",\"v\":\"%s\"}]}}";
        assertThat(sure(query.formatted(type, property, mark))).isEqualTo(ITEM);
        assertThat(results(query.formatted("item/map", property, mark))).isEmpty();
        assertThat(results(query.formatted("agent", property, mark))).isEmpty();
        assertThat(results(query.formatted(type, property, mark + "0"))).isEmpty();
    }

    @Test
    void ofMoreNamesakesThanCanBeLookedAtNoneIsSure() {
        for (int one = 0; one <= LabelSearch.MAX_LIMIT; one++) {
            String id = "pham-lan-" + (1_000 + one);
            catalogue.put(new Agent(
                    id,
                    List.of(LocalizedText.of("Phạm Lan", "vi")),
                    "person",
                    Optional.of(new Edtf(Integer.toString(1_000 + one))),
                    List.of()));
            labels.add(id, LabelKind.AGENT, "Phạm Lan");
            boolean isWhole = one + 1 < LabelSearch.MAX_LIMIT;
            if (one >= LabelSearch.MAX_LIMIT - 2) {
                assertThat(sure("{\"q\":{\"query\":\"Phạm Lan\",\"type\":\"agent\"" + on("1003") + "}}"))
                        .isEqualTo(isWhole ? "id/agent/pham-lan-1003" : "");
            }
        }
    }

    @Test
    void aKindOfItemsIsLookedForAmongItsOwn() {
        for (int map = 0; map <= LabelSearch.MAX_LIMIT; map++) {
            labels.addItem("ark:/99999/" + map, "map", List.of(), "Nhan đề chung");
        }
        labels.addItem(ITEM, "manuscript", List.of(), "Nhan đề chung");
        assertThat(ids(results("{\"q\":{\"query\":\"Nhan đề chung\",\"type\":\"item/manuscript\"}}")))
                .contains(ITEM);
        assertThat(ids(ReconciliationSchema.ENTITIES
                        .check(ok(
                                server.get("/reconcile/suggest/entity?type=item/manuscript&prefix=" + encode("Nhan"))))
                        .path("result")))
                .contains(ITEM);
    }

    @Test
    void aConditionThatFailsTakesFromTheScoreAndOneThatIsUnknownMakesUnsure() {
        String query = "{\"q\":{\"query\":\"Sổ ghi lễ tiết\",\"properties\":[{\"pid\":\"%s\",\"v\":\"%s\"}]}}";
        JsonNode right = results(query.formatted("creator", "Trần Thị Bình")).get(0);
        JsonNode wrong = results(query.formatted("creator", "Lê Lợi")).get(0);
        JsonNode unknown = results(query.formatted("weight", "2")).get(0);
        assertThat(right.path("score").doubleValue()).isEqualTo(100);
        assertThat(right.path("match").booleanValue()).isTrue();
        assertThat(right.path("features").toString())
                .contains("{\"id\":\"label\",\"value\":100}", "{\"id\":\"creator\",\"value\":100}");
        assertThat(wrong.path("score").doubleValue()).isEqualTo(60);
        assertThat(wrong.path("match").booleanValue()).isFalse();
        assertThat(unknown.path("score").doubleValue()).isEqualTo(80);
        assertThat(unknown.path("match").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            date       | "1871"                                     | 100
            date       | ["Tự Đức 24", "1871"]                      | 100
            date       | 1990                                       | 0
            date       | "1870/1880"                                | 100
            library    | {"id": "id/library/VN-HD-TVT"}             | 100
            library    | {"id": "id/library/VN-HP", "name": "x"}    | 0
            library    | "Provincial library"                       | 100
            collection | "Hán Nôm"                                  | 100
            kind       | "manuscript"                               | 100
            shelfmark  | "AB.12"                                    | 100
            identifier | "HN.0123"                                  | 100
            pages      | 2                                          | 100
            pages      | "3"                                        | 0
            """)
    void valuesAreComparedAsWhatTheyAre(String property, String value, int fit) {
        JsonNode found = results("{\"q\":{\"query\":\"Sổ ghi lễ tiết\",\"properties\":[{\"pid\":\"" + property
                        + "\",\"v\":" + value + "}]}}")
                .get(0);
        assertThat(found.path("features").toString()).contains("{\"id\":\"" + property + "\",\"value\":" + fit + "}");
    }

    @Test
    void typesRestrictWhatIsFound() {
        assertThat(ids(results("{\"q\":{\"query\":\"Trần Thị Bình\",\"type\":\"agent/person\"}}")))
                .containsExactly("id/agent/tran-thi-binh");
        assertThat(results("{\"q\":{\"query\":\"Trần Thị Bình\",\"type\":\"agent/family\"}}"))
                .isEmpty();
        assertThat(results("{\"q\":{\"query\":\"Trần Thị Bình\",\"type\":\"Q5\"}}"))
                .isEmpty();
        assertThat(results(
                        "{\"q\":{\"query\":\"Trần Thị Bình\",\"type\":[\"item\",\"agent\"],\"type_strict\":\"all\"}}"))
                .isEmpty();
        assertThat(
                        results(
                                "{\"q\":{\"query\":\"Trần Thị Bình\",\"type\":[\"item\",\"agent\"],\"type_strict\":\"should\"}}"))
                .hasSize(1);
    }

    @Test
    void onlyWhatIsPublicIsFound() {
        for (String hidden : List.of(DRAFT, WITHDRAWN, PURGED, NEVER_GIVEN)) {
            labels.add("ark:/99999/" + hidden, LabelKind.ITEM, "Bản chưa công bố");
            assertThat(results("{\"q\":{\"query\":\"ark:/99999/" + hidden + "\",\"type\":\"item\"}}"))
                    .isEmpty();
            assertThat(server.get("/reconcile/preview?id=ark:/99999/" + hidden).statusCode())
                    .isEqualTo(404);
            assertThat(ok(server.get("/reconcile?extend="
                            + encode("{\"ids\":[\"ark:/99999/" + hidden + "\"],\"properties\":[{\"id\":\"name\"}]}"))))
                    .contains("\"name\":[]");
        }
        assertThat(results("{\"q\":{\"query\":\"Bản chưa công bố\",\"type\":\"item\"}}"))
                .isEmpty();
    }

    @Test
    void peopleOfOneNameAreToldApartByTheirYears() {
        for (String years : List.of("1700/1760", "1800/1870")) {
            String id = "le-van-" + years.substring(0, 4);
            catalogue.put(new Agent(
                    id, List.of(LocalizedText.of("Lê Văn", "vi")), "person", Optional.of(new Edtf(years)), List.of()));
            labels.add(id, LabelKind.AGENT, "Lê Văn");
        }
        String query = "{\"q\":{\"query\":\"Lê Văn\",\"type\":\"agent\"%s}}";
        assertThat(sure(query.formatted(""))).isEmpty();
        assertThat(sure(query.formatted(on("1850")))).isEqualTo("id/agent/le-van-1800");
        assertThat(sure(query.formatted(on("1701/1759")))).isEqualTo("id/agent/le-van-1700");
    }

    @Test
    void bodiesOfOneNameAreToldApartByTheTimeInWhichTheyWereThere() {
        catalogue.put(Samples.body());
        catalogue.put(new Agent(
                "so-moi",
                List.of(LocalizedText.of("Sở Văn hóa", "vi")),
                "organization",
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 3, 1)),
                Optional.empty(),
                List.of(),
                List.of()));
        labels.add("so-van-hoa", LabelKind.AGENT, "Sở Văn hóa");
        labels.add("so-moi", LabelKind.AGENT, "Sở Văn hóa");
        String query = "{\"q\":{\"query\":\"Sở Văn hóa\",\"type\":\"agent/organization\"%s}}";
        assertThat(sure(query.formatted(""))).isEmpty();
        assertThat(sure(query.formatted(on("2015")))).isEqualTo("id/agent/so-van-hoa");
        assertThat(sure(query.formatted(on("2026-01-05")))).isEqualTo("id/agent/so-moi");
        JsonNode row = extension(
                        "{\"ids\":[\"id/agent/so-van-hoa\"],\"properties\":[{\"id\":\"date\"},{\"id\":\"replacedBy\"}]}")
                .at("/rows/id~1agent~1so-van-hoa");
        assertThat(row.at("/date/0/str").textValue()).isEqualTo("2008-03-01/2025-02-28");
        assertThat(ids(row.path("replacedBy"))).containsExactly("id/agent/so-moi", "id/agent/trung-tam-moi");
        assertThat(row.at("/replacedBy/0/name").textValue()).isEqualTo("Sở Văn hóa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"q\":{}} x",
                "{\"q\":{}}",
                "{\"q\":[]}",
                "{\"q\":{\"query\":7}}",
                "{\"q\":{\"query\":\"a\"},\"q\":{\"query\":\"b\"}}",
                "{\"q\":{\"query\":\"a\",\"limit\":0}}",
                "{\"q\":{\"query\":\"a\",\"limit\":\"3\"}}",
                "{\"q\":{\"query\":\"a\",\"limit\":1.5}}",
                "{\"q\":{\"query\":\"a\",\"type\":{}}}",
                "{\"q\":{\"query\":\"a\",\"type_strict\":\"never\"}}",
                "{\"q\":{\"query\":\"a\",\"other\":1}}",
                "{\"q\":{\"properties\":[]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":{}}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"date\"}]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"v\":\"1\"}]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"date\",\"v\":{\"name\":\"x\"}}]}}",
                "{\"q\":{\"query\":\"a\",\"properties\":[{\"pid\":\"date\",\"v\":[]}]}}"
            })
    void whatIsNoBatchIsRefusedWithTheReason(String queries) {
        var response = server.send("POST", "/reconcile", "queries=" + encode(queries), "Content-Type", FORM);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(ReconciliationSchema.parse(response.body()).path("detail").textValue())
                .startsWith("queries");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void anOddCellCostsNoOtherQueryItsAnswer() {
        StringBuilder batch = new StringBuilder("{\"q\":{\"query\":\"Trần Thị Bình\"}");
        List<String> odd = List.of("", " ", "-", "?!", "a".repeat(501), "𥱬".repeat(501), "qx ".repeat(5_000));
        for (String cell : odd) {
            batch.append(",\"")
                    .append(cell.hashCode())
                    .append("\":{\"query\":\"")
                    .append(cell)
                    .append("\"}");
        }
        JsonNode answer = ReconciliationSchema.RESULTS.check(
                ok(post("queries", batch.append('}').toString())));
        assertThat(answer.at("/q/result/0/id").textValue()).isEqualTo("id/agent/tran-thi-binh");
        for (String cell : odd) {
            assertThat(answer.path(Integer.toString(cell.hashCode())).path("result"))
                    .as(cell)
                    .isEmpty();
        }
    }

    @Test
    void aValueIsCutWhereItIsTooLong() {
        JsonNode found = results("{\"q\":{\"query\":\"Trần Thị Bình\",\"properties\":[{\"pid\":\"name\",\"v\":\""
                + "𥱬".repeat(501) + "\"}]}}");
        assertThat(found.at("/0/id").textValue()).isEqualTo("id/agent/tran-thi-binh");
        assertThat(found.at("/0/match").booleanValue()).isFalse();
    }

    @Test
    void aBatchHasBounds() {
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i <= 50; i++) {
            many.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"a\"}");
        }
        assertThat(post("queries", many.append('}').toString()).statusCode()).isEqualTo(413);
        assertThat(post("queries", "{\"q\":" + "[".repeat(5_000) + "]}").statusCode())
                .isEqualTo(400);
        assertThat(post("queries", "{\"q\":{\"query\":\"" + "a".repeat(1_100_000) + "\"}}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(server.send("POST", "/reconcile", "{}", "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void manyCandidatesAreCutAtTheLimit() {
        JsonNode two = results("{\"q\":{\"query\":\"Hưng Yên\",\"limit\":2}}");
        assertThat(two).hasSize(2);
        assertThat(two).allSatisfy(found -> assertThat(found.path("match").booleanValue())
                .isFalse());
        assertThat(results("{\"q\":{\"query\":\"Hưng Yên\",\"limit\":10000}}")).isNotEmpty();
    }

    @Test
    void entitiesTypesAndPropertiesAreSuggested() {
        JsonNode entities =
                ReconciliationSchema.ENTITIES.check(ok(server.get("/reconcile/suggest/entity?prefix=hung")));
        assertThat(ids(entities.path("result"))).contains("id/place/hung-yen-1997");
        assertThat(entities.at("/result/0/notable/0/id").textValue()).startsWith("place/");
        int all = entities.path("result").size();
        assertThat(ids(ReconciliationSchema.ENTITIES
                        .check(ok(server.get("/reconcile/suggest/entity?prefix=hung&cursor=1")))
                        .path("result")))
                .doesNotContain(entities.at("/result/0/id").textValue())
                .hasSizeGreaterThanOrEqualTo(all - 1);
        assertThat(ids(ReconciliationSchema.ENTITIES
                        .check(ok(server.get("/reconcile/suggest/entity?prefix=tr%E1%BA%A7n&type=agent")))
                        .path("result")))
                .containsExactly("id/agent/tran-thi-binh");
        assertThat(ids(ReconciliationSchema.ENTITIES
                        .check(ok(server.get("/reconcile/suggest/entity?prefix=" + ITEM)))
                        .path("result")))
                .startsWith(ITEM);
        assertThat(ids(ReconciliationSchema.TYPES
                        .check(ok(server.get("/reconcile/suggest/type?prefix=ban+do")))
                        .path("result")))
                .containsExactly("item/map");
        assertThat(ids(ReconciliationSchema.PROPERTIES
                        .check(ok(server.get("/reconcile/suggest/property?prefix=thoi")))
                        .path("result")))
                .containsExactly("date");
        assertThat(server.get("/reconcile/suggest/entity").statusCode()).isEqualTo(400);
        assertThat(server.get("/reconcile/suggest/entity?prefix=a&cursor=-1").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/reconcile/suggest/other?prefix=a").statusCode()).isEqualTo(404);
    }

    @Test
    void propertiesAreProposedForAType() {
        JsonNode some =
                ReconciliationSchema.PROPOSALS.check(ok(server.get("/reconcile/properties?type=place&limit=3")));
        assertThat(some.path("properties")).hasSize(3);
        assertThat(some.path("type").textValue()).isEqualTo("place");
        assertThat(ids(ReconciliationSchema.PROPOSALS
                        .check(ok(server.get("/reconcile/properties?type=place/province")))
                        .path("properties")))
                .contains("replaces", "within")
                .doesNotContain("creator");
        assertThat(ReconciliationSchema.PROPOSALS
                        .check(ok(server.get("/reconcile/properties?type=nothing")))
                        .path("properties"))
                .isEmpty();
    }

    @Test
    void dataOfEntitiesIsFetched() {
        String asked = "{\"ids\":[\"" + ITEM + "\",\"id/place/hung-yen-2025\",\"nobody\"],"
                + "\"properties\":[{\"id\":\"date\"},{\"id\":\"library\",\"settings\":{\"limit\":1}},{\"id\":\"pages\"},"
                + "{\"id\":\"replaces\"}]}";
        JsonNode answer = extension(asked);
        assertThat(ids(answer.path("meta"))).containsExactly("date", "library", "pages", "replaces");
        assertThat(answer.at("/meta/1/type/id").textValue()).isEqualTo("library");
        JsonNode item = answer.path("rows").path(ITEM);
        assertThat(item.path("date").toString()).contains("{\"str\":\"1871\"}", "{\"str\":\"Tự Đức 24\"}");
        assertThat(item.path("library").toString())
                .isEqualTo("[{\"id\":\"id/library/VN-HD-TVT\",\"name\":\"Thư viện tỉnh\"}]");
        assertThat(item.at("/pages/0/int").intValue()).isEqualTo(2);
        assertThat(ids(answer.path("rows").path("id/place/hung-yen-2025").path("replaces")))
                .containsExactlyInAnyOrder("id/place/hung-yen-1997", "id/place/thai-binh-until-2025");
        assertThat(answer.path("rows").path("nobody").path("date")).isEmpty();
        assertThat(ok(server.get("/reconcile?extend=" + encode(asked)))).isEqualTo(answer.toString());
    }

    @Test
    void whatIsToBeKeptInsideIsNoProperty() {
        List<String> all = ids(ReconciliationSchema.PROPOSALS
                .check(ok(server.get("/reconcile/properties")))
                .path("properties"));
        String properties = String.join(
                ",", all.stream().map(id -> "{\"id\":\"" + id + "\"}").toList());
        assertThat(ok(post("extend", "{\"ids\":[\"" + ITEM + "\"],\"properties\":[" + properties + "]}")))
                .contains("Sổ ghi lễ tiết")
                .doesNotContain("người gửi", "điều khoản riêng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"ids\":[]}",
                "{\"ids\":{},\"properties\":[]}",
                "{\"ids\":[1],\"properties\":[]}",
                "{\"ids\":[],\"properties\":[{}]}",
                "{\"ids\":[],\"properties\":[{\"id\":\"nothing\"}]}"
            })
    void whatIsNoExtensionIsRefusedWithTheReason(String extend) {
        var response = post("extend", extend);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ReconciliationSchema.parse(response.body()).path("detail").textValue())
                .startsWith("extend");
    }

    @Test
    void aPreviewTellsWhatTellsApart() {
        var response = server.get("/reconcile/preview?id=" + encode("id/place/hung-yen-1997"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body())
                .contains("<html lang=\"vi\">", "Hưng Yên (", "1997-01-01/2025-06-30", "href=\"" + BASE + "/id/place/")
                .doesNotContain("<script");
        assertThat(server.get("/reconcile/en/preview?id=" + encode(ITEM)).body())
                .contains("<html lang=\"en\">", "Sổ ghi lễ tiết");
        assertThat(server.get("/reconcile/preview?id=x").statusCode()).isEqualTo(404);
    }

    @Test
    void theViewLeadsToTheEntity() {
        var response = server.get("/reconcile/view?id=" + encode(ITEM));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(BASE + "/" + ITEM);
        assertThat(server.get("/reconcile/view?id=" + encode("//evil.example/")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void scriptsOfOtherSitesMayAsk() {
        var response = server.send("OPTIONS", "/reconcile", "", "Origin", "http://127.0.0.1:3333");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Access-Control-Allow-Methods")).contains("POST");
    }

    @Test
    void itSaysWhenNamesCannotBeSearched() {
        labels.setAway(true);
        try {
            var response = post("queries", "{\"q\":{\"query\":\"a\"}}");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(header(response, "Retry-After")).isNotEmpty();
        } finally {
            labels.setAway(false);
        }
    }

    private HttpResponse<String> post(String name, String json) {
        return server.send("POST", "/reconcile", name + "=" + encode(json), "Content-Type", FORM);
    }

    private JsonNode extension(String asked) {
        ReconciliationSchema.EXTENSION_QUERY.check(asked);
        return ReconciliationSchema.EXTENSION.check(ok(post("extend", asked)));
    }

    private JsonNode results(String batch) {
        return match(batch, "/reconcile");
    }

    private JsonNode match(String batch, String endpoint) {
        ReconciliationSchema.QUERIES.check(batch);
        return ReconciliationSchema.RESULTS
                .check(ok(server.get(endpoint + "?queries=" + encode(batch))))
                .at("/q/result");
    }

    /** The one that is sure; empty if none is. */
    private String sure(String batch) {
        return Stream.iterate(0, i -> i + 1)
                .limit(results(batch).size())
                .map(results(batch)::get)
                .filter(found -> found.path("match").booleanValue())
                .map(found -> found.path("id").textValue())
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
    }

    private static String on(String date) {
        return ",\"properties\":[{\"pid\":\"date\",\"v\":\"" + date + "\"}]";
    }

    private static String name(JsonNode results) {
        return results.get(0).path("name").textValue();
    }

    private static String ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(one -> ids.add(one.path("id").textValue()));
        return ids;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.textValue()));
        return texts;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
