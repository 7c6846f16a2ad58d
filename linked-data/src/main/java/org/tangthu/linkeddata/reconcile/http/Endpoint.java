package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.tangthu.linkeddata.reconcile.EntityType;
import org.tangthu.linkeddata.reconcile.KnownEntity;
import org.tangthu.linkeddata.reconcile.Match;
import org.tangthu.linkeddata.reconcile.Reconciliation;

/** The answers of the service in one language, as JSON. */
final class Endpoint {
    private static final int MOST_SUGGESTED = 20;

    private final Reconciliation reconciliation;
    private final Manifest manifest;
    private final ServiceTerms terms;
    private final ExtensionJson extension;

    Endpoint(Reconciliation reconciliation, Manifest manifest, ServiceTerms terms) {
        this.reconciliation = reconciliation;
        this.manifest = manifest;
        this.terms = terms;
        this.extension = new ExtensionJson(reconciliation, terms);
    }

    String language() {
        return terms.language();
    }

    JsonNode manifest() {
        return manifest.json(reconciliation.types(), terms);
    }

    JsonNode matches(String queries) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        QueryJson.batch(queries).forEach((name, query) -> {
            ArrayNode result = answer.putObject(name).putArray("result");
            reconciliation.match(query).forEach(match -> write(match, result.addObject()));
        });
        return answer;
    }

    JsonNode extension(String extend) {
        return extension.answer(extend);
    }

    /** @param skip how many of the likeliest to leave away */
    JsonNode entities(String typed, Set<String> types, int skip) {
        return results(reconciliation.entities(typed, types), skip, (entity, json) -> {
            json.put("id", entity.id()).put("name", entity.name(language()));
            json.put("description", entity.description(language()));
            types(entity, json.putArray("notable"));
        });
    }

    JsonNode types(String typed, int skip) {
        return results(reconciliation.types(typed), skip, this::write);
    }

    JsonNode properties(String typed, Set<String> types, int skip) {
        return results(reconciliation.properties(typed, types), skip, terms::put);
    }

    /** Clause 8.2. @param type identifier; all types if empty */
    JsonNode proposals(String type, int limit) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode properties = answer.putArray("properties");
        reconciliation.properties(type.isEmpty() ? Set.of() : Set.of(type)).stream()
                .limit(limit)
                .forEach(property -> terms.put(property, properties.addObject()));
        return answer.put("type", type).put("limit", limit);
    }

    private void write(Match match, ObjectNode json) {
        KnownEntity entity = match.entity();
        json.put("id", entity.id())
                .put("name", entity.name(language()))
                .put("description", entity.description(language()))
                .put("score", match.score())
                .put("match", match.sure());
        types(entity, json.putArray("type"));
        ArrayNode features = json.putArray("features");
        match.features()
                .forEach((id, value) -> features.addObject().put("id", id).put("value", value));
    }

    private void write(EntityType type, ObjectNode json) {
        terms.put(type, json);
        type.broader()
                .ifPresent(whole -> terms.put(whole, json.putArray("broader").addObject()));
    }

    private void types(KnownEntity entity, ArrayNode types) {
        reconciliation.types().of(entity).forEach(type -> terms.put(type, types.addObject()));
    }

    private static <T> JsonNode results(List<T> all, int skip, Writer<T> writer) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode result = answer.putArray("result");
        all.stream().skip(skip).limit(MOST_SUGGESTED).forEach(one -> writer.write(one, result.addObject()));
        return answer;
    }

    private interface Writer<T> {
        void write(T one, ObjectNode json);
    }
}
