package org.tangthu.repository.deposit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.deposit.DepositRecord.Mended;
import org.tangthu.repository.ingest.Outcome;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;

/** Writes and reads {@code state.json}, which only this program ever writes. */
final class DepositRecordJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SCHEMA = 1;

    private DepositRecordJson() {}

    static byte[] bytes(DepositRecord record) throws IOException {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        node.put("actor", record.actor());
        record.idempotencyKey().ifPresent(key -> node.put("idempotencyKey", key));
        record.libraries().ifPresent(libraries -> libraries.forEach(node.putArray("libraries")::add));
        node.put("since", record.since().toString());
        node.put("state", record.state().code());
        node.put("expected", record.expected().toString());
        record.mended().ifPresent(description -> node.putObject("mended")
                .put("length", description.length())
                .put("sha512", description.sha512()));
        ArrayNode problems = node.putArray("problems");
        record.problems().forEach(problem -> problems.addObject()
                .put("severity", problem.severity().name())
                .put("file", problem.file())
                .put("line", problem.line())
                .put("field", problem.field())
                .put("what", problem.what())
                .put("right", problem.right())
                .put("vi", problem.vi()));
        record.outcome().ifPresent(outcome -> node.putObject("outcome")
                .put("kind", outcome.kind().name())
                .put("id", outcome.id())
                .put("version", outcome.version()));
        return MAPPER.writeValueAsBytes(node);
    }

    /** @throws IOException if the file was damaged or written by a newer program */
    static DepositRecord read(byte[] bytes) throws IOException {
        JsonNode node = MAPPER.readTree(bytes);
        if (node.path("schema").asInt() != SCHEMA) {
            throw new IOException("state.json has schema " + node.path("schema") + ", not " + SCHEMA);
        }
        try {
            return new DepositRecord(
                    node.path("actor").asText(),
                    Optional.ofNullable(node.path("idempotencyKey").textValue()),
                    libraries(node.path("libraries")),
                    Instant.parse(node.path("since").asText()),
                    DepositState.of(node.path("state").asText()),
                    Expected.parse(node.path("expected").asText()),
                    mended(node.path("mended")),
                    problems(node.path("problems")),
                    outcome(node.path("outcome")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException("state.json is damaged: " + e.getMessage(), e);
        }
    }

    /** Deposits from before there were accounts were the administrator's. */
    private static Optional<Set<String>> libraries(JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        Set<String> libraries = new HashSet<>();
        node.forEach(library -> libraries.add(library.asText()));
        return Optional.of(libraries);
    }

    private static Optional<Mended> mended(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Mended(
                        node.path("length").asLong(), node.path("sha512").asText()));
    }

    private static List<Problem> problems(JsonNode nodes) {
        List<Problem> problems = new ArrayList<>();
        nodes.forEach(node -> problems.add(new Problem(
                Severity.valueOf(node.path("severity").asText()),
                node.path("file").asText(),
                node.path("line").asInt(),
                node.path("field").asText(),
                node.path("what").asText(),
                node.path("right").asText(),
                node.path("vi").asText())));
        return problems;
    }

    private static Optional<Outcome> outcome(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Outcome(
                        Outcome.Kind.valueOf(node.path("kind").asText()),
                        node.path("id").asText(),
                        node.path("version").asInt()));
    }
}
