package org.tangthu.portal.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A YAML file as flat keys: {@code http: {port: 80}} is {@code http.port}. Lists become text with commas; those
 * of maps, where there may be such, JSON.
 */
final class YamlFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final Set<String> LISTS_OF_MAPS = Set.of("connectors");

    private final Path file;
    private final Map<String, Value> values = new LinkedHashMap<>();

    /** @param line where it stands, from 1 */
    record Value(String text, int line) {}

    private YamlFile(Path file) {
        this.file = file;
    }

    /** @throws ConfigurationException if the file is no such YAML */
    static Map<String, Value> read(Path file) {
        YamlFile yaml = new YamlFile(file);
        if (Files.exists(file)) {
            yaml.read();
        }
        return yaml.values;
    }

    private void read() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw problem("line 1: the file is larger than a configuration can be");
            }
            parse(bytes);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw problem("line " + (where == null ? 1 : where.getLineNr()) + ": not YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        } catch (IOException e) {
            throw problem("cannot be read (" + e.getMessage() + "); it must be a UTF-8 text file that I may read");
        }
    }

    private void parse(byte[] bytes) throws IOException {
        try (JsonParser parser = new YAMLFactory().createParser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                object("", parser);
            } else if (first != null && first != JsonToken.VALUE_NULL) {
                throw problem("line 1: expected keys with values, such as 'http: {port: 8080}'");
            }
        }
    }

    private void object(String prefix, JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = prefix + parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                object(key + ".", parser);
            } else if (values.put(key, new Value(text(key, value, parser), line)) != null) {
                throw problem("line " + line + ": '" + key + "' stands here a second time; keep one");
            }
        }
    }

    private String text(String key, JsonToken value, JsonParser parser) throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return "";
        }
        if (value != JsonToken.START_ARRAY) {
            return parser.getText().strip();
        }
        if (LISTS_OF_MAPS.contains(key)) {
            return json(parser);
        }
        StringJoiner list = new StringJoiner(",");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw problem("line " + parser.currentTokenLocation().getLineNr() + ": '" + key
                        + "' takes a list of plain values");
            }
            list.add(parser.getText().strip());
        }
        return list.toString();
    }

    private static String json(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private ConfigurationException problem(String what) {
        return new ConfigurationException(List.of(file + ": " + what));
    }
}
