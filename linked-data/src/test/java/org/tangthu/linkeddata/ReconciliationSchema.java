package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tangthu.repository.testing.PublishedSchemas;

/** The JSON schemas of the Reconciliation Service API 0.2, if they are among {@link PublishedSchemas}. */
enum ReconciliationSchema {
    MANIFEST("manifest"),
    QUERIES("reconciliation-query-batch"),
    RESULTS("reconciliation-result-batch"),
    ENTITIES("suggest-entities-response"),
    TYPES("suggest-types-response"),
    PROPERTIES("suggest-properties-response"),
    PROPOSALS("data-extension-property-proposal"),
    EXTENSION_QUERY("data-extension-query"),
    EXTENSION("data-extension-response");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://reconciliation-api.github.io/specs/0.2/schemas/";

    private final String name;

    ReconciliationSchema(String name) {
        this.name = name;
    }

    /** Asserts that a message is JSON and obeys the schema. */
    JsonNode check(String message) {
        JsonNode json = parse(message);
        PublishedSchemas.find("reconciliation")
                .map(folder -> read(folder, name))
                .ifPresent(rules -> assertThat(rules.validate(json)).as(message).isEmpty());
        return json;
    }

    static JsonNode parse(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + answer, e);
        }
    }

    private static JsonSchema read(Path folder, String name) {
        try {
            ObjectNode rules =
                    (ObjectNode) JSON.readTree(folder.resolve(name + ".json").toFile());
            // They name whichever draft is the newest, and were written when that was 7.
            rules.put("$schema", "http://json-schema.org/draft-07/schema#");
            // A schema elsewhere; the service asks nobody who they are.
            rules.withObjectProperty("properties").remove("authentication");
            return JsonSchemaFactory.getInstance(
                            VersionFlag.V7,
                            factory -> factory.schemaMappers(files ->
                                    files.mapPrefix(ADDRESS, folder.toUri().toString())))
                    .getSchema(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
