package org.tangthu.repository.commit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.RepositoryException;

/**
 * {@code premis.json}: {@code schema} and {@code events}, oldest first, each with the fields of {@link PremisEvent}. The
 * same events always give the same bytes: UTF-8, two spaces of indent, a line feed at the end.
 */
public final class PremisJson {
    private static final int SCHEMA = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private PremisJson() {}

    public static byte[] bytes(List<PremisEvent> events) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", SCHEMA);
        ArrayNode array = root.putArray("events");
        events.forEach(event -> write(event, array.addObject()));
        try {
            return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can be written", e);
        }
    }

    private static void write(PremisEvent event, ObjectNode node) {
        node.put("id", event.id())
                .put("type", event.type())
                .put("sequence", event.sequence())
                .put("at", event.at().toString())
                .put("agent", event.agent())
                .put("outcome", event.outcome())
                .put("detail", event.detail());
        event.reason()
                .ifPresent(reason ->
                        node.putObject("reason").put("code", reason.code()).put("sentence", reason.sentence()));
    }

    /** @throws RepositoryException if it is damaged or of a newer schema */
    public static List<PremisEvent> read(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            int schema = root.path("schema").asInt();
            if (schema > SCHEMA) {
                throw new RepositoryException("premis.json has schema " + schema + "; this program knows " + SCHEMA
                        + " at most: install the newer program");
            }
            List<PremisEvent> events = new ArrayList<>();
            root.path("events").forEach(event -> events.add(event(event)));
            return events;
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new RepositoryException("premis.json is damaged: " + e.getMessage(), e);
        }
    }

    private static PremisEvent event(JsonNode event) {
        return new PremisEvent(
                event.path("id").asText(),
                event.path("type").asText(),
                event.path("sequence").asLong(),
                Instant.parse(event.path("at").asText()),
                event.path("agent").asText(),
                event.path("outcome").asText(),
                event.path("detail").asText(),
                Optional.ofNullable(event.get("reason")).map(PremisJson::reason));
    }

    private static Reason reason(JsonNode reason) {
        return new Reason(reason.path("code").asText(), reason.path("sentence").asText());
    }
}
