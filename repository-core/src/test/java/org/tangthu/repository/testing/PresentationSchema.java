package org.tangthu.repository.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;

/**
 * JSON schemas of the IIIF Presentation API: our own of each version, and of version 3 the published one too, if it is
 * among {@link PublishedSchemas}.
 */
public final class PresentationSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SHOWN = 20;

    private static final JsonSchema VERSION_2 = own(2);
    private static final JsonSchema VERSION_3 = own(3);
    private static final Optional<JsonSchema> PUBLISHED = published();

    /** Documents that the published schema knows by themselves: canvases and ranges it knows in manifests only. */
    private static final Set<String> KNOWN = Set.of("Manifest", "Collection", "AnnotationPage");

    private PresentationSchema() {}

    /** Asserts that a document, of whichever version, obeys all schemas of it. */
    public static JsonNode check(byte[] document) {
        JsonNode json = parse(document);
        boolean second = json.path("@context").asText().contains("/2/");
        check(json, second ? VERSION_2 : VERSION_3);
        PUBLISHED
                .filter(schema -> !second && KNOWN.contains(json.path("type").asText()))
                .ifPresent(schema -> check(json, schema));
        return json;
    }

    private static void check(JsonNode json, JsonSchema schema) {
        assertThat(schema.validate(json).stream().limit(MOST_SHOWN))
                .as(json.path("id").asText(json.path("@id").asText()))
                .isEmpty();
    }

    private static JsonNode parse(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    private static Optional<JsonSchema> published() {
        return PublishedSchemas.find("iiif/presentation-3.schema.json")
                .map(file -> read(VersionFlag.V7, () -> Files.newInputStream(file)));
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
            return JsonSchemaFactory.getInstance(draft).getSchema(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
