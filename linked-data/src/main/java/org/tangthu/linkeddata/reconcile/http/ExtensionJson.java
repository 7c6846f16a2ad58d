package org.tangthu.linkeddata.reconcile.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.reconcile.KnownEntity;
import org.tangthu.linkeddata.reconcile.Property;
import org.tangthu.linkeddata.reconcile.Reconciliation;
import org.tangthu.linkeddata.reconcile.Value;

/** Data extension, clause 8: reads what is asked, and writes the values. */
final class ExtensionJson {
    /** Most entities at a time. */
    static final int MOST_IDS = 200;

    private static final int MOST_PROPERTIES = 50;

    private final Reconciliation reconciliation;
    private final ServiceTerms terms;

    ExtensionJson(Reconciliation reconciliation, ServiceTerms terms) {
        this.reconciliation = reconciliation;
        this.terms = terms;
    }

    ObjectNode answer(String json) {
        Fields asked = Fields.parse("extend", json);
        if (!asked.has("ids") || !asked.has("properties")) {
            throw BadQuestion.malformed("extend needs ids and properties");
        }
        List<String> ids = asked.texts("ids");
        List<Fields> columns = asked.objects("properties");
        if (ids.size() > MOST_IDS || columns.size() > MOST_PROPERTIES) {
            throw BadQuestion.tooLarge("extend asks for " + ids.size() + " entities and " + columns.size()
                    + " properties; ask for at most " + MOST_IDS + " and " + MOST_PROPERTIES + " at a time");
        }
        List<Property> properties =
                columns.stream().map(ExtensionJson::property).toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode meta = answer.putArray("meta");
        properties.forEach(property -> describe(property, meta.addObject()));
        ObjectNode rows = answer.putObject("rows");
        ids.forEach(id -> fill(rows.putObject(id), reconciliation.find(id), properties));
        return answer;
    }

    private static Property property(Fields column) {
        String id = column.text("id").orElseThrow(() -> BadQuestion.malformed(column.place() + " needs an id"));
        return Property.of(id)
                .orElseThrow(() -> BadQuestion.malformed(column.place()
                        + ": there is no property of this id; the manifest tells where they are listed"));
    }

    private void describe(Property property, ObjectNode meta) {
        terms.put(property, meta);
        property.range()
                .flatMap(kind -> reconciliation.types().wholes().stream()
                        .filter(type -> type.kind() == kind)
                        .findFirst())
                .ifPresent(type -> terms.put(type, meta.putObject("type")));
    }

    private void fill(ObjectNode row, Optional<KnownEntity> entity, List<Property> properties) {
        for (Property property : properties) {
            ArrayNode cell = row.putArray(property.id());
            entity.map(known -> known.values(property, terms.language())).orElse(List.of()).stream()
                    .map(ExtensionJson::json)
                    .forEach(cell::add);
        }
    }

    /** Dates stay as they are written: few of them are a day and an hour. */
    private static ObjectNode json(Value value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (value instanceof Value.Reference reference) {
            return json.put("id", reference.id()).put("name", reference.name());
        }
        return value instanceof Value.Count count ? json.put("int", count.number()) : json.put("str", value.text());
    }
}
