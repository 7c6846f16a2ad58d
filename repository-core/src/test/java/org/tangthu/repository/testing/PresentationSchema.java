package org.tangthu.repository.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JSON schemas of the IIIF Presentation API: our own of each version, and of version 3 the published one too, where it
 * lies in a folder of schemas beside the project or in that which the environment names under {@code TESTS_SCHEMAS}.
 */
public final class PresentationSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().failFast(false).build();

    private static final List<JsonSchema> VERSION_2 = List.of(own(2));
    private static final List<JsonSchema> VERSION_3 = version3();

    private PresentationSchema() {}

    /** Asserts that a document, of whichever version, obeys all schemas of it. */
    public static JsonNode check(byte[] document) {
        try {
            JsonNode json = JSON.readTree(document);
            boolean second = json.path("@context").asText().contains("/2/");
            for (JsonSchema schema : second ? VERSION_2 : VERSION_3) {
                assertThat(schema.validate(json))
                        .as(schema.getId() + ": " + json.path("id").asText(json.path("@id").asText()))
                        .isEmpty();
            }
            return json;
        } catch (IOException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    private static List<JsonSchema> version3() {
        List<JsonSchema> schemas = new ArrayList<>(List.of(own(3)));
        Path published = Path.of(Optional.ofNullable(System.getenv("TESTS_SCHEMAS"))
                        .orElse("../../shared/schemas"))
                .resolve("iiif/presentation-3.schema.json");
        if (Files.exists(published)) {
            schemas.add(read(VersionFlag.V7, () -> Files.newInputStream(published)));
        }
        return schemas;
    }

    private static JsonSchema own(int version) {
        String name = "presentation-" + version + ".schema.json";
        return read(VersionFlag.V202012, () -> PresentationSchema.class.getResourceAsStream(name));
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private static JsonSchema read(VersionFlag draft, Source source) {
        try (InputStream in = source.open()) {
            return JsonSchemaFactory.getInstance(draft).getSchema(JSON.readTree(in), CONFIG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
