package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tangthu.linkeddata.reconcile.Condition;
import org.tangthu.linkeddata.reconcile.Property;
import org.tangthu.linkeddata.reconcile.Query;
import org.tangthu.linkeddata.reconcile.Query.Strictness;
import org.tangthu.linkeddata.reconcile.Wanted;

/**
 * Reads a reconciliation query batch, clause 5.1, and holds it to its schema and to our bounds. Names and values are what
 * stands in the cells of a table: whatever they are, the other queries of the batch are not lost for them.
 */
final class QueryJson {
    /** Most queries in a batch. */
    static final int MOST_QUERIES = 50;

    /** In characters; of what is longer, the beginning is looked for. */
    private static final int LONGEST = 500;

    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_VALUES = 20;
    private static final int MOST_TYPES = 20;
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("query", "type", "limit", "properties", "type_strict"));

    private QueryJson() {}

    /** By the names that the client gave them, in its order. */
    static Map<String, Query> batch(String json) {
        Fields batch = Fields.parse("queries", json);
        if (batch.size() > MOST_QUERIES) {
            throw BadQuestion.tooLarge("queries holds " + batch.size() + " queries; send at most " + MOST_QUERIES
                    + " at a time (batchSize in the manifest)");
        }
        Map<String, Query> queries = new LinkedHashMap<>();
        batch.names().forEach(name -> queries.put(name, query(batch.object(name).only(FIELDS))));
        return queries;
    }

    private static Query query(Fields query) {
        Optional<String> text = query.text("query").map(QueryJson::cut);
        List<Condition> conditions = atMost(MOST_CONDITIONS, query, "properties", query.objects("properties")).stream()
                .map(QueryJson::condition)
                .toList();
        if (text.isEmpty() && conditions.isEmpty()) {
            throw BadQuestion.malformed(query.place() + " needs a query or properties");
        }
        Set<String> types = Set.copyOf(atMost(MOST_TYPES, query, "type", query.texts("type")));
        return new Query(text, types, strictness(query), limit(query), conditions);
    }

    private static Strictness strictness(Fields query) {
        return switch (query.text("type_strict").orElse("any")) {
            case "any", "should" -> Strictness.ANY;
            case "all" -> Strictness.ALL;
            default -> throw BadQuestion.malformed(query.place() + ".type_strict must be any, all or should");
        };
    }

    private static int limit(Fields query) {
        Optional<JsonNode> limit = query.present("limit");
        if (limit.isEmpty()) {
            return Query.DEFAULT_LIMIT;
        }
        double number = limit.get().isNumber() ? limit.get().doubleValue() : 0;
        if (number < 1 || number != Math.rint(number)) {
            throw BadQuestion.malformed(query.place() + ".limit must be a positive integer");
        }
        return (int) Math.min(number, Query.MAX_LIMIT);
    }

    private static Condition condition(Fields property) {
        String id = property.text("pid").orElseThrow(() -> BadQuestion.malformed(property.place() + " needs a pid"));
        List<JsonNode> values = atMost(MOST_VALUES, property, "v", property.values("v", true));
        if (values.isEmpty()) {
            throw BadQuestion.malformed(property.place() + " needs a value v");
        }
        return new Condition(
                cut(id),
                Property.of(id),
                values.stream()
                        .map(value -> wanted(property.place() + ".v", value))
                        .toList());
    }

    private static Wanted wanted(String place, JsonNode value) {
        if (value.isObject() && value.path("id").isTextual()) {
            String name = value.path("name").asText("");
            return new Wanted(cut(name), Optional.of(cut(value.path("id").textValue())));
        }
        if (!value.isValueNode() || value.isNull()) {
            throw BadQuestion.malformed(place + " must be strings, numbers, booleans or objects with an id");
        }
        return Wanted.of(cut(value.asText()));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
    }

    private static <T> List<T> atMost(int most, Fields in, String name, List<T> list) {
        if (list.size() > most) {
            throw BadQuestion.malformed(in.place() + "." + name + " has more than " + most + " elements");
        }
        return list;
    }
}
