package org.tangthu.portal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.projection.Checkpoint.Role;
import org.tangthu.repository.projection.ParkedEntry;
import org.tangthu.repository.projection.ProjectionStatus;
import org.tangthu.repository.projection.RebuildProgress;

/**
 * How a projection stands, as {@code status} shows it.
 *
 * @param sequence readers see all up to it, except what is parked
 * @param rebuild beside it
 * @param kept what one can go back to
 * @param parked what could not be applied, with its reason
 */
record ProjectionLine(
        String name,
        long sequence,
        long lag,
        Optional<RebuildProgress> rebuild,
        Optional<Kept> kept,
        Optional<String> heldUpBy,
        List<String> parked) {
    /**
     * What was served before.
     *
     * @param bytes that it takes, if that is known
     */
    record Kept(int generation, OptionalLong bytes) {
        String tell() {
            String size = bytes.isPresent() ? " (" + bytes.getAsLong() / 1_000_000 + " MB)" : "";
            return "generation " + generation + " is kept" + size;
        }
    }

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
                Optional.of(json.path("rebuild")).filter(JsonNode::isObject).map(ProjectionLine::rebuild),
                Optional.of(json.path("kept")).filter(JsonNode::isInt).map(kept -> kept(json)),
                Optional.of(json.path("lastError").asText()).filter(error -> !error.isEmpty()),
                parked);
    }

    /** As the projections of this process stand. */
    static ProjectionLine of(ProjectionStatus status, List<ParkedEntry> parked) {
        return new ProjectionLine(
                status.name(),
                status.sequence(),
                status.lag(),
                status.rebuild(),
                status.kept().stream()
                        .mapToObj(generation -> new Kept(generation, OptionalLong.empty()))
                        .findFirst(),
                status.lastError(),
                tell(parked));
    }

    private static List<String> tell(List<ParkedEntry> parked) {
        return parked.stream().map(entry -> entry.id() + ": " + entry.reason()).toList();
    }

    private static RebuildProgress rebuild(JsonNode json) {
        return new RebuildProgress(
                json.path("generation").asInt(),
                json.path("sequence").asLong(),
                json.path("last").asLong(),
                json.path("perSecond").asDouble(),
                json.path("missing").asLong());
    }

    private static Kept kept(JsonNode json) {
        JsonNode bytes = json.path("keptBytes");
        return new Kept(
                json.path("kept").asInt(), bytes.isNumber() ? OptionalLong.of(bytes.asLong()) : OptionalLong.empty());
    }

    /** As the last process left it. */
    static ProjectionLine of(RepositoryCore repository, String name) {
        List<Checkpoint> checkpoints = repository.sql().checkpoints().of(name);
        Optional<Checkpoint> served = of(checkpoints, Role.SERVING);
        long sequence = served.map(Checkpoint::sequence).orElse(0L);
        long last = repository.journal().last();
        List<String> parked = served.stream()
                .map(checkpoint -> tell(repository.sql().checkpoints().parked(name, checkpoint.generation())))
                .flatMap(List::stream)
                .toList();
        return new ProjectionLine(
                name,
                sequence,
                last - sequence,
                of(checkpoints, Role.GROWING)
                        .map(growing -> new RebuildProgress(growing.generation(), growing.sequence(), last, 0, 0)),
                of(checkpoints, Role.KEPT).map(kept -> new Kept(kept.generation(), OptionalLong.empty())),
                Optional.empty(),
                parked);
    }

    private static Optional<Checkpoint> of(List<Checkpoint> checkpoints, Role role) {
        return checkpoints.stream()
                .filter(checkpoint -> checkpoint.role() == role)
                .findFirst();
    }

    /** Whether there is nothing to wait for: it is up to date, and no rebuild is under way but one that waits for a decision. */
    boolean idle() {
        return lag == 0 && rebuild.map(RebuildProgress::held).orElse(true);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String state = lag == 0 ? "up to date" : lag + " behind";
        lines.add("%-8s %s%s"
                .formatted(
                        name,
                        state,
                        parked.isEmpty() ? "" : ", " + parked.size() + " parked ('tangthu retry' tries again)"));
        rebuild.ifPresent(growing -> lines.add("         " + tell(growing)));
        kept.ifPresent(old ->
                lines.add("         " + old.tell() + ": 'tangthu rebuild --rollback " + name + "' goes back to it"));
        heldUpBy.ifPresent(reason -> lines.add("         held up: " + reason));
        parked.forEach(entry -> lines.add("         parked: " + entry));
        return lines;
    }

    private String tell(RebuildProgress growing) {
        if (growing.held()) {
            return "rebuilt as generation " + growing.generation() + ", which lacks " + growing.missing()
                    + " entities: 'tangthu rebuild --switch " + name + "' takes it all the same, --cancel gives it up";
        }
        return "rebuilding: " + progress(growing);
    }

    /** Such as {@code 25 %, 250 of 1000 entries, 50.0/s, 0:15 left}. */
    static String progress(RebuildProgress growing) {
        String count = String.format(
                Locale.ROOT,
                "%d %%, %d of %d entries",
                (int) (100 * growing.share()),
                growing.sequence(),
                growing.last());
        return growing.left()
                .map(left -> String.format(
                        Locale.ROOT,
                        "%s, %.1f/s, %d:%02d left",
                        count,
                        growing.perSecond(),
                        left.toMinutes(),
                        left.toSecondsPart()))
                .orElse(count);
    }
}
