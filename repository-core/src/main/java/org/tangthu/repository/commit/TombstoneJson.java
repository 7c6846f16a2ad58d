package org.tangthu.repository.commit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.feed.Mark;
import org.tangthu.repository.feed.SetSpec;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.model.EntityKind;

/** {@code tombstone.json}: {@code schema} and the fields of {@link Tombstone}; the ruling is called {@code decision}. */
final class TombstoneJson {
    /** Since 2 with {@code told}, since 3 with {@code changes}. */
    private static final int SCHEMA = 3;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private TombstoneJson() {}

    static byte[] bytes(Tombstone tombstone) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("schema", SCHEMA);
        root.put("id", tombstone.id());
        root.put("kind", tombstone.kind().code());
        tombstone.library().ifPresent(library -> root.put("library", library));
        root.put("reason", tombstone.reason());
        root.putObject("decision")
                .put("number", tombstone.ruling().number())
                .put("date", tombstone.ruling().date().toString());
        root.put("at", tombstone.at().toString());
        root.put("askedBy", tombstone.askedBy());
        root.put("agreedBy", tombstone.agreedBy());
        ArrayNode viewable = root.putArray("viewable");
        tombstone.viewable().stream().sorted().forEach(viewable::add);
        tombstone.told().ifPresent(told -> write(told, root.putObject("told")));
        tombstone.changes().ifPresent(changes -> write(changes, root.putObject("changes")));
        root.put("hidden", tombstone.hidden());
        try {
            return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of strings and numbers can be written", e);
        }
    }

    private static void write(FeedState told, ObjectNode object) {
        object.put("first", told.first());
        write(told.item(), object.putObject("item"));
        ObjectNode sets = object.putObject("sets");
        told.sets().forEach((set, mark) -> write(mark, sets.putObject(set.value())));
    }

    private static void write(Map<Integer, Appearance> changes, ObjectNode object) {
        new TreeMap<>(changes).forEach((version, change) -> object.put(version.toString(), change.code()));
    }

    private static Map<Integer, Appearance> changes(JsonNode object) {
        Map<Integer, Appearance> changes = new HashMap<>();
        object.fields()
                .forEachRemaining(change -> changes.put(
                        Integer.valueOf(change.getKey()),
                        Appearance.of(change.getValue().asText())));
        return changes;
    }

    private static void write(Mark mark, ObjectNode object) {
        object.put("sequence", mark.sequence()).put("at", mark.at().toString()).put("present", mark.present());
    }

    private static FeedState told(JsonNode object) {
        SortedMap<SetSpec, Mark> sets = new TreeMap<>();
        object.required("sets")
                .fields()
                .forEachRemaining(set -> sets.put(new SetSpec(set.getKey()), mark(set.getValue())));
        return new FeedState(object.required("first").asLong(), mark(object.required("item")), sets);
    }

    private static Mark mark(JsonNode object) {
        return new Mark(
                object.required("sequence").asLong(),
                Instant.parse(object.required("at").asText()),
                object.required("present").asBoolean());
    }

    /** @throws RepositoryException if it is damaged or of a newer schema */
    static Tombstone read(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            if (root.path("schema").asInt() > SCHEMA) {
                throw new RepositoryException("tombstone.json has schema "
                        + root.path("schema").asInt() + "; this program knows " + SCHEMA
                        + " at most: install the newer program");
            }
            return tombstone(root);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RepositoryException known) {
                throw known;
            }
            throw new RepositoryException("tombstone.json is damaged: " + e.getMessage(), e);
        }
    }

    private static Tombstone tombstone(JsonNode root) {
        Set<Integer> viewable = new HashSet<>();
        root.path("viewable").forEach(version -> viewable.add(version.asInt()));
        return new Tombstone(
                root.required("id").asText(),
                EntityKind.of(root.required("kind").asText()),
                Optional.ofNullable(root.get("library")).map(JsonNode::asText),
                root.required("reason").asText(),
                new Ruling(
                        root.at("/decision/number").asText(),
                        LocalDate.parse(root.at("/decision/date").asText())),
                Instant.parse(root.required("at").asText()),
                root.required("askedBy").asText(),
                root.required("agreedBy").asText(),
                viewable,
                Optional.ofNullable(root.get("told")).map(TombstoneJson::told),
                Optional.ofNullable(root.get("changes")).map(TombstoneJson::changes),
                root.path("hidden").asBoolean());
    }
}
