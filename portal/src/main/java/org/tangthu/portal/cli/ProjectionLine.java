package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.projection.Checkpoint;

/**
 * How a projection stands, as {@code status} shows it.
 *
 * @param sequence readers see all up to it, except what is parked
 * @param parked what could not be applied, with its reason
 */
record ProjectionLine(
        String name, long sequence, long lag, boolean rebuilding, Optional<String> heldUpBy, List<String> parked) {
    /** The projections of this program. */
    static final List<String> NAMES = List.of("images", "rdf", "search");

    /** As a running server tells it. */
    static ProjectionLine of(JsonNode json) {
        List<String> parked = new ArrayList<>();
        json.path("parkedEntries")
                .forEach(entry -> parked.add(
                        entry.path("id").asText() + ": " + entry.path("reason").asText()));
        return new ProjectionLine(
                json.path("name").asText(),
                json.path("sequence").asLong(),
                json.path("lag").asLong(),
                json.path("rebuilding").asBoolean(),
                Optional.of(json.path("lastError").asText()).filter(error -> !error.isEmpty()),
                parked);
    }

    /** As the last process left it. */
    static ProjectionLine of(RepositoryCore repository, String name) {
        List<Checkpoint> checkpoints = repository.sql().checkpoints().of(name);
        Optional<Checkpoint> served =
                checkpoints.stream().filter(Checkpoint::serving).findFirst();
        long sequence = served.map(Checkpoint::sequence).orElse(0L);
        List<String> parked = served.stream()
                .flatMap(checkpoint -> repository.sql().checkpoints().parked(name, checkpoint.generation()).stream())
                .map(entry -> entry.id() + ": " + entry.reason())
                .toList();
        return new ProjectionLine(
                name,
                sequence,
                repository.journal().last() - sequence,
                checkpoints.stream().anyMatch(checkpoint -> !checkpoint.serving()),
                Optional.empty(),
                parked);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String state = lag == 0 ? "up to date" : lag + " behind";
        lines.add("%-8s %s%s%s"
                .formatted(
                        name,
                        state,
                        rebuilding ? ", rebuilding" : "",
                        parked.isEmpty() ? "" : ", " + parked.size() + " parked ('tangthu retry' tries again)"));
        heldUpBy.ifPresent(reason -> lines.add("         held up: " + reason));
        parked.forEach(entry -> lines.add("         parked: " + entry));
        return lines;
    }
}
